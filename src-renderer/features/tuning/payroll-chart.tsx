/** Payroll by year in the gauge's measure, the base behind. */
import { memo, useMemo } from 'react'
import type { CostMeasure } from '../../../src-contract/desktop/scenarios.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { BarsByYear, type YearBar } from '../../ui/charts/bars-by-year.tsx'
import { ChartFrame, type LegendItem } from '../../ui/charts/chart-frame.tsx'
import { axisUnit } from '../../ui/charts/money-axis.ts'
import { fillOf } from '../../ui/charts/patterns.tsx'
import { niceDomain } from '../../ui/charts/scale.ts'
import { useHeldDomain } from '../../ui/charts/use-held-domain.ts'
import { explain } from '../../ui/explain-store.ts'
import { decimal, moneyDelta, moneyExact, toUnits } from '../../ui/format.ts'
import { BAND_MARK } from '../../ui/charts/whisker.tsx'
import { bandOf, bandText } from '../../ui/charts/bands.ts'
import type { Bands } from '../../stores/uncertainty.ts'
import { useTuning } from './store/state.ts'

interface PayrollChartProps {
  readonly scenarioId: string
  readonly measure: CostMeasure
  readonly totals: Totals
  readonly base: Totals | null
  readonly bands: Bands
  readonly height: number
}

const MEASURE_WORDS: Readonly<Record<CostMeasure, string>> = {
  inYear: 'in-year',
  annualised: 'annualised',
  burdened: 'burdened',
}

const LEGEND: readonly LegendItem[] = [
  { label: 'Now', mark: <rect width={16} height={10} fill={fillOf('now')} /> },
  { label: 'Base', mark: <rect width={16} height={10} fill={fillOf('base')} stroke="var(--m-series-base)" /> },
]

export const PayrollChart = memo(function PayrollChart({
  scenarioId,
  measure,
  totals,
  base,
  bands,
  height,
}: PayrollChartProps) {
  const dragging = useTuning((state) => state.dragging)
  const { currency } = totals
  const bars = useMemo<readonly YearBar[]>(
    () =>
      totals.years.map(({ year, costs }) => ({
        year,
        value: costs[measure],
        base: base?.years.find((one) => one.year === year)?.costs[measure] ?? null,
        band: bandOf(bands?.find((one) => one.year === year)?.costs[measure]),
      })),
    [totals, base, bands, measure],
  )
  const values = bars.flatMap((bar) => [bar.value, bar.base ?? bar.value, bar.band?.high ?? bar.value])
  const domain = useHeldDomain(niceDomain(values, 4, 0.04), values, dragging)
  const words = useMemo(() => {
    const scale = axisUnit(0, toUnits(domain.high, currency))
    const short = (minor: number): string =>
      decimal(toUnits(minor, currency) / scale.divide, scale.name === 'B' ? 3 : 1)
    return {
      unit: `${MEASURE_WORDS[measure]}, ${scale.name} ${currency}`,
      tick: (minor: number) => decimal(toUnits(minor, currency) / scale.divide, scale.decimals),
      label: short,
      delta: (minor: number) => (minor > 0 ? `+${short(minor)}` : short(minor)),
      describe: (bar: YearBar) =>
        `${bar.year}: ${moneyExact(bar.value, currency)}` +
        (bar.base === null
          ? ''
          : `, base ${moneyExact(bar.base, currency)}, difference ${moneyDelta(bar.value - bar.base, currency)}`) +
        (bar.band ? `; ${bandText(bar.band, (minor) => moneyExact(minor, currency))}` : ''),
      open: (year: number) => explain({ kind: 'request', request: { scenarioId, figure: measure, year } }),
    }
  }, [domain.high, currency, measure, scenarioId])
  return (
    <ChartFrame
      name="Payroll by year"
      title="Payroll by year"
      unit={words.unit}
      legend={[...(base ? LEGEND : []), ...(bands ? [{ label: 'P10 to P90', mark: BAND_MARK }] : [])]}
      table={() => ({
        columns: ['Year', 'Now', 'Base', 'Difference', ...(bands ? ['P10', 'P50', 'P90'] : [])].map((label, at) => ({
          label,
          numeric: at > 0,
        })),
        rows: bars.map((bar) => ({
          key: String(bar.year),
          cells: [
            { text: String(bar.year) },
            { text: words.label(bar.value), exact: moneyExact(bar.value, currency) },
            bar.base === null ? { text: '' } : { text: words.label(bar.base), exact: moneyExact(bar.base, currency) },
            bar.base === null
              ? { text: '' }
              : { text: words.delta(bar.value - bar.base), exact: moneyExact(bar.value - bar.base, currency) },
            ...(bar.band
              ? [bar.band.low, bar.band.middle, bar.band.high].map((minor) => ({
                  text: words.label(minor),
                  exact: moneyExact(minor, currency),
                }))
              : []),
          ],
        })),
      })}
    >
      <BarsByYear
        name="Payroll by year"
        bars={bars}
        domain={domain}
        height={height}
        tick={words.tick}
        label={words.label}
        delta={words.delta}
        describe={words.describe}
        onOpen={words.open}
        moving={dragging}
      />
    </ChartFrame>
  )
})
