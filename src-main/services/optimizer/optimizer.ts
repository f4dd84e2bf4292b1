/** The optimizer: from targets and guard-rails to levers, by the simulation itself. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { Problem, Solution } from '../../../src-contract/desktop/optimizer.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import { prepare, solveProblem, type Answer } from '../../../src-core/optimize/solve.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import { applySolution, recordRun } from './runs.ts'
import { stateAnswer } from './answer.ts'
import { engineOracle } from './oracle.ts'
import { loadAttributes } from './people.ts'
import type { LoadedPopulation } from '../simulation/population-source.ts'
import type { LinearSolver } from '../ports/linear-solver.ts'
import type { Notify } from '../ports/notify.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { leverScope, requireScenario, resolveParameters } from '../simulation/run-parameters.ts'
import { runHash, toTotals, type FullSimulator } from '../simulation/simulator.ts'

interface OptimizerDependencies {
  readonly workspace: CurrentWorkspace
  readonly simulator: FullSimulator
  readonly solver: LinearSolver
  readonly system: System
  readonly notify: Notify
}

type Own = Pick<Handlers<'optimizer'>, 'optimizer.solve' | 'optimizer.apply'>

export function optimizerService({ workspace, simulator, solver, system, notify }: OptimizerDependencies): Own {
  /** Everything but the record of it. */
  const solve = async (
    parameters: RunParameters,
    scenarioId: string,
    problem: Problem,
    maxIterations: number,
    context: CallContext,
  ) => {
    const { signal, progress } = context
    const { read } = workspace.require()
    const loaded = await simulator.population(parameters, signal)
    const people = await attributesFor(problem, loaded, signal)
    const setup = prepare(problem, parameters, loaded.population, leverScope(read, requireScenario(read, scenarioId)))
    const oracle = engineOracle(simulator, setup.wish, people, signal)
    const answer = await solveProblem(problem, setup, oracle, (program) => solver.solve(program, { signal }), {
      maxIterations,
      relax: true,
      onIteration: (done) => {
        signal.throwIfAborted()
        progress({ done, total: maxIterations, label: 'Solving' })
      },
    })
    signal.throwIfAborted()
    return { answer, loaded, simulations: oracle.simulations() }
  }

  const attributesFor = async (problem: Problem, { importId }: LoadedPopulation, signal: AbortSignal) => {
    const asks = (kind: Problem['guardRails'][number]['kind']): boolean =>
      problem.guardRails.some((rail) => rail.kind === kind)
    if (!asks('noNewInversions') && !asks('payGap')) return null
    const { attributes, managers, genders } = await loadAttributes(workspace.require().read, importId, signal)
    if (asks('noNewInversions') && !managers) {
      throw new CodedError('NO_MANAGERS', 'Nobody on the roster has a manager on it: inversions cannot be told.')
    }
    if (asks('payGap') && !genders) {
      throw new CodedError('NO_GENDER', 'The roster does not tell women from men: a pay gap cannot be told.')
    }
    return attributes
  }

  return {
    'optimizer.solve': async ({ scenarioId, changes, maxIterations, ...problem }, context) => {
      const open = workspace.require()
      const started = performance.now()
      const runId = system.id()
      const parameters = resolveParameters(open.read, scenarioId, changes)
      const record = (run: Parameters<typeof recordRun>[2]): Promise<void> =>
        open.write((writer) => recordRun(writer, { runId, scenarioId, problem, given: changes, parameters }, run))
      try {
        const { answer, loaded, simulations } = await solve(parameters, scenarioId, problem, maxIterations, context)
        const { currency } = loaded
        const { moved, ...stated } = stateAnswer(answer, problem, currency)
        const solution: Solution = {
          ...{ runId, scenarioId, currency, simulations, ...stated },
          status: answer.status,
          iterations: answer.iterations,
          milliseconds: Math.round(performance.now() - started),
          objective: { before: answer.start.goal, after: answer.best.goal },
          changes: [...changes, ...moved],
          totals: { before: totalsOf(loaded, answer.start), after: totalsOf(loaded, answer.best) },
        }
        await record(solution)
        notify('data.changed', { topics: ['audit'], scenarioId })
        return { solution }
      } catch (error) {
        if (context.signal.aborted) {
          await record(null)
          notify('data.changed', { topics: ['audit'], scenarioId })
        }
        throw error
      }
    },

    'optimizer.apply': async (wish) => {
      const answer = await applySolution(workspace.require(), system, wish)
      notify('data.changed', { topics: ['levers', 'scenarios', 'audit'], scenarioId: answer.scenario.id })
      return answer
    },
  }
}

function totalsOf(loaded: LoadedPopulation, { run }: Answer['best']): Totals {
  return toTotals(loaded, runHash(loaded, run.parameters), { totals: run.totals, engineMs: 0 })
}
