/** Documents on their way to a PDF file: hashed, laid out, printed, delivered. */
import { createHash } from 'node:crypto'
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import type { CallContext } from '../handlers.ts'
import type { OutputFiles } from '../ports/files.ts'
import type { PaperDocument, PaperPart, Printing } from '../ports/paper-document.ts'
import type { PaperLayout } from '../ports/paper.ts'
import type { Pdf, PdfOptions } from '../ports/pdf.ts'

export interface PrintingTools {
  readonly layout: PaperLayout
  readonly pdf: Pdf
  readonly output: OutputFiles
}

/** SHA-256 over the canonical model: the same content has the same hash, whenever and by whomever it is printed. */
export function contentHash(content: PaperDocument | readonly PaperDocument[]): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

/** Before anything is gathered for nothing. Throws CodedError PDF_UNAVAILABLE. */
export async function requirePdf(pdf: Pdf): Promise<void> {
  const missing = await pdf.unavailable()
  if (missing !== null) throw new CodedError('PDF_UNAVAILABLE', missing)
}

interface PrintJob {
  readonly parts: readonly PaperPart[]
  readonly printing: Printing
  readonly paper: PdfOptions['paper']
  readonly name: string
  readonly path: string | undefined
}

/** Throws CodedError PDF_UNAVAILABLE and what delivery refuses; the signal's reason when cancelled. */
export async function printToFile(
  { layout, pdf, output }: PrintingTools,
  { parts, printing, paper, name, path }: PrintJob,
  { signal }: CallContext,
): Promise<MethodOutput<'print.scenario'>['file']> {
  signal.throwIfAborted()
  const bytes = await pdf.render(layout.html(parts, printing), { paper, running: layout.running(parts) })
  signal.throwIfAborted()
  return output.deliver(name, 'application/pdf', bytes, path)
}
