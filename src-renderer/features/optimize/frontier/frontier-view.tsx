/** The points, the one that is chosen with its levers, and what the goal assumes. */
import { useState } from 'react'
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { call } from '../../../host/index.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { axisUnit } from '../../../ui/charts/money-axis.ts'
import { decimal, milliseconds, moneyDelta, moneyExact, moneyShort, plural, toUnits } from '../../../ui/format.ts'
import { Section } from '../../../ui/screen.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { KeepResult } from '../shared/keep-result.tsx'
import { indexLevers } from '../shared/lever-words.ts'
import { COSTS } from '../shared/measure-words.ts'
import { useLevelNames } from '../shared/use-levels.ts'
import { useChangedSince } from '../shared/work.ts'
import { ASSUMPTION, goalExact, goalName, goalText } from './goal-words.ts'
import { PointLevers } from './point-levers.tsx'
import { Scatter } from './scatter.tsx'
import classes from './frontier.module.css'

type Answer = MethodOutput<'optimizer.frontier'>

interface FrontierViewProps {
  readonly scenario: Scenario
  readonly answer: Answer
  readonly version: number
}

export function FrontierView({ scenario, answer, version }: FrontierViewProps) {
  const { points, now, goal, measure, currency } = answer
  const [chosen, setChosen] = useState<number | null>(null)
  const changed = useChangedSince(version)
  if (points.length === 0) {
    return (
      <EmptyState title="No point found">
        No move of the levers within their sliders gives a better goal for any cost.
      </EmptyState>
    )
  }
  const cost = COSTS.find(({ value }) => value === measure)?.label ?? measure
  const costs = [...points.map((point) => point.cost), now.cost].map((minor) => toUnits(minor, currency))
  const unit = axisUnit(Math.min(...costs), Math.max(...costs))
  const goals = [...points.map((point) => point.goal), now.goal].map((value) => toUnits(value, currency))
  const goalUnit = axisUnit(Math.min(...goals), Math.max(...goals))
  const words = (at: number): string => {
    const point = points[at]
    return point
      ? `${at + 1}: ${cost} ${moneyShort(point.cost, currency)}, ${goalName(goal)} ${goalText(point.goal, goal, currency)}`
      : ''
  }
  return (
    <>
      {changed && <p className={classes.note}>Levers, people or the scenario changed after these points were found.</p>}
      <div className={classes.split}>
        <ChartFrame
          name="Frontier"
          title={`${goalName(goal)} by ${cost.toLowerCase()}`}
          unit={goal === 'retentionRisk' ? 'assumed, not a fact' : 'lower is better'}
          heading={2}
          legend={[]}
          table={() => ({
            columns: ['Point', cost, 'Against now', goalName(goal)].map((label, at) => ({ label, numeric: at > 0 })),
            rows: [{ ...now, name: 'Now' }, ...points.map((point, at) => ({ ...point, name: String(at + 1) }))].map(
              (point) => ({
                key: point.name,
                cells: [
                  { text: point.name },
                  { text: moneyShort(point.cost, currency), exact: moneyExact(point.cost, currency) },
                  {
                    text: moneyDelta(point.cost - now.cost, currency),
                    exact: moneyExact(point.cost - now.cost, currency),
                  },
                  { text: goalText(point.goal, goal, currency), exact: goalExact(point.goal, goal, currency) },
                ],
              }),
            ),
          })}
        >
          <Scatter
            name={`Points of the frontier: ${goalName(goal)} by ${cost}`}
            points={points.map((point, at) => ({ x: point.cost, y: point.goal, words: words(at) }))}
            now={{
              x: now.cost,
              y: now.goal,
              words: `Now: ${moneyShort(now.cost, currency)}, ${goalText(now.goal, goal, currency)}`,
            }}
            chosen={chosen}
            onChoose={setChosen}
            height={360}
            xLabel={`${cost}, ${unit.name} ${currency}`}
            yLabel={goal === 'retentionRisk' ? `${goalName(goal)}, ${goalUnit.name} ${currency}` : goalName(goal)}
            xTick={(minor) => decimal(toUnits(minor, currency) / unit.divide, unit.decimals)}
            yTick={(value) =>
              goal === 'retentionRisk'
                ? decimal(toUnits(value, currency) / goalUnit.divide, goalUnit.decimals)
                : goalText(value, goal, currency)
            }
          />
        </ChartFrame>
        <Chosen scenario={scenario} answer={answer} at={chosen} />
      </div>
      <div className={classes.statement}>
        <p>
          <strong>What is measured.</strong> {answer.statement}
        </p>
        <p>{ASSUMPTION}</p>
        <p className="dim small">
          {plural(points.length, 'point', 'points')} from {plural(answer.simulations, 'simulation', 'simulations')} in{' '}
          {milliseconds(answer.elapsedMs)}. The axes do not start at zero.
        </p>
      </div>
    </>
  )
}

interface ChosenProps {
  readonly scenario: Scenario
  readonly answer: Answer
  readonly at: number | null
}

function Chosen({ scenario, answer, at }: ChosenProps) {
  const { points, now, goal, currency } = answer
  const names = useLevelNames()
  const catalogue = useCall('levers.catalogue', {})
  const point = at === null ? undefined : points[at]
  if (at === null || !point) {
    return (
      <EmptyState title="No point chosen">
        Choose a point in the chart, by mouse or with Tab and the arrow keys, to see its levers.
      </EmptyState>
    )
  }
  const set = async (scenarioId: string): Promise<void> => {
    if (point.changes.length === 0) return
    await call('levers.set', {
      scenarioId,
      changes: point.changes,
      reason: `Point ${at + 1} of the frontier of cost against ${goalName(goal).toLowerCase()}`,
    })
  }
  return (
    <Section
      title={`Point ${at + 1}`}
      note={
        <>
          {moneyShort(point.cost, currency)} ({moneyDelta(point.cost - now.cost, currency)}),{' '}
          {goalName(goal).toLowerCase()} {goalText(point.goal, goal, currency)}; now{' '}
          {goalText(now.goal, goal, currency)}.
        </>
      }
    >
      <PointLevers changes={point.changes} levers={indexLevers(catalogue.data?.levers)} names={names} />
      <div className={classes.keep}>
        <KeepResult
          key={at}
          scenario={scenario}
          branchName={`${scenario.name}, point ${at + 1}`}
          applyLabel="Load its levers"
          onApply={() => set(scenario.id)}
          onBranch={async (name) => {
            const { scenario: made } = await call('scenarios.branch', { id: scenario.id, name })
            await set(made.id)
            return made.id
          }}
        />
      </div>
    </Section>
  )
}
