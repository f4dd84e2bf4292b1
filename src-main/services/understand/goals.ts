/** Retention risk and pay gap of a scenario. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { GoalTotals } from '../../../src-core/understand/goal-years.ts'
import { gapStatement, retentionStatement } from '../../../src-core/understand/statements.ts'
import { batchWithGoals, type LoadGoals } from './goals-source.ts'
import type { Handlers } from '../handlers.ts'
import type { BatchOutcome } from '../ports/engine.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import { resolveParameters } from '../simulation/run-parameters.ts'
import type { FullSimulator } from '../simulation/simulator.ts'

interface GoalsDependencies {
  readonly workspace: CurrentWorkspace
  readonly simulator: FullSimulator
  readonly loadGoals: LoadGoals
}

export function goalsService({
  workspace,
  simulator,
  loadGoals,
}: GoalsDependencies): Pick<Handlers<'simulation'>, 'simulation.goals'> {
  return {
    'simulation.goals': async ({ scenarioId, changes }, { signal }) => {
      const parameters = resolveParameters(workspace.require().read, scenarioId, changes)
      const wish = { runs: [parameters], keepMovements: true, signal }
      const { outcomes, loaded, source } = await batchWithGoals(simulator, loadGoals, wish)
      const { retention, groups } = source
      const goals = goalsOf(outcomes[0])
      const years = goals.retention.map((year) => ({ ...year, byLevel: [...year.byLevel] }))
      return {
        currency: loaded.currency,
        retention: {
          parameters: retention,
          statement: retentionStatement(retention),
          years,
          total: years.reduce((sum, { risk }) => sum + risk, 0),
        },
        gap:
          groups && goals.gap
            ? {
                first: groups.first,
                second: groups.second,
                statement: gapStatement(groups.first, groups.second),
                leftOut: groups.leftOut,
                years: goals.gap.map((year) => ({ ...year, byLevel: [...year.byLevel] })),
              }
            : null,
      }
    },
  }
}

/** Throws the run's own CodedError: IMPOSSIBLE_PLAN or PAY_OVERFLOW. */
export function goalsOf(outcome: BatchOutcome | undefined): GoalTotals {
  if (!outcome) throw new Error('The run has no answer.')
  if (!outcome.ok) throw new CodedError(outcome.code, outcome.message, outcome.details)
  if (!outcome.goals) throw new Error('The run was not asked for its people.')
  return outcome.goals
}
