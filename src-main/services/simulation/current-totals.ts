/** Totals of a scenario as it stands, for documents: beside the what-if of the sliders, so neither supersedes the other. */
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import type { Simulator } from '../ports/simulator.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import { resolveParameters } from './run-parameters.ts'

/** Throws CodedError NOT_FOUND, NO_ROSTER, IMPOSSIBLE_PLAN, RATE_MISSING or PAY_OVERFLOW. */
export type CurrentTotals = (scenarioId: string, signal: AbortSignal) => Promise<Totals>

export function createCurrentTotals(workspace: CurrentWorkspace, simulator: Simulator): CurrentTotals {
  return (scenarioId, signal) => simulator.simulate(resolveParameters(workspace.require().read, scenarioId), signal)
}
