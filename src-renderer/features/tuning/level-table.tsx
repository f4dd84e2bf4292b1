/** One year by level: people, flow, cost, growth; the last line is the whole. */
import { memo, useState } from 'react'
import type { CostMeasure } from '../../../src-contract/desktop/scenarios.ts'
import type { Spread } from '../../../src-contract/desktop/understanding.ts'
import type { LevelTotals, Totals, YearTotals } from '../../../src-contract/desktop/totals.ts'
import type { Bands } from '../../stores/uncertainty.ts'
import { bandOf, bandRange, bandText, moneyBandRange } from '../../ui/charts/bands.ts'
import { Figure } from '../../ui/figure.tsx'
import { useCalm } from '../../ui/use-calm.ts'
import { count, fraction, moneyDelta, moneyExact, moneyShort } from '../../ui/format.ts'
import { useLevelNames } from './hooks.ts'
import { useTuning } from './store/state.ts'
import classes from './level-table.module.css'

interface LevelTableProps {
  readonly scenarioId: string
  readonly measure: CostMeasure
  readonly year: number
  readonly totals: Totals
  readonly base: Totals | null
  readonly bands: Bands
}

export function LevelTable({ totals, ...rest }: LevelTableProps) {
  const dragging = useTuning((state) => state.dragging)
  return <Levels totals={useCalm(totals, dragging)} {...rest} />
}

const Levels = memo(function Levels({ scenarioId, measure, year, totals, base, bands }: LevelTableProps) {
  const names = useLevelNames()
  const [wide, setWide] = useState(false)
  const shown = totals.years.find((one) => one.year === year)
  const before = base?.years.find((one) => one.year === year)
  const spread = bands?.find((one) => one.year === year)
  if (!shown) return null
  return (
    <section className={classes.frame} data-wide={wide || undefined} aria-label={`By level, ${year}`}>
      <header className={classes.heading}>
        <h3 className={classes.title}>
          By level <span>{year}</span>
        </h3>
        <button type="button" className={classes.toggle} aria-pressed={wide} onClick={() => setWide((now) => !now)}>
          {wide ? 'Fewer columns' : 'All columns'}
        </button>
      </header>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="By level, table">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col" className={classes.more}>
                Start
              </th>
              <th scope="col" className={classes.more}>
                Hires
              </th>
              <th scope="col" className={classes.more}>
                Leavers
              </th>
              <th scope="col" className={classes.more} title="Promoted into the level, out of it">
                Up in / out
              </th>
              <th scope="col" className={spread && classes.more}>
                End
              </th>
              <th scope="col">{WORDS[measure]}</th>
              {spread && (
                <th scope="col" title="Of the cost, over many seeds">
                  P10 – P90
                </th>
              )}
              <th scope="col" className={spread && classes.more} title="Difference from the base">
                vs base
              </th>
              <th scope="col" className={classes.more} title="Mean pay of continuous staff against the year before">
                Growth
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.byLevel.map((row) => (
              <Line
                key={row.level}
                scenarioId={scenarioId}
                name={names[row.level - 1] ?? `Level ${row.level}`}
                level={row.level}
                year={shown}
                row={row}
                before={before?.byLevel.find((one) => one.level === row.level)?.costs[measure]}
                spread={spread && (spread.byLevel.find((one) => one.level === row.level)?.costs[measure] ?? null)}
                measure={measure}
                currency={totals.currency}
              />
            ))}
          </tbody>
          <tfoot>
            <Line
              scenarioId={scenarioId}
              name="All"
              level={null}
              year={shown}
              row={shown}
              before={before?.costs[measure]}
              spread={spread?.costs[measure]}
              measure={measure}
              currency={totals.currency}
            />
          </tfoot>
        </table>
      </div>
    </section>
  )
})

const WORDS: Readonly<Record<CostMeasure, string>> = {
  inYear: 'In-year',
  annualised: 'Annualised',
  burdened: 'Burdened',
}

interface LineProps {
  readonly scenarioId: string
  readonly name: string
  readonly level: number | null
  readonly year: YearTotals
  readonly row: Pick<LevelTotals, 'costs' | 'headcount'>
  readonly before: number | undefined
  /** undefined: no column for it. */
  readonly spread: Spread | null | undefined
  readonly measure: CostMeasure
  readonly currency: string
}

function Line({ scenarioId, name, level, year, row, before, spread, measure, currency }: LineProps) {
  const { headcount } = row
  const cost = row.costs[measure]
  const growth = level === null ? year.growth : year.growthByLevel.find((one) => one.level === level)?.growth
  const at = { scenarioId, year: year.year, level }
  // Where the range is shown, these give it their place until all columns are asked for.
  const roomy = spread === undefined ? undefined : classes.more
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      <td className={classes.more}>{count(headcount.start)}</td>
      <td className={classes.more}>{count(headcount.hires)}</td>
      <td className={classes.more}>{count(headcount.experiencedLeavers + headcount.newHireLeavers)}</td>
      <td className={classes.more}>
        {count(headcount.promotionsIn)} / {count(headcount.promotionsOut)}
      </td>
      <td className={roomy}>
        <Figure of={{ ...at, figure: 'headcount' }} label={`${name}, people at the end`}>
          {count(headcount.end)}
        </Figure>
      </td>
      <td>
        <Figure of={{ ...at, figure: measure }} label={`${name}, cost`}>
          <span title={moneyExact(cost, currency)} data-exact={moneyExact(cost, currency)}>
            {moneyShort(cost, currency)}
          </span>
        </Figure>
      </td>
      {spread !== undefined && (
        <td
          className={classes.range}
          title={bandText(bandOf(spread), (minor) => moneyExact(minor, currency))}
          data-exact={bandRange(spread, (minor) => moneyExact(minor, currency))}
        >
          {moneyBandRange(spread, currency)}
        </td>
      )}
      <td className={`${classes.dim} ${roomy ?? ''}`}>
        {before === undefined || before === cost ? '' : moneyDelta(cost - before, currency)}
      </td>
      <td className={classes.more}>
        <Figure of={{ ...at, figure: 'meanContinuous' }} label={`${name}, growth`}>
          {fraction(growth?.meanContinuous ?? null, 2)}
        </Figure>
      </td>
    </tr>
  )
}
