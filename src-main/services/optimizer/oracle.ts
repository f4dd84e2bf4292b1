/** The simulation as the optimizer's judge: batches of runs on the engine's threads. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { ObservationWish, PeopleAttributes } from '../../../src-core/optimize/observation.ts'
import type { Observed } from '../../../src-core/optimize/row.ts'
import type { Oracle } from '../../../src-core/optimize/state.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import type { BatchOutcome } from '../ports/engine.ts'
import type { FullSimulator } from '../simulation/simulator.ts'

interface EngineOracle extends Oracle {
  /** Runs made so far. */
  simulations(): number
}

/** Throws what the first run throws: IMPOSSIBLE_PLAN, PAY_OVERFLOW; later ones that cannot be are null. */
export function engineOracle(
  simulator: FullSimulator,
  wish: Omit<ObservationWish, 'gradient'>,
  people: PeopleAttributes | null,
  signal: AbortSignal,
): EngineOracle {
  let simulations = 0
  return {
    simulations: () => simulations,
    async evaluate(runs, gradient) {
      if (runs.length === 0) return []
      const isFirst = simulations === 0
      simulations += runs.length
      const observe = { wish: { ...wish, gradient }, people }
      // Runs without gradients are those that look aside, at other people leaving and joining.
      const { outcomes } = await simulator.batch({ runs, keepMovements: gradient, observe, signal })
      return outcomes.map((outcome, at) => observed(outcome, runs[at], isFirst))
    },
  }
}

function observed(outcome: BatchOutcome, parameters: RunParameters | undefined, must: boolean): Observed | null {
  if (!outcome.ok) {
    if (must) throw new CodedError(outcome.code, outcome.message, outcome.details)
    return null
  }
  if (!outcome.observation || !parameters) throw new Error('The engine answered without what was observed.')
  return { parameters, totals: outcome.totals, observation: outcome.observation }
}
