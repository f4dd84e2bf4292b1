/**
 * An expected failure with a code that callers can act on and a sentence for people.
 * The router turns it into an error reply; anything else thrown is a bug and becomes INTERNAL.
 * Neither message nor details may hold a person's pay.
 */
export class CodedError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(code: string, message: string, details?: Readonly<Record<string, unknown>>) {
    super(message)
    this.name = 'CodedError'
    this.code = code
    this.details = details
  }
}
