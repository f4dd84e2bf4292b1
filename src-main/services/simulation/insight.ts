/** What one step of each lever does, and where a figure comes from. */
import { costAmount } from '../../../src-core/insight/cost-amount.ts'
import { atSliderEnd, stepLever } from '../../../src-core/insight/lever-parameters.ts'
import { LEVERS } from '../../../src-core/levers/catalogue.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import { isKept } from '../../../src-core/simulate/simulate.ts'
import { explainFigure } from './explain-figure.ts'
import type { Handlers } from '../handlers.ts'
import type { Simulator } from '../ports/simulator.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import { createScenarioResolve, requireScenario, resolveParameters } from './run-parameters.ts'

interface InsightDependencies {
  readonly workspace: CurrentWorkspace
  readonly simulator: Simulator
}

type Own = Pick<Handlers<'simulation'>, 'simulation.pulls' | 'simulation.explain'>

export function simulationInsight({ workspace, simulator }: InsightDependencies): Own {
  return {
    'simulation.pulls': async ({ scenarioId, measure, year }, { signal }) => {
      const { read } = workspace.require()
      const parameters = resolveParameters(read, scenarioId)
      const base = await simulator.simulate(parameters, signal)
      const baseCost = costAmount(base.years, measure, year)
      const pulls = []
      for (const { id, perLevel } of LEVERS) {
        const levels = perLevel ? Array.from({ length: parameters.levels }, (_, at) => at + 1) : []
        for (const level of [null, ...levels]) {
          const moved = stepLever(parameters, id, level)
          if (!moved) continue
          signal.throwIfAborted()
          const totals = await simulator.simulate(moved.parameters, signal)
          pulls.push({ lever: id, level, step: moved.step, amount: costAmount(totals.years, measure, year) - baseCost })
        }
      }
      if (isKept(base.people, parameters.years)) await meetHires(parameters, simulator, signal)
      return { pulls }
    },

    'simulation.explain': async ({ scenarioId, figure, year, level }, { signal }) => {
      const { read } = workspace.require()
      const scenario = requireScenario(read, scenarioId)
      const totals = await simulator.simulate(resolveParameters(read, scenarioId), signal)
      return explainFigure({
        figure,
        year: year ?? (figure === 'budgetGap' ? null : (totals.years[0]?.year ?? scenario.startYear)),
        level,
        scenario,
        totals,
        resolve: createScenarioResolve(read, scenario),
        settings: read.settings.get(),
        roster: read.people.currentRoster(),
        rates: read.people.rates(),
      })
    },
  }
}

/**
 * Runs with as many hires as the sliders of growth and turnover can each ask for: the engine then knows their chance before a
 * hand moves one, where it would have to be found between two frames.
 */
async function meetHires(parameters: RunParameters, simulator: Simulator, signal: AbortSignal): Promise<void> {
  for (const lever of ['growth.rate', 'termination.experienced', 'termination.newHire'] as const) {
    signal.throwIfAborted()
    try {
      await simulator.simulate(atSliderEnd(parameters, lever), signal)
    } catch (error) {
      // An end that the roster cannot meet: nobody asked about it.
      if (!(error instanceof CodedError)) throw error
    }
  }
}
