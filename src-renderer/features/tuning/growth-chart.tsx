/** The three growth measures by year, for all or for one level. */
import { NativeSelect } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import type { YearSpread } from '../../../src-contract/desktop/understanding.ts'
import type { Growth, Totals } from '../../../src-contract/desktop/totals.ts'
import { ChartFrame } from '../../ui/charts/chart-frame.tsx'
import { LineChart, lineMark, type LineSeries } from '../../ui/charts/line-chart.tsx'
import { niceDomain } from '../../ui/charts/scale.ts'
import { useHeldDomain } from '../../ui/charts/use-held-domain.ts'
import { explain } from '../../ui/explain-store.ts'
import { fraction, percent } from '../../ui/format.ts'
import { useLevelNames } from './hooks.ts'
import classes from './tuning.module.css'
import { BAND_MARK } from '../../ui/charts/whisker.tsx'
import { bandOf, bandRange, bandText } from '../../ui/charts/bands.ts'
import type { Bands } from '../../stores/uncertainty.ts'
import { useTuning } from './store/state.ts'

interface GrowthChartProps {
  readonly scenarioId: string
  readonly totals: Totals
  readonly base: Totals | null
  readonly bands: Bands
  readonly height: number
}

const MEASURES: readonly { readonly key: keyof Growth; readonly label: string }[] = [
  { key: 'meanAll', label: 'Mean of all' },
  { key: 'meanContinuous', label: 'Continuous staff' },
  { key: 'fullYearEquivalent', label: 'Full-year equivalent' },
]

function growthAt(totals: Totals | null, year: number, level: number | null): Growth | null {
  const found = totals?.years.find((one) => one.year === year)
  if (level === null) return found?.growth ?? null
  return found?.growthByLevel.find((one) => one.level === level)?.growth ?? null
}

function spreadAt(bands: Bands, year: number, level: number | null): YearSpread['growth'] | undefined {
  const found = bands?.find((one) => one.year === year)
  return level === null ? found?.growth : found?.byLevel.find((one) => one.level === level)?.growth
}

export const GrowthChart = memo(function GrowthChart({ scenarioId, totals, base, bands, height }: GrowthChartProps) {
  const dragging = useTuning((state) => state.dragging)
  const names = useLevelNames()
  const [level, setLevel] = useState<number | null>(null)
  const years = useMemo(() => totals.years.map((one) => one.year), [totals])
  const series = useMemo<readonly LineSeries[]>(
    () =>
      MEASURES.map(({ key, label }) => ({
        key,
        label,
        values: years.map((year) => growthAt(totals, year, level)?.[key] ?? null),
        base: base && years.map((year) => growthAt(base, year, level)?.[key] ?? null),
        bands: bands && years.map((year) => bandOf(spreadAt(bands, year, level)?.[key])),
      })),
    [totals, base, bands, level, years],
  )
  const values = series
    .flatMap((one) => [
      ...one.values,
      ...(one.base ?? []),
      ...(one.bands ?? []).flatMap((band) => (band ? [band.low, band.high] : [])),
    ])
    .filter((value) => value !== null)
  const domain = useHeldDomain(niceDomain(values, 4, 0.06), values, dragging)
  const words = useMemo(
    () => ({
      tick: (value: number) => percent(value * 100, Math.abs(domain.high - domain.low) < 0.05 ? 1 : 0),
      describe: (at: number) =>
        `${years[at] ?? ''}: ${MEASURES.map(({ label }, index) => `${label} ${fraction(series[index]?.values[at] ?? null, 2)}${series[index]?.bands?.[at] ? ` (${bandText(series[index].bands[at], (value) => fraction(value, 2))})` : ''}`).join(', ')}`,
      open: (year: number) => explain({ kind: 'request', request: { scenarioId, figure: 'meanAll', year, level } }),
    }),
    [domain, years, series, scenarioId, level],
  )
  return (
    <ChartFrame
      name="Growth of pay"
      title="Growth"
      unit="yearly"
      legend={[
        ...MEASURES.map(({ label }, at) => ({ label, mark: lineMark(at) })),
        ...(bands ? [{ label: 'P10 to P90', mark: BAND_MARK }] : []),
      ]}
      actions={<LevelSelect names={names} level={level} onLevel={setLevel} />}
      table={() => ({
        columns: [
          'Year',
          'Level',
          ...MEASURES.map(({ label }) => label),
          ...(bands ? MEASURES.map(({ label }) => `${label}, P10 – P90`) : []),
        ].map((label, at) => ({
          label,
          numeric: at > 1,
        })),
        rows: years.flatMap((year) =>
          [null, ...names.map((_, at) => at + 1)].map((one) => ({
            key: `${year}/${one ?? ''}`,
            cells: [
              { text: String(year) },
              { text: one === null ? 'All' : (names[one - 1] ?? '') },
              ...MEASURES.map(({ key }) => ({ text: fraction(growthAt(totals, year, one)?.[key] ?? null, 2) })),
              ...(bands
                ? MEASURES.map(({ key }) => ({
                    text: bandRange(spreadAt(bands, year, one)?.[key], (value) => fraction(value, 2)),
                  }))
                : []),
            ],
          })),
        ),
      })}
    >
      <LineChart
        name="Growth of pay"
        years={years}
        series={series}
        domain={domain}
        height={height}
        format={words.tick}
        describe={words.describe}
        onOpen={words.open}
        moving={dragging}
      />
    </ChartFrame>
  )
})

interface LevelSelectProps {
  readonly names: readonly string[]
  readonly level: number | null
  readonly onLevel: (level: number | null) => void
}

const LevelSelect = memo(function LevelSelect({ names, level, onLevel }: LevelSelectProps) {
  return (
    <NativeSelect
      aria-label="Level of the growth measures"
      className={classes['levelChoice'] ?? ''}
      title={level === null ? undefined : names[level - 1]}
      value={level ?? ''}
      data={[{ value: '', label: 'All levels' }, ...names.map((name, at) => ({ value: String(at + 1), label: name }))]}
      onChange={(event) => onLevel(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
    />
  )
})
