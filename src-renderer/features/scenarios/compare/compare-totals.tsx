/** Costs, people and growth by year, one column a scenario, the difference beside its base. */
import { Fragment } from 'react'
import { Figure } from '../../../ui/figure.tsx'
import {
  count,
  countDelta,
  fraction,
  moneyDelta,
  moneyExact,
  moneyShort,
  NO_FIGURE,
  percentDelta,
} from '../../../ui/format.ts'
import { allYears, COSTS, yearOf, type Compared, type Comparison } from './comparison.ts'
import classes from './compare.module.css'

interface Line {
  readonly key: string
  readonly label: string
  readonly figure: 'inYear' | 'annualised' | 'burdened' | 'headcount' | 'meanContinuous'
  readonly value: (one: Compared, year: number) => number | null
  readonly text: (value: number | null, currency: string) => string
  readonly exact: (value: number, currency: string) => string | undefined
  readonly delta: (difference: number, currency: string) => string
}

const LINES: readonly Line[] = [
  ...COSTS.map(({ key, label }): Line => ({
    key,
    label,
    figure: key,
    value: (one, year) => yearOf(one, year)?.costs[key] ?? null,
    text: (value, currency) => (value === null ? NO_FIGURE : moneyShort(value, currency)),
    exact: moneyExact,
    delta: moneyDelta,
  })),
  {
    key: 'headcount',
    label: 'People at the end',
    figure: 'headcount',
    value: (one, year) => yearOf(one, year)?.headcount.end ?? null,
    text: (value) => (value === null ? NO_FIGURE : count(value)),
    exact: () => undefined,
    delta: countDelta,
  },
  {
    key: 'growth',
    label: 'Growth, continuous staff',
    figure: 'meanContinuous',
    value: (one, year) => yearOf(one, year)?.growth.meanContinuous ?? null,
    text: (value) => fraction(value, 2),
    exact: () => undefined,
    delta: (difference) =>
      `${percentDelta(difference * 100, 2)
        .replace('%', '')
        .trimEnd()} pp`,
  },
]

export function CompareTotals({ comparison }: { readonly comparison: Comparison }) {
  const { scenarios } = comparison
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Totals, table">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Measure</th>
            {scenarios.map(({ scenario }, at) => (
              <Fragment key={scenario.id}>
                <th scope="col" className="num">
                  {scenario.name}
                </th>
                {at > 0 && (
                  <th scope="col" className="num">
                    Difference
                  </th>
                )}
              </Fragment>
            ))}
          </tr>
        </thead>
        {allYears(comparison).map((year) => (
          <tbody key={year}>
            {LINES.map((line, index) => (
              <tr key={line.key}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={LINES.length} className={classes.year}>
                    {year}
                  </th>
                )}
                <th scope="row">{line.label}</th>
                {scenarios.map((one, at) => (
                  <Cells
                    key={one.scenario.id}
                    one={one}
                    first={at === 0 ? null : (scenarios[0] ?? null)}
                    line={line}
                    year={year}
                    currency={comparison.currency}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface CellsProps {
  readonly one: Compared
  /** null: this is the first. */
  readonly first: Compared | null
  readonly line: Line
  readonly year: number
  readonly currency: string
}

function Cells({ one, first, line, year, currency }: CellsProps) {
  const value = line.value(one, year)
  const base = first && line.value(first, year)
  const exact = value === null ? undefined : line.exact(value, currency)
  return (
    <>
      <td className="num">
        <Figure
          of={{ scenarioId: one.scenario.id, figure: line.figure, year }}
          label={`${one.scenario.name}, ${line.label}, ${year}`}
        >
          <span title={exact} data-exact={exact}>
            {line.text(value, currency)}
          </span>
        </Figure>
      </td>
      {first && (
        <td className="num dim">
          {value === null || base === null ? '' : value === base ? 'same' : line.delta(value - base, currency)}
        </td>
      )}
    </>
  )
}
