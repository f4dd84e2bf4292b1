/** Two small charts: payroll and people by year. */
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { BarsByYear, type YearBar } from '../../ui/charts/bars-by-year.tsx'
import { ChartFrame } from '../../ui/charts/chart-frame.tsx'
import { niceDomain } from '../../ui/charts/scale.ts'
import { explain } from '../../ui/explain-store.ts'
import { decimal, moneyExact, moneyShort, toUnits } from '../../ui/format.ts'
import classes from './home.module.css'

const HEIGHT = 150

export function ScenarioCharts({ scenarioId, totals }: { readonly scenarioId: string; readonly totals: Totals }) {
  const { currency } = totals
  const bars: YearBar[] = totals.years.map(({ year, costs }) => ({ year, value: costs.inYear, base: null }))
  const people: YearBar[] = totals.years.map(({ year, headcount }) => ({ year, value: headcount.end, base: null }))
  const largest = Math.max(0, ...bars.map(({ value }) => toUnits(value, currency)))
  const scale =
    largest >= 1e9
      ? { by: 1e9, name: 'billions of ' }
      : largest >= 1e6
        ? { by: 1e6, name: 'millions of ' }
        : { by: 1e3, name: 'thousands of ' }
  const inScale = (minor: number): string => decimal(toUnits(minor, currency) / scale.by, 1)
  const rows = (list: readonly YearBar[], text: (value: number) => string, exact: (value: number) => string) =>
    list.map(({ year, value }) => ({
      key: String(year),
      cells: [{ text: String(year) }, { text: text(value), exact: exact(value) }],
    }))
  return (
    <div className={classes['charts']}>
      <ChartFrame
        name="Payroll by year"
        title="Payroll"
        unit={`in-year, ${scale.name}${currency}`}
        legend={[]}
        table={() => ({
          columns: [
            { label: 'Year', numeric: false },
            { label: 'In-year cost', numeric: true },
          ],
          rows: rows(
            bars,
            (value) => moneyShort(value, currency),
            (value) => moneyExact(value, currency),
          ),
        })}
      >
        <BarsByYear
          name="Payroll by year"
          bars={bars}
          domain={niceDomain(
            bars.map(({ value }) => value),
            4,
            0.04,
          )}
          height={HEIGHT}
          tick={(minor) => decimal(toUnits(minor, currency) / scale.by, largest / scale.by < 10 ? 1 : 0)}
          label={inScale}
          delta={inScale}
          describe={({ year, value }) => `${year}: ${moneyExact(value, currency)}`}
          onOpen={(year) => explain({ kind: 'request', request: { scenarioId, figure: 'inYear', year } })}
        />
      </ChartFrame>
      <ChartFrame
        name="People by year"
        title="People"
        unit="at the year's end"
        legend={[]}
        table={() => ({
          columns: [
            { label: 'Year', numeric: false },
            { label: 'People', numeric: true },
          ],
          rows: rows(
            people,
            (value) => decimal(value, 0),
            (value) => String(value),
          ),
        })}
      >
        <BarsByYear
          name="People by year"
          bars={people}
          domain={niceDomain(
            people.map(({ value }) => value),
            4,
            0.04,
          )}
          height={HEIGHT}
          tick={(value) => decimal(value, 0)}
          label={(value) => decimal(value, 0)}
          delta={(value) => decimal(value, 0)}
          describe={({ year, value }) => `${year}: ${decimal(value, 0)} people`}
          onOpen={(year) => explain({ kind: 'request', request: { scenarioId, figure: 'headcount', year } })}
        />
      </ChartFrame>
    </div>
  )
}
