/** Guard-rails with where they stand, and the price of every limit that binds. */
import type { Solution } from '../../../../src-contract/desktop/optimizer.ts'
import { decimal, moneyExact, moneyShort, NO_FIGURE } from '../../../ui/format.ts'
import { Outcome } from '../shared/outcome.tsx'
import { ResultTable } from '../shared/result-table.tsx'
import classes from './budget.module.css'

interface SolvedLimitsProps {
  readonly solution: Solution
  readonly levels: readonly string[]
}

const RAIL_COLUMNS = [
  { label: 'Guard-rail' },
  { label: 'Where' },
  { label: 'Limits' },
  { label: 'Before', numeric: true },
  { label: 'Now', numeric: true },
  { label: '' },
]

const PRICE_COLUMNS = [
  { label: 'Limit that binds' },
  { label: 'Where' },
  { label: 'Price', numeric: true, help: 'What one unit more room is worth' },
  { label: 'per' },
  { label: 'In words' },
]

function figure(value: number | null): string {
  return value === null ? NO_FIGURE : decimal(value, Math.abs(value) >= 1000 ? 0 : 3)
}

export function SolvedLimits({ solution, levels }: SolvedLimitsProps) {
  const { guardRails, prices, currency } = solution
  const where = (level: number | null, year: number | null): string =>
    [level === null ? null : (levels[level - 1] ?? `Level ${level}`), year === null ? null : String(year)]
      .filter((one) => one !== null)
      .join(', ')
  return (
    <>
      {guardRails.length > 0 && (
        <section className={classes.part} aria-label="Guard-rails">
          <h3>Guard-rails</h3>
          <ResultTable
            label="Guard-rails"
            columns={RAIL_COLUMNS}
            rows={guardRails.map((rail, at) => ({
              key: `${rail.guardRail}/${at}`,
              cells: [
                rail.label,
                where(rail.level, rail.year),
                limits(rail.minimum, rail.maximum),
                figure(rail.before),
                figure(rail.after),
                {
                  text: rail.met ? (
                    <Outcome kind={rail.active ? 'warn' : 'good'}>{rail.active ? 'holds, binds' : 'holds'}</Outcome>
                  ) : (
                    <Outcome kind="bad">broken</Outcome>
                  ),
                },
              ],
            }))}
          />
        </section>
      )}
      {prices.length > 0 && (
        <section className={classes.part} aria-label="What the limits cost">
          <h3>What the limits cost</h3>
          <ResultTable
            label="What the limits cost"
            columns={PRICE_COLUMNS}
            rows={prices.map((price, at) => ({
              key: `${price.kind}/${price.index}/${at}`,
              cells: [
                price.label,
                where(price.level, price.year),
                {
                  text: price.basis === 'plan' ? decimal(price.perUnit, 3) : moneyShort(price.perUnit, currency),
                  exact: price.basis === 'plan' ? undefined : moneyExact(price.perUnit, currency),
                },
                price.unit,
                price.text,
              ],
            }))}
          />
        </section>
      )}
    </>
  )
}

function limits(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && maximum !== null) return `${figure(minimum)} to ${figure(maximum)}`
  if (minimum !== null) return `at least ${figure(minimum)}`
  return maximum === null ? '' : `at most ${figure(maximum)}`
}
