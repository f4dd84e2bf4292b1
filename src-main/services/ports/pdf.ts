/** Prints a self-contained HTML document to PDF through Chromium's own print. */
export interface PdfOptions {
  readonly paper: 'A4' | 'Letter'
}

/** Margins of the page; what each page carries stands in them. */
export const PAGE_MARGINS_INCHES = { top: 0.6, right: 0.6, bottom: 0.75, left: 0.6 } as const

export interface Pdf {
  /** Null when printing is possible, else why not, in words. */
  unavailable(): Promise<string | null>
  /** Throws CodedError PDF_UNAVAILABLE. */
  render(html: string, options: PdfOptions): Promise<Uint8Array>
}
