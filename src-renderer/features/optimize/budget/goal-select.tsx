/** What is best among all that meets the targets. */
import { NativeSelect } from '@mantine/core'
import type { Goal } from '../../../../src-contract/desktop/optimizer.ts'
import type { CostMeasure } from '../../../../src-contract/desktop/scenarios.ts'
import { COSTS } from '../shared/measure-words.ts'
import { YearSelect } from './scope-selects.tsx'
import classes from './budget.module.css'

interface GoalSelectProps {
  readonly goal: Goal
  readonly years: readonly number[]
  readonly onChange: (goal: Goal) => void
}

export function GoalSelect({ goal, years, onChange }: GoalSelectProps) {
  return (
    <div className={classes.goal}>
      <span>Goal</span>
      <NativeSelect
        aria-label="Goal"
        value={goal.kind}
        data={[
          { value: 'leastChange', label: 'Move the levers least' },
          { value: 'leastCost', label: 'Least cost' },
        ]}
        onChange={(event) =>
          onChange(
            event.currentTarget.value === 'leastCost'
              ? { kind: 'leastCost', measure: 'inYear', year: null }
              : { kind: 'leastChange' },
          )
        }
      />
      {goal.kind === 'leastCost' && (
        <>
          <NativeSelect
            aria-label="Cost made least"
            value={goal.measure}
            data={[...COSTS]}
            onChange={(event) => onChange({ ...goal, measure: event.currentTarget.value as CostMeasure })}
          />
          <YearSelect
            label="Year of the cost"
            value={goal.year}
            years={years}
            all={goal.measure === 'annualised' ? 'Last year' : 'All years'}
            onChange={(year) => onChange({ ...goal, year })}
          />
        </>
      )}
    </div>
  )
}
