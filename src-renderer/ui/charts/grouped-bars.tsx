/** Bars of several scenarios side by side, by year. For figures that rest; a moving lever uses the light charts. */
import { Bar, BarChart, CartesianGrid, ErrorBar, Tooltip, XAxis, YAxis } from 'recharts'
import { bandText } from './bands.ts'
import { seriesColor, seriesFill } from './compare-patterns.tsx'
import type { Band } from './whisker.tsx'

interface GroupedColumn {
  readonly label: string
  readonly values: Readonly<Record<string, number>>
  readonly bands?: Readonly<Record<string, Band>>
}

interface GroupedBarsProps {
  readonly name: string
  readonly series: readonly { readonly key: string; readonly label: string }[]
  /** One per column: its label, and by series key a value and what it may be under other draws. */
  readonly columns: readonly GroupedColumn[]
  readonly height: number
  readonly tick: (value: number) => string
  readonly exact: (value: number) => string
}

const TICK = { fontSize: 11, fill: 'var(--m-text-dim)' }

export function GroupedBars({ name, series, columns, height, tick, exact }: GroupedBarsProps) {
  const data = columns.map(({ label, values, bands = {} }) => ({ label, ...values, bands }))
  return (
    <BarChart
      responsive
      style={{ width: '100%', height }}
      data={data}
      margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      barCategoryGap="18%"
      barGap={2}
      title={name}
    >
      <CartesianGrid vertical={false} stroke="var(--m-grid)" />
      <XAxis dataKey="label" tick={TICK} tickLine={false} stroke="var(--m-line-strong)" />
      <YAxis tick={TICK} tickLine={false} axisLine={false} tickFormatter={tick} width={44} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--m-surface-hover)' }}
        formatter={(value, _, item) => {
          const band = (item.payload as Row).bands[String(item.dataKey)]
          const text = typeof value === 'number' ? exact(value) : String(value)
          return band ? `${text} (${bandText(band, exact)})` : text
        }}
        contentStyle={{
          background: 'var(--m-surface)',
          border: '1px solid var(--m-line-strong)',
          borderRadius: 4,
          color: 'var(--m-text)',
          fontSize: 12,
        }}
        itemStyle={{ color: 'var(--m-text)' }}
      />
      {series.map(({ key, label }, at) => (
        <Bar
          key={key}
          dataKey={key}
          name={label}
          fill={seriesFill(at)}
          stroke={seriesColor(at)}
          strokeWidth={1}
          isAnimationActive={false}
          maxBarSize={36}
        >
          <ErrorBar
            dataKey={(row: Row) => reach(row, key)}
            width={5}
            stroke="var(--m-text)"
            strokeWidth={1.4}
            isAnimationActive={false}
          />
        </Bar>
      ))}
    </BarChart>
  )
}

type Row = Required<Pick<GroupedColumn, 'bands'>> & Readonly<Record<string, unknown>>

/** How far the band reaches below the bar's end and above it; nothing where there is none. */
function reach(row: Row, key: string): [number, number] | undefined {
  const [value, band] = [row[key], row.bands[key]]
  return band && typeof value === 'number' ? [value - band.low, band.high - value] : undefined
}
