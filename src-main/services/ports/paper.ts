import type { PaperPart, Printing } from './paper-document.ts'
import type { PdfOptions } from './pdf.ts'

/**
 * Lays documents out as self-contained HTML for the Pdf port: no script, no address, all text escaped. Each page carries
 * its part's title, hashes and mark, and page x of y of the whole.
 */
export interface PaperLayout {
  html(parts: readonly PaperPart[], printing: Printing): string
  /** What every page of a file with one part carries; null where pages differ. */
  running(parts: readonly PaperPart[]): PdfOptions['running']
}
