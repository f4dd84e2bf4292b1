/** Prints a self-contained HTML document to PDF through Chromium's own print. */
export interface PdfOptions {
  readonly paper: 'A4' | 'Letter'
  /** HTML of the running footer; may use Chromium's classes pageNumber and totalPages. */
  readonly footerHtml: string
}

/** Margins of the page; the running footer stands in the lower one. */
export const PAGE_MARGINS_INCHES = { top: 0.6, right: 0.6, bottom: 0.75, left: 0.6 } as const

export interface Pdf {
  /** Null when printing is possible, else why not, in words. */
  unavailable(): Promise<string | null>
  /** Throws CodedError PDF_UNAVAILABLE. */
  render(html: string, options: PdfOptions): Promise<Uint8Array>
}
