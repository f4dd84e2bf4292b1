/** A call that was answered with a coded error, or not at all. */

export class ClientError extends Error {
  /** Of the contract, or the window's own: CONNECTION_LOST, CANCELLED, FILE_NOT_SENT, FILE_GONE, WINDOW_FAULT. */
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  /** message: a sentence for people. */
  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'ClientError'
    this.code = code
    this.details = details
  }
}

/** Whatever was thrown, as something that can be shown. */
export function toClientError(error: unknown): ClientError {
  if (error instanceof ClientError) return error
  return new ClientError('WINDOW_FAULT', 'The window met a fault of its own. Your data is kept; try again.')
}

/** A cancelled or superseded call needs no word to the user: they asked for it. */
export function isQuiet(error: unknown): boolean {
  return error instanceof ClientError && (error.code === 'CANCELLED' || error.code === 'SUPERSEDED')
}
