/** The Pdf port of a host that cannot print: always unavailable, in words. */
import { CodedError } from '../../src-core/coded-error.ts'
import type { Pdf } from '../services/ports/pdf.ts'

export function noPdf(reason: string): Pdf {
  return {
    unavailable: () => Promise.resolve(reason),
    render: () => Promise.reject(new CodedError('PDF_UNAVAILABLE', reason)),
  }
}
