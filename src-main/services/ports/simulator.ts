/** Simulates the current roster with given parameters, beside and behind the what-if of the sliders. */
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'

export interface Simulator {
  /** Throws CodedError NO_ROSTER, IMPOSSIBLE_PLAN, RATE_MISSING or PAY_OVERFLOW. */
  simulate(parameters: RunParameters, signal: AbortSignal): Promise<Totals>
}
