/** Two small charts: payroll and people by year. */
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { useBands } from '../../stores/uncertainty.ts'
import { bandOf, bandText } from '../../ui/charts/bands.ts'
import { BarsByYear, type YearBar } from '../../ui/charts/bars-by-year.tsx'
import { ChartFrame, type LegendItem } from '../../ui/charts/chart-frame.tsx'
import { niceDomain } from '../../ui/charts/scale.ts'
import { BAND_MARK } from '../../ui/charts/whisker.tsx'
import { explain } from '../../ui/explain-store.ts'
import { decimal, moneyExact, moneyShort, toUnits } from '../../ui/format.ts'
import { BandsMenu, BandsProgress } from '../../ui/uncertainty.tsx'
import classes from './home.module.css'

const HEIGHT = 150

export function ScenarioCharts({ scenarioId, totals }: { readonly scenarioId: string; readonly totals: Totals }) {
  const { currency } = totals
  const uncertainty = useBands(scenarioId)
  const { bands } = uncertainty
  const spreadIn = (year: number) => bands?.find((one) => one.year === year)
  const bars: YearBar[] = totals.years.map(({ year, costs }) => ({
    ...{ year, value: costs.inYear, base: null },
    band: bandOf(spreadIn(year)?.costs.inYear),
  }))
  const people: YearBar[] = totals.years.map(({ year, headcount }) => ({
    ...{ year, value: headcount.end, base: null },
    band: bandOf(spreadIn(year)?.headcount.end),
  }))
  const legend: readonly LegendItem[] = bands ? [{ label: 'P10 to P90', mark: BAND_MARK }] : []
  const largest = Math.max(0, ...bars.map(({ value }) => toUnits(value, currency)))
  const scale =
    largest >= 1e9
      ? { by: 1e9, name: 'billions of ' }
      : largest >= 1e6
        ? { by: 1e6, name: 'millions of ' }
        : { by: 1e3, name: 'thousands of ' }
  const inScale = (minor: number): string => decimal(toUnits(minor, currency) / scale.by, 1)
  const rows = (list: readonly YearBar[], text: (value: number) => string, exact: (value: number) => string) =>
    list.map(({ year, value, band }) => ({
      key: String(year),
      cells: [
        { text: String(year) },
        ...[value, ...(band ? [band.low, band.middle, band.high] : [])].map((one) => ({
          text: text(one),
          exact: exact(one),
        })),
      ],
    }))
  const columns = (measure: string) =>
    ['Year', measure, ...(bands ? ['P10', 'P50', 'P90'] : [])].map((label, at) => ({ label, numeric: at > 0 }))
  return (
    <div className={classes['charts']}>
      <BandsProgress readings={[uncertainty]} />
      <ChartFrame
        name="Payroll by year"
        title="Payroll"
        unit={`in-year, ${scale.name}${currency}`}
        actions={<BandsMenu />}
        legend={legend}
        table={() => ({
          columns: columns('In-year cost'),
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
            bars.map(({ value, band }) => Math.max(value, band?.high ?? value)),
            4,
            0.04,
          )}
          height={HEIGHT}
          tick={(minor) => decimal(toUnits(minor, currency) / scale.by, largest / scale.by < 10 ? 1 : 0)}
          label={inScale}
          delta={inScale}
          describe={({ year, value, band }) =>
            `${year}: ${moneyExact(value, currency)}${band ? `; ${bandText(band, (minor) => moneyExact(minor, currency))}` : ''}`
          }
          onOpen={(year) => explain({ kind: 'request', request: { scenarioId, figure: 'inYear', year } })}
          moving={false}
        />
      </ChartFrame>
      <ChartFrame
        name="People by year"
        title="People"
        unit="at the year's end"
        legend={legend}
        table={() => ({
          columns: columns('People'),
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
            people.map(({ value, band }) => Math.max(value, band?.high ?? value)),
            4,
            0.04,
          )}
          height={HEIGHT}
          tick={(value) => decimal(value, 0)}
          label={(value) => decimal(value, 0)}
          delta={(value) => decimal(value, 0)}
          describe={({ year, value, band }) =>
            `${year}: ${decimal(value, 0)} people${band ? `; ${bandText(band, (one) => decimal(one, 0))}` : ''}`
          }
          onOpen={(year) => explain({ kind: 'request', request: { scenarioId, figure: 'headcount', year } })}
          moving={false}
        />
      </ChartFrame>
    </div>
  )
}
