/** Several runs of one population, one after the other on this thread. */
import { CodedError } from '../../src-core/coded-error.ts'
import { Observer } from '../../src-core/optimize/observer.ts'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'
import type { Simulator } from '../../src-core/simulate/simulate.ts'
import { goalYears } from '../../src-core/understand/goal-years.ts'
import type { BatchOutcome } from '../services/ports/engine.ts'
import type { BatchTask } from './messages.ts'
import { withoutPlaces } from './without-places.ts'

/** A plan that cannot be met is that run's own answer and stops none of the others. */
export function runBatch(simulator: Simulator, task: BatchTask, onYear: () => void): BatchOutcome[] {
  return task.runs.map((parameters) => {
    try {
      return runOne(simulator, parameters, task, onYear)
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      return { ok: false, code: error.code, message: error.message, details: error.details }
    }
  })
}

function runOne(
  simulator: Simulator,
  parameters: RunParameters,
  { goals, observe, keepMovements: keep }: BatchTask,
  onYear: () => void,
): BatchOutcome {
  const { population } = simulator
  const years = goals && goalYears(population, parameters, goals)
  const observer = observe && new Observer(population, parameters, observe.wish, observe.people)
  const { totals } = simulator.run(parameters, {
    ...{ keep, onYear },
    ...(years || observer
      ? {
          onPaid: (year) => {
            years?.add(year)
            observer?.add(year)
          },
        }
      : {}),
  })
  return {
    ok: true,
    totals: observer ? totals : withoutPlaces(totals),
    goals: years?.finish() ?? null,
    observation: observer?.finish() ?? null,
  }
}
