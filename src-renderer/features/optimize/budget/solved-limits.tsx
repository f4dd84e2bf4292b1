/** Guard-rails with where they stand, and the price of every limit that binds. */
import type { MethodInput } from '../../../../src-contract/desktop/index.ts'
import type { Solution } from '../../../../src-contract/desktop/optimizer.ts'
import { decimal, moneyExact, moneyShort, NO_FIGURE } from '../../../ui/format.ts'
import { Outcome } from '../shared/outcome.tsx'
import { ResultTable } from '../shared/result-table.tsx'
import type { RailKind } from './draft.ts'
import { limitText } from './limit-text.ts'
import classes from './budget.module.css'

interface SolvedLimitsProps {
  readonly solution: Solution
  readonly asked: NonNullable<MethodInput<'optimizer.solve'>['guardRails']>
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

type Write = (value: number | null) => string

/** In the unit of the rail's own fields. */
function writer(kind: RailKind | undefined): Write {
  return (value) => (value === null ? NO_FIGURE : kind ? limitText(kind, value) : decimal(value, 3))
}

export function SolvedLimits({ solution, asked, levels }: SolvedLimitsProps) {
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
            rows={guardRails.map((rail, at) => {
              const write = writer(asked[rail.guardRail]?.kind)
              return {
                key: `${rail.guardRail}/${at}`,
                cells: [
                  rail.label,
                  where(rail.level, rail.year),
                  limits(rail.minimum, rail.maximum, write),
                  write(rail.before),
                  write(rail.after),
                  {
                    text: rail.met ? (
                      <Outcome kind={rail.active ? 'warn' : 'good'}>{rail.active ? 'holds, binds' : 'holds'}</Outcome>
                    ) : (
                      <Outcome kind="bad">broken</Outcome>
                    ),
                  },
                ],
              }
            })}
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

function limits(minimum: number | null, maximum: number | null, write: Write): string {
  if (minimum !== null && maximum !== null) return `${write(minimum)} to ${write(maximum)}`
  if (minimum !== null) return `at least ${write(minimum)}`
  return maximum === null ? '' : `at most ${write(maximum)}`
}
