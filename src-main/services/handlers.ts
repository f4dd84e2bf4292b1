/** How a service answers the contract. */
import type { Progress } from '../../src-contract/desktop/envelope.ts'
import type { Families, MethodName, MethodOutput, ParsedInput } from '../../src-contract/desktop/index.ts'

export interface CallContext {
  /** Aborted when the caller cancels or goes away. Long work throws `signal.reason` at its next step. */
  readonly signal: AbortSignal
  /** Tells the caller how far long work is. */
  readonly progress: (progress: Progress) => void
}

export type Handler<M extends MethodName> = (
  input: ParsedInput<M>,
  context: CallContext,
) => Promise<MethodOutput<M>> | MethodOutput<M>

/** The handlers of one family: Handlers<'levers'> has one for each method named levers.*. */
export type Handlers<F extends string> = { readonly [M in Families<F>]: Handler<M> }
