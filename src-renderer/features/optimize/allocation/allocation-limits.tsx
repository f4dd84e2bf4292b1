/** Guard-rails with where they stand and what they cost; by level and rating. Folded until opened. */
import type { Allocation } from '../../../../src-contract/desktop/allocation.ts'
import { count, decimal, moneyExact, moneyShort, NO_FIGURE, percent } from '../../../ui/format.ts'
import { Outcome } from '../shared/outcome.tsx'
import { ResultTable } from '../shared/result-table.tsx'
import { useLevelNames } from '../shared/use-levels.ts'
import classes from './allocation.module.css'

export function AllocationLimits({ allocation }: { readonly allocation: Allocation }) {
  const names = useLevelNames()
  const { guardRails, prices, byLevel, byRating, currency, status } = allocation
  const figure = (value: number | null): string => (value === null ? NO_FIGURE : decimal(value, 3))
  const level = (at: number | null): string => (at === null ? '' : (names[at - 1] ?? `Level ${at}`))
  const active = guardRails.filter((rail) => rail.active).length
  return (
    <div className={classes.folds}>
      {/* Without an allocation they stand nowhere: what gives way is said above. */}
      {guardRails.length > 0 && status === 'solved' && (
        <details>
          <summary>
            Guard-rails and their prices ({count(active)} of {count(guardRails.length)} bind)
          </summary>
          <ResultTable
            label="Guard-rails"
            columns={[
              { label: 'Guard-rail' },
              { label: 'Level' },
              { label: 'Before', numeric: true },
              { label: 'Now', numeric: true },
              { label: 'Held by it', numeric: true },
              { label: '' },
            ]}
            rows={guardRails.map((rail, at) => ({
              key: String(at),
              cells: [
                rail.label,
                level(rail.level),
                figure(rail.before),
                figure(rail.after),
                count(rail.people),
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
          {prices.length > 0 && (
            <ResultTable
              label="Prices"
              columns={[
                { label: 'Limit that binds' },
                { label: 'Level' },
                { label: 'Price', numeric: true },
                { label: 'per' },
                { label: 'In words' },
              ]}
              rows={prices.map((price, at) => ({
                key: String(at),
                cells: [
                  price.label,
                  level(price.level),
                  { text: moneyShort(price.perUnit, currency), exact: moneyExact(price.perUnit, currency) },
                  price.unit,
                  price.text,
                ],
              }))}
            />
          )}
        </details>
      )}
      {status === 'solved' && (
        <details>
          <summary>By level and rating</summary>
          <div className={classes.slices}>
            {[
              { label: 'Level', slices: byLevel },
              { label: 'Rating', slices: byRating },
            ].map(({ label, slices }) => (
              <ResultTable
                key={label}
                label={`By ${label.toLowerCase()}`}
                columns={[
                  { label },
                  { label: 'People', numeric: true },
                  { label: 'Awards', numeric: true },
                  { label: '% of pay', numeric: true },
                ]}
                rows={slices.map((slice) => ({
                  key: String(slice.key),
                  cells: [
                    slice.label,
                    count(slice.people),
                    { text: moneyShort(slice.awards, currency), exact: moneyExact(slice.awards, currency) },
                    percent(slice.percent, 2),
                  ],
                }))}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
