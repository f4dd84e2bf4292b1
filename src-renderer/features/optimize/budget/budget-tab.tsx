/** Meet the budget: the problem at the left, the answer at the right. */
import { Button } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { navigate, useRoute } from '../../../stores/route.ts'
import { useCall } from '../../../stores/use-call.ts'
import { useCurrency } from '../../../stores/workspace.ts'
import { useShortcut } from '../../../ui/shortcuts.ts'
import { EmptyState, ErrorState, LoadingBar, Stopped } from '../../../ui/states.tsx'
import { indexLevers } from '../shared/lever-words.ts'
import { NoRoster } from '../shared/no-roster.tsx'
import { useLevelNames } from '../shared/use-levels.ts'
import { useChangedSince } from '../shared/work.ts'
import { draftProblem, firstTarget, fromProblem, startingDraft, toProblem, type Draft } from './draft.ts'
import { GoalSelect } from './goal-select.tsx'
import { MovableEditor } from './movable-editor.tsx'
import { RailsEditor } from './rails-editor.tsx'
import { SolutionView } from './solution-view.tsx'
import { changeDraft, keepDraft, solving, useDraft } from './store.ts'
import { TargetsEditor } from './targets-editor.tsx'
import classes from './budget.module.css'
import { useMayNot } from '../../../stores/profiles.ts'

const READ_AGAIN = ['people', 'payBands', 'rates', 'scenarios', 'levers'] as const

export function BudgetTab({ scenario }: { readonly scenario: Scenario }) {
  const currency = useCurrency()
  const levels = useLevelNames()
  const catalogue = useCall('levers.catalogue', {})
  const resolved = useCall('levers.resolve', { scenarioId: scenario.id }, ['levers', 'scenarios'])
  const run = useCall('simulation.run', { scenarioId: scenario.id }, READ_AGAIN)
  const draft = useDraft(scenario.id)
  const levers = useMemo(() => indexLevers(catalogue.data?.levers), [catalogue.data])
  const years = useMemo(
    () => Array.from({ length: scenario.years }, (_, at) => scenario.startYear + at),
    [scenario.startYear, scenario.years],
  )
  useEffect(() => {
    if (draft === null && catalogue.data)
      keepDraft(scenario.id, startingDraft(scenario, currency, catalogue.data.levers))
  }, [draft, catalogue.data, scenario, currency])

  useBudgetAsked(scenario, draft, currency)

  if (run.error?.code === 'NO_ROSTER') return <NoRoster />
  const failed = catalogue.error ?? resolved.error
  if (failed) return <ErrorState error={failed} onRetry={() => (catalogue.reload(), resolved.reload())} />
  if (!draft || !resolved.data) return <LoadingBar label="Reading levers" />
  const put = (change: Partial<Draft>): void => changeDraft(scenario.id, change)
  return (
    <div className={classes.panes}>
      <div className={classes.editor} tabIndex={0} role="region" aria-label="The problem">
        {run.error && <ErrorState error={run.error} onRetry={run.reload} />}
        <TargetsEditor
          scenario={scenario}
          currency={currency}
          years={years}
          levels={levels}
          totals={run.data?.totals ?? null}
          targets={draft.targets}
          onChange={(targets) => put({ targets })}
        />
        <MovableEditor
          levers={levers}
          resolved={resolved.data.levers}
          years={years}
          levels={levels}
          movable={draft.movable}
          onChange={(movable) => put({ movable })}
        />
        <RailsEditor years={years} levels={levels} rails={draft.rails} onChange={(rails) => put({ rails })} />
        <GoalSelect goal={draft.goal} years={years} onChange={(goal) => put({ goal })} />
        <SolveLine scenario={scenario} draft={draft} currency={currency} />
      </div>
      <Answer scenario={scenario} currency={currency} years={years.length} levels={levels} levers={levers} />
    </div>
  )
}

/** #/optimize/budget?target=budget begins with the scenario's budget as it is now. */
function useBudgetAsked(scenario: Scenario, draft: Draft | null, currency: string): void {
  const asked = useRoute((route) => route.query['target'] === 'budget')
  useEffect(() => {
    if (!asked || draft === null) return
    if (scenario.budget) changeDraft(scenario.id, { targets: [firstTarget(scenario, currency)] })
    navigate('optimize', ['budget'], {}, { replace: true })
  }, [asked, draft, scenario, currency])
}

interface SolveLineProps {
  readonly scenario: Scenario
  readonly draft: Draft
  readonly currency: string
}

function SolveLine({ scenario, draft, currency }: SolveLineProps) {
  const busy = solving.use((state) => state.busy)
  const problem = draftProblem(draft)
  const mayNot = useMayNot('generate')
  const solve = (): void => {
    if (problem === null && mayNot === null && !busy)
      void solving.start({ scenarioId: scenario.id, ...toProblem(draft, currency) })
  }
  useShortcut({ keys: 'mod+enter', label: 'Solve', group: 'Optimize', inFields: true }, solve)
  return (
    <div className={classes.solve}>
      <Button
        leftSection={<IconTargetArrow size={14} aria-hidden />}
        disabled={problem !== null || mayNot !== null}
        title={mayNot ?? undefined}
        loading={busy}
        onClick={solve}
      >
        Solve
      </Button>
      <span className="dim small" role="status">
        {mayNot ?? problem ?? 'Nothing is changed until you apply the answer.'}
      </span>
    </div>
  )
}

interface AnswerProps {
  readonly scenario: Scenario
  readonly currency: string
  readonly years: number
  readonly levels: readonly string[]
  readonly levers: ReturnType<typeof indexLevers>
}

function Answer({ scenario, currency, years, levels, levers }: AnswerProps) {
  const state = solving.use()
  const changed = useChangedSince(state.version)
  const mine = state.answered?.scenarioId === scenario.id ? state.output?.solution : undefined
  const asked = state.input?.scenarioId === scenario.id
  const again = (): void => {
    if (state.input) void solving.start(state.input)
  }
  return (
    <div className={classes.answer} tabIndex={0} role="region" aria-label="The answer" aria-busy={state.busy && asked}>
      {state.busy && asked && (
        <LoadingBar label="Looking for levers" progress={state.progress} onCancel={solving.cancel} />
      )}
      {state.stopped && asked && <Stopped kept={mine !== undefined} />}
      {state.error && asked && <ErrorState error={state.error} onRetry={again} />}
      {!state.busy && !state.error && !mine && (
        <EmptyState title="No answer yet">
          Write what is to be met, which levers may move, and press Solve. The simulation itself judges each step; you
          see levers before and after, the gap to each target, and what each guard-rail costs.
        </EmptyState>
      )}
      {mine && !(state.busy && asked) && (
        <SolutionView
          key={mine.runId}
          scenario={scenario}
          solution={mine}
          changed={changed}
          asked={state.answered}
          years={years}
          levels={levels}
          levers={levers}
          onRelax={(relaxation) => {
            keepDraft(scenario.id, fromProblem(relaxation.problem, currency))
            void solving.start({ scenarioId: scenario.id, ...relaxation.problem })
          }}
        />
      )}
    </div>
  )
}
