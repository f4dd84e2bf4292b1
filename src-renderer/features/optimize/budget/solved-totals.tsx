/** The three costs and the headcount by year with the answer, and how far they are from before. */
import type { Solution } from '../../../../src-contract/desktop/optimizer.ts'
import { count, countDelta, moneyDelta, moneyExact, moneyShort } from '../../../ui/format.ts'
import { COSTS } from '../shared/measure-words.ts'
import { ResultTable, type ResultCell } from '../shared/result-table.tsx'
import classes from './budget.module.css'

const COLUMNS = [
  { label: 'Year' },
  ...COSTS.map(({ label }) => ({ label, numeric: true })),
  { label: 'Headcount', numeric: true },
]

export function SolvedTotals({ totals }: { readonly totals: Solution['totals'] }) {
  const { before, after } = totals
  const { currency } = after
  return (
    <section className={classes.part} aria-label="Totals">
      <h3>Totals</h3>
      <ResultTable
        label="Totals"
        columns={COLUMNS}
        rows={after.years.map((year, at) => {
          const was = before.years[at] ?? year
          return {
            key: String(year.year),
            cells: [
              String(year.year),
              ...COSTS.map(({ value }): ResultCell => {
                const [now, change] = [year.costs[value], year.costs[value] - was.costs[value]]
                const delta = change === 0 ? null : moneyDelta(change, currency)
                return withDelta(moneyShort(now, currency), delta, moneyExact(now, currency))
              }),
              withDelta(count(year.headcount.end), headDelta(year.headcount.end - was.headcount.end)),
            ],
          }
        })}
      />
    </section>
  )
}

function headDelta(change: number): string | null {
  return change === 0 ? null : countDelta(change)
}

function withDelta(value: string, delta: string | null, exact?: string): ResultCell {
  return {
    exact,
    text: (
      <>
        {delta !== null && <span className="dim">{delta} </span>}
        {value}
      </>
    ),
  }
}
