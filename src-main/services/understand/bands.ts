/** A scenario under many seeds: the range that each total falls in. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { RunTotals } from '../../../src-core/simulate/totals.ts'
import { seedsFrom } from '../../../src-core/understand/seeds.ts'
import { spreadYear } from '../../../src-core/understand/spread.ts'
import { breathe } from '../breathe.ts'
import type { Handlers } from '../handlers.ts'
import type { BatchOutcome } from '../ports/engine.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import { resolveParameters } from '../simulation/run-parameters.ts'
import type { FullSimulator } from '../simulation/simulator.ts'

interface BandsDependencies {
  readonly workspace: CurrentWorkspace
  readonly simulator: FullSimulator
}

export function bandsService({
  workspace,
  simulator,
}: BandsDependencies): Pick<Handlers<'simulation'>, 'simulation.bands'> {
  return {
    'simulation.bands': async ({ scenarioId, changes, seeds }, context) => {
      const { signal, progress } = context
      const parameters = resolveParameters(workspace.require().read, scenarioId, changes)
      const runs = seedsFrom(parameters.seed, seeds).map((seed) => ({ ...parameters, seed }))
      const { outcomes, engineMs, loaded } = await simulator.batch({
        runs,
        keepMovements: false,
        signal,
        progress: (done, total) => progress({ done, total, label: 'Simulating' }),
      })
      const totals = outcomes.map(totalsOf)
      const years = []
      for (let index = 0; index < parameters.years; index++) {
        const year = spreadYear(totals, index)
        years.push({ ...year, byLevel: [...year.byLevel] })
        await breathe(context)
      }
      return { currency: loaded.currency, seeds, people: loaded.population.people, years, engineMs }
    },
  }
}

/** Throws the run's own CodedError: IMPOSSIBLE_PLAN or PAY_OVERFLOW. */
export function totalsOf(outcome: BatchOutcome): RunTotals {
  if (!outcome.ok) throw new CodedError(outcome.code, outcome.message, outcome.details)
  return outcome.totals
}
