/** The compared cost by year, the scenarios side by side. */
import { useBands, type BandsReading } from '../../../stores/uncertainty.ts'
import { bandOf } from '../../../ui/charts/bands.ts'
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { seriesColor, seriesFill } from '../../../ui/charts/compare-patterns.tsx'
import { axisUnit } from '../../../ui/charts/money-axis.ts'
import { GroupedBars } from '../../../ui/charts/grouped-bars.tsx'
import { BAND_MARK, type Band } from '../../../ui/charts/whisker.tsx'
import { decimal, moneyExact, moneyShort, toUnits } from '../../../ui/format.ts'
import { BandsMenu, BandsProgress } from '../../../ui/uncertainty.tsx'
import { allYears, COSTS, yearOf, type Comparison } from './comparison.ts'

export function CompareChart({ comparison }: { readonly comparison: Comparison }) {
  const { currency, measure, scenarios } = comparison
  const years = allYears(comparison)
  const label = COSTS.find(({ key }) => key === measure)?.label ?? ''
  const uncertainty = useBandsOfEach(scenarios.map(({ scenario }) => scenario.id))
  const withBands = uncertainty.every(({ bands }) => bands !== null)
  const costs = scenarios.flatMap(({ totals }) => totals.years.map((one) => toUnits(one.costs[measure], currency)))
  const unit = axisUnit(0, Math.max(0, ...costs))
  const bandAt = (scenario: number, year: number): Band | null =>
    withBands ? bandOf(uncertainty[scenario]?.bands?.find((one) => one.year === year)?.costs[measure]) : null
  const columns = years.map((year) => ({
    label: String(year),
    bands: Object.fromEntries(
      scenarios.flatMap(({ scenario }, at) => {
        const band = bandAt(at, year)
        return band ? [[scenario.id, band] as const] : []
      }),
    ),
    values: Object.fromEntries(
      scenarios.flatMap((one) => {
        const cost = yearOf(one, year)?.costs[measure]
        return cost === undefined ? [] : [[one.scenario.id, cost] as const]
      }),
    ),
  }))
  return (
    <ChartFrame
      heading={2}
      name={`${label} by year`}
      title={`${label} by year`}
      unit={`${unit.name} ${currency}`.trim()}
      legend={[
        ...scenarios.map(({ scenario }, at) => ({
          label: scenario.name,
          mark: <rect x={0.5} y={0.5} width={15} height={9} fill={seriesFill(at)} stroke={seriesColor(at)} />,
        })),
        ...(withBands ? [{ label: 'P10 to P90', mark: BAND_MARK }] : []),
      ]}
      actions={<BandsMenu />}
      table={() => ({
        columns: [
          { label: 'Year', numeric: false },
          ...scenarios.flatMap(({ scenario }) =>
            [scenario.name, ...(withBands ? [`${scenario.name}, P10`, `${scenario.name}, P90`] : [])].map((label) => ({
              label,
              numeric: true,
            })),
          ),
        ],
        rows: columns.map((column) => ({
          key: column.label,
          cells: [
            { text: column.label },
            ...scenarios.flatMap(({ scenario }) => {
              const band = column.bands[scenario.id]
              const value = column.values[scenario.id]
              return [value, ...(withBands ? [band?.low, band?.high] : [])].map((minor) =>
                minor === undefined
                  ? { text: '' }
                  : { text: moneyShort(minor, currency), exact: moneyExact(minor, currency) },
              )
            }),
          ],
        })),
      })}
    >
      <BandsProgress readings={uncertainty} />
      <GroupedBars
        name={`${label} by year`}
        series={scenarios.map(({ scenario }) => ({ key: scenario.id, label: scenario.name }))}
        columns={columns}
        height={250}
        tick={(value) => decimal(toUnits(value, currency) / unit.divide, unit.decimals)}
        exact={(value) => moneyExact(value, currency)}
      />
    </ChartFrame>
  )
}

/** Two to four scenarios are compared: there is a reading for each. */
function useBandsOfEach(ids: readonly string[]): readonly BandsReading[] {
  const first = useBands(ids[0] ?? null)
  const second = useBands(ids[1] ?? null)
  const third = useBands(ids[2] ?? null)
  const fourth = useBands(ids[3] ?? null)
  return [first, second, third, fourth].slice(0, ids.length)
}
