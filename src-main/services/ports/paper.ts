import type { PaperDocument, Printing } from './paper-document.ts'

/** Lays a document out as self-contained HTML for the Pdf port: no script, no address, all text escaped. */
export interface PaperLayout {
  html(document: PaperDocument, printing: Printing, contentHash: string): string
  /** The running footer of each page: title, content hash, page x of y. */
  footer(document: PaperDocument, contentHash: string): string
}
