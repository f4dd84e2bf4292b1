/** Prints a self-contained HTML document to PDF through Chromium's own print. */
import { CodedError } from '../../../src-core/coded-error.ts'

export interface PdfOptions {
  readonly paper: 'A4' | 'Letter'
  /**
   * What every page carries, for an engine that leaves out the margins that a style sheet fills; may use Chromium's classes
   * pageNumber and totalPages. Null: the pages differ, and such an engine cannot print them.
   */
  readonly running: { readonly headerHtml: string; readonly footerHtml: string } | null
}

/** Margins of the page; what each page carries stands in them. */
export const PAGE_MARGINS_INCHES = { top: 0.6, right: 0.6, bottom: 0.75, left: 0.6 } as const

export interface Pdf {
  /** Null when printing is possible, else why not, in words. */
  unavailable(): Promise<string | null>
  /** Throws CodedError PDF_UNAVAILABLE. */
  render(html: string, options: PdfOptions): Promise<Uint8Array>
}

/** The first Chromium that prints what a style sheet puts into the margins of a page. */
const FIRST_WITH_MARGINS = 131

/** Headers and footers as Chromium's print takes them. Throws CodedError PDF_UNAVAILABLE where pages would lack theirs. */
export function runningTemplates(chromiumVersion: string, { running }: PdfOptions) {
  if (Number.parseInt(chromiumVersion, 10) >= FIRST_WITH_MARGINS) return { displayHeaderFooter: false }
  if (running) {
    return { displayHeaderFooter: true, headerTemplate: running.headerHtml, footerTemplate: running.footerHtml }
  }
  throw new CodedError(
    'PDF_UNAVAILABLE',
    `Several packets in one file need Chromium ${FIRST_WITH_MARGINS} or newer, and this one is ${chromiumVersion}: an older one leaves out the hash and the marks that differ from page to page. Nothing was written: print them one by one, or all of them from the command line or a browser with a newer Chromium.`,
  )
}
