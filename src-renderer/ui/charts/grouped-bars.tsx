/** Bars of several scenarios side by side, by year. For figures that rest; a moving lever uses the light charts. */
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import { seriesColor, seriesFill } from './compare-patterns.tsx'

export interface GroupedBarsProps {
  readonly name: string
  readonly series: readonly { readonly key: string; readonly label: string }[]
  /** One per column: its label and a value per series key. */
  readonly columns: readonly { readonly label: string; readonly values: Readonly<Record<string, number>> }[]
  readonly height: number
  readonly tick: (value: number) => string
  readonly exact: (value: number) => string
}

const TICK = { fontSize: 11, fill: 'var(--m-text-dim)' }

export function GroupedBars({ name, series, columns, height, tick, exact }: GroupedBarsProps) {
  const data = columns.map(({ label, values }) => ({ label, ...values }))
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
        formatter={(value) => (typeof value === 'number' ? exact(value) : String(value))}
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
        />
      ))}
    </BarChart>
  )
}
