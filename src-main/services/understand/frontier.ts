/** Cost against another goal: for each cost the levers that do best. The simulation judges every point. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { costAmount } from '../../../src-core/insight/cost-amount.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import { createDials } from '../../../src-core/understand/dials.ts'
import { gapStatement, retentionStatement } from '../../../src-core/understand/statements.ts'
import type { FrontierGoal } from '../../../src-contract/desktop/frontier.ts'
import { chooseDials } from './frontier-dials.ts'
import { searchFrontier, type Evaluated } from './frontier-search.ts'
import { batchWithGoals, type LoadGoals } from './goals-source.ts'
import { goalsOf } from './goals.ts'
import { totalsOf } from './bands.ts'
import type { Handlers } from '../handlers.ts'
import type { BatchOutcome } from '../ports/engine.ts'
import type { LinearSolver } from '../ports/linear-solver.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import { leverScope, requireScenario, resolveParameters } from '../simulation/run-parameters.ts'
import type { FullSimulator } from '../simulation/simulator.ts'

interface FrontierDependencies {
  readonly workspace: CurrentWorkspace
  readonly simulator: FullSimulator
  readonly solver: LinearSolver
  readonly loadGoals: LoadGoals
}

export function frontierService({
  workspace,
  simulator,
  solver,
  loadGoals,
}: FrontierDependencies): Pick<Handlers<'optimizer'>, 'optimizer.frontier'> {
  return {
    'optimizer.frontier': async (input, { signal, progress }) => {
      const started = performance.now()
      const { scenarioId, changes, goal, measure, year, points } = input
      const { read } = workspace.require()
      const parameters = resolveParameters(read, scenarioId, changes)
      const { locks } = leverScope(read, requireScenario(read, scenarioId))
      const dials = createDials(parameters, chooseDials(input, parameters.levels, locks))
      refuseLockedOverrule(dials.overruled, locks)
      const judgeOne = (outcome: BatchOutcome) => judge(outcome, goal, (years) => costAmount(years, measure, year))
      let simulations = 0
      const evaluate = async (runs: readonly RunParameters[]): Promise<(Evaluated | null)[]> => {
        const { outcomes } = await batchWithGoals(simulator, loadGoals, { runs, keepMovements: true, signal })
        simulations += runs.length
        return outcomes.map(judgeOne)
      }
      const start = await batchWithGoals(simulator, loadGoals, { runs: [parameters], keepMovements: true, signal })
      simulations += 1
      const [now] = start.outcomes.map(judgeOne)
      if (!now) {
        throw new CodedError(
          'IMPOSSIBLE_PLAN',
          "The scenario's own headcount plan cannot be met, so there is nothing to improve on. Change its growth or termination rates first.",
        )
      }
      const found = await searchFrontier({
        dials,
        points,
        isSize: goal !== 'retentionRisk',
        evaluate: (settings) => evaluate(settings.map((values) => dials.parameters(values))),
        solve: (program) => solver.solve(program, { signal }),
        progress: (done, total) => progress({ done, total, label: 'Finding the best levers for each cost' }),
        signal,
      })
      const { retention, groups } = start.source
      return {
        ...{ currency: start.loaded.currency, goal, measure, year, retention },
        statement:
          goal === 'retentionRisk'
            ? retentionStatement(retention)
            : gapStatement(groups?.first ?? '', groups?.second ?? ''),
        now: { cost: now.cost, goal: sizeOf(now, goal) },
        points: found.map((point) => ({
          cost: point.cost,
          goal: sizeOf(point, goal),
          changes: dials.changes(point.x),
        })),
        simulations,
        elapsedMs: performance.now() - started,
      }
    },
  }
}

/** Null where the plan cannot be met; a gap keeps its sign. */
function judge(
  outcome: BatchOutcome,
  goal: FrontierGoal,
  costOf: (years: ReturnType<typeof totalsOf>['years']) => number,
): Evaluated | null {
  if (!outcome.ok && outcome.code === 'IMPOSSIBLE_PLAN') return null
  const totals = totalsOf(outcome)
  const { retention, gap } = goalsOf(outcome)
  const cost = costOf(totals.years)
  if (goal === 'retentionRisk') return { cost, goal: retention.reduce((sum, { risk }) => sum + risk, 0) }
  const last = gap?.at(-1)
  const value = goal === 'meanGap' ? last?.mean : last?.adjusted
  if (value === null || value === undefined) {
    throw new CodedError(
      'NO_GROUPS',
      'The roster names no two groups to compare. Import one with a gender column, or choose retention risk.',
    )
  }
  return { cost, goal: value }
}

function sizeOf({ goal }: Evaluated, which: FrontierGoal): number {
  return which === 'retentionRisk' ? goal : Math.abs(goal)
}

function refuseLockedOverrule(
  overruled: readonly string[],
  locks: readonly { readonly lever: string; readonly level: number | null }[],
): void {
  const locked = overruled.find((lever) => locks.some((lock) => lock.lever === lever))
  if (!locked) return
  throw new CodedError(
    'NOTHING_TO_MOVE',
    `The ${locked === 'merit.budget' ? 'merit budget' : 'merit matrix'} is locked and decides merit by itself. Unlock it or let another lever move.`,
  )
}
