/** The compared cost by year, the scenarios side by side. */
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { seriesColor, seriesFill } from '../../../ui/charts/compare-patterns.tsx'
import { axisUnit } from '../../../ui/charts/money-axis.ts'
import { GroupedBars } from '../../../ui/charts/grouped-bars.tsx'
import { decimal, moneyExact, moneyShort, toUnits } from '../../../ui/format.ts'
import { allYears, COSTS, yearOf, type Comparison } from './comparison.ts'

export function CompareChart({ comparison }: { readonly comparison: Comparison }) {
  const { currency, measure, scenarios } = comparison
  const years = allYears(comparison)
  const label = COSTS.find(({ key }) => key === measure)?.label ?? ''
  const costs = scenarios.flatMap(({ totals }) => totals.years.map((one) => toUnits(one.costs[measure], currency)))
  const unit = axisUnit(0, Math.max(0, ...costs))
  const columns = years.map((year) => ({
    label: String(year),
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
      legend={scenarios.map(({ scenario }, at) => ({
        label: scenario.name,
        mark: <rect x={0.5} y={0.5} width={15} height={9} fill={seriesFill(at)} stroke={seriesColor(at)} />,
      }))}
      table={() => ({
        columns: [
          { label: 'Year', numeric: false },
          ...scenarios.map(({ scenario }) => ({ label: scenario.name, numeric: true })),
        ],
        rows: columns.map((column) => ({
          key: column.label,
          cells: [
            { text: column.label },
            ...scenarios.map(({ scenario }) => {
              const value = column.values[scenario.id]
              return value === undefined
                ? { text: '' }
                : { text: moneyShort(value, currency), exact: moneyExact(value, currency) }
            }),
          ],
        })),
      })}
    >
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
