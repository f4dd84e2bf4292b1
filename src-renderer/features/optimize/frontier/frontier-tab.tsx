/** Cost against another goal: what the best levers reach for each cost, and the levers of the one that is chosen. */
import { Button, NativeSelect } from '@mantine/core'
import { IconChartDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { FrontierGoal } from '../../../../src-contract/desktop/frontier.ts'
import type { CostMeasure, Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { hrefOf } from '../../../stores/route.ts'
import { EmptyState, ErrorState, LoadingBar, Stopped } from '../../../ui/states.tsx'
import { COSTS } from '../shared/measure-words.ts'
import { NoRoster } from '../shared/no-roster.tsx'
import { FrontierView } from './frontier-view.tsx'
import { GOALS } from './goal-words.ts'
import { frontierWork } from './store.ts'
import classes from './frontier.module.css'

const POINTS = 20

export function FrontierTab({ scenario }: { readonly scenario: Scenario }) {
  const state = frontierWork.use()
  const [goal, setGoal] = useState<FrontierGoal>(state.input?.goal ?? 'retentionRisk')
  const [measure, setMeasure] = useState<CostMeasure>(state.input?.measure ?? scenario.budget?.measure ?? 'inYear')
  const asked = state.input?.scenarioId === scenario.id
  const answer = state.answered?.scenarioId === scenario.id ? state.output : null
  const find = (): void =>
    void frontierWork.start({ scenarioId: scenario.id, goal, measure, year: null, points: POINTS })
  if (asked && state.error?.code === 'NO_ROSTER') return <NoRoster />
  return (
    <div className={classes.page} tabIndex={0} role="region" aria-label="Frontier">
      <div className={classes.choices}>
        <NativeSelect
          aria-label="What is weighed"
          value={goal}
          data={[...GOALS]}
          onChange={(event) => setGoal(event.currentTarget.value as FrontierGoal)}
        />
        <NativeSelect
          aria-label="Cost that is weighed"
          value={measure}
          data={[...COSTS]}
          onChange={(event) => setMeasure(event.currentTarget.value as CostMeasure)}
        />
        <Button leftSection={<IconChartDots size={14} aria-hidden />} loading={state.busy} onClick={find}>
          Find {POINTS} points
        </Button>
        <span className="dim small">
          What the measures assume is set in <a href={hrefOf('settings', ['assumptions'])}>Settings, Assumptions</a>.
        </span>
      </div>
      {state.stopped && asked ? <Stopped kept={answer !== null} /> : null}
      {state.busy && asked ? (
        <LoadingBar label="Looking for the best levers" progress={state.progress} onCancel={frontierWork.cancel} />
      ) : state.error && asked ? (
        <ErrorState error={state.error} onRetry={find} />
      ) : answer ? (
        <FrontierView
          key={`${answer.goal}/${answer.measure}/${state.version}`}
          scenario={scenario}
          answer={answer}
          version={state.version}
        />
      ) : (
        <EmptyState title="No frontier yet" action={<Button onClick={find}>Find {POINTS} points</Button>}>
          Each point is a set of levers that does best on the goal for its cost: none is worse than another in both.
          Choose one to see its levers and to set them.
        </EmptyState>
      )}
    </div>
  )
}
