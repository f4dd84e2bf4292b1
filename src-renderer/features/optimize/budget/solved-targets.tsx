/** Each target: what it should be, was, is now, and the gap in money and percent. */
import type { MethodInput } from '../../../../src-contract/desktop/index.ts'
import type { SolvedTarget } from '../../../../src-contract/desktop/optimizer.ts'
import { NO_FIGURE, percentDelta } from '../../../ui/format.ts'
import { measureDelta, measureExact, measureText, unitOf } from '../shared/measure-words.ts'
import { Outcome } from '../shared/outcome.tsx'
import { ResultTable } from '../shared/result-table.tsx'
import classes from './budget.module.css'

interface SolvedTargetsProps {
  readonly solved: readonly SolvedTarget[]
  readonly asked: NonNullable<MethodInput<'optimizer.solve'>['targets']>
  readonly currency: string
}

const COLUMNS = [
  { label: 'Target' },
  { label: 'Wanted', numeric: true },
  { label: 'Before', numeric: true },
  { label: 'Now', numeric: true },
  { label: 'Gap', numeric: true },
  { label: 'Gap, %', numeric: true, help: 'As a share of the target' },
  { label: '' },
]

export function SolvedTargets({ solved, asked, currency }: SolvedTargetsProps) {
  if (solved.length === 0) return null
  return (
    <section className={classes.part} aria-label="Gap to the targets">
      <h3>Targets</h3>
      <ResultTable
        label="Targets"
        columns={COLUMNS}
        rows={solved.map((one) => {
          const measure = asked[one.target]?.measure ?? 'inYear'
          const cell = (value: number) => ({
            text: measureText(value, measure, currency),
            exact: measureExact(value, measure, currency),
          })
          return {
            key: String(one.target),
            cells: [
              one.label,
              cell(one.value),
              cell(one.before),
              cell(one.after),
              { text: measureDelta(one.gap, measure, currency), exact: measureExact(one.gap, measure, currency) },
              // Of nothing there is no share.
              one.value === 0 && unitOf(measure) !== 'percent' ? NO_FIGURE : percentDelta(one.gapShare * 100, 4),
              { text: <Outcome kind={one.met ? 'good' : 'bad'}>{one.met ? 'met' : 'not met'}</Outcome> },
            ],
          }
        })}
      />
    </section>
  )
}
