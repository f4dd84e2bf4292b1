/** Prints a self-contained HTML document to PDF through Chromium's own print. */
export interface PdfOptions {
  readonly paper: 'A4' | 'Letter'
  /** HTML of the running footer; may use Chromium's classes pageNumber and totalPages. */
  readonly footerHtml: string
}

export interface Pdf {
  /** Null when printing is possible, else why not, in words. */
  unavailable(): Promise<string | null>
  /** Throws CodedError PDF_UNAVAILABLE. */
  render(html: string, options: PdfOptions): Promise<Uint8Array>
}
