/** Who comes and who goes by year, and how many there are at its end. */
import { memo, useMemo } from 'react'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { ChartFrame, type LegendItem } from '../../ui/charts/chart-frame.tsx'
import { FlowChart, type YearFlow } from '../../ui/charts/flow-chart.tsx'
import { fillOf } from '../../ui/charts/patterns.tsx'
import { niceDomain } from '../../ui/charts/scale.ts'
import { useHeldDomain } from '../../ui/charts/use-held-domain.ts'
import { explain } from '../../ui/explain-store.ts'
import { count, countDelta } from '../../ui/format.ts'
import { BAND_MARK } from '../../ui/charts/whisker.tsx'
import { bandOf, bandRange, bandText } from '../../ui/charts/bands.ts'
import type { Bands } from '../../stores/uncertainty.ts'
import { useTuning } from './store/state.ts'

interface HeadcountChartProps {
  readonly scenarioId: string
  readonly totals: Totals
  readonly base: Totals | null
  readonly bands: Bands
  readonly height: number
}

const LEGEND: readonly LegendItem[] = [
  { label: 'Hires', mark: <rect width={16} height={10} fill={fillOf('up')} /> },
  { label: 'Leavers', mark: <rect width={16} height={10} fill={fillOf('down')} stroke="var(--m-series-2)" /> },
  {
    label: 'New-hire leavers',
    mark: <rect width={16} height={10} fill={fillOf('downDots')} stroke="var(--m-series-2)" />,
  },
]

const COLUMNS = ['Year', 'Start', 'Hires', 'Leavers', 'New-hire leavers', 'Promotions', 'End', 'End against base']
const BAND_COLUMNS = ['Hires', 'Leavers', 'New-hire leavers', 'End'].map((label) => `${label}, P10 – P90`)

export const HeadcountChart = memo(function HeadcountChart({
  scenarioId,
  totals,
  base,
  bands,
  height,
}: HeadcountChartProps) {
  const dragging = useTuning((state) => state.dragging)
  const flows = useMemo<readonly YearFlow[]>(
    () =>
      totals.years.map(({ year, headcount }) => {
        const spread = bands?.find((one) => one.year === year)?.headcount
        const [hires, experiencedLeavers] = [bandOf(spread?.hires), bandOf(spread?.experiencedLeavers)]
        return { year, ...headcount, bands: hires && experiencedLeavers ? { hires, experiencedLeavers } : null }
      }),
    [totals, bands],
  )
  const values = flows.flatMap((flow) => [flow.hires, -flow.experiencedLeavers - flow.newHireLeavers])
  const domain = useHeldDomain(niceDomain(values, 6, 0.05), values, dragging)
  const words = useMemo(
    () => ({
      describe: (flow: YearFlow) =>
        `${flow.year}: ${count(flow.hires)} hires, ${count(flow.experiencedLeavers)} experienced leavers, ` +
        `${count(flow.newHireLeavers)} new-hire leavers, ${count(flow.end)} people at the end` +
        (flow.bands
          ? `; hires ${bandText(flow.bands.hires, count)}; experienced leavers ${bandText(flow.bands.experiencedLeavers, count)}`
          : ''),
      open: (year: number) => explain({ kind: 'request', request: { scenarioId, figure: 'headcount', year } }),
    }),
    [scenarioId],
  )
  return (
    <ChartFrame
      name="Headcount flow"
      title="Headcount"
      unit="year's end below"
      legend={bands ? [...LEGEND, { label: 'P10 to P90', mark: BAND_MARK }] : LEGEND}
      table={() => ({
        columns: [...COLUMNS, ...(bands ? BAND_COLUMNS : [])].map((label, at) => ({ label, numeric: at > 0 })),
        rows: totals.years.map(({ year, headcount }) => {
          const was = base?.years.find((one) => one.year === year)?.headcount.end
          const spread = bands?.find((one) => one.year === year)?.headcount
          return {
            key: String(year),
            cells: [
              { text: String(year) },
              { text: count(headcount.start) },
              { text: count(headcount.hires) },
              { text: count(headcount.experiencedLeavers) },
              { text: count(headcount.newHireLeavers) },
              { text: count(headcount.promotionsIn) },
              { text: count(headcount.end) },
              { text: was === undefined ? '' : countDelta(headcount.end - was) },
              ...(spread
                ? [spread.hires, spread.experiencedLeavers, spread.newHireLeavers, spread.end].map((one) => ({
                    text: bandRange(one, count),
                  }))
                : []),
            ],
          }
        }),
      })}
    >
      <FlowChart
        name="Headcount flow"
        flows={flows}
        domain={domain}
        height={height}
        format={count}
        describe={words.describe}
        onOpen={words.open}
        moving={dragging}
      />
    </ChartFrame>
  )
})
