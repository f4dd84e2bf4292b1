/** What leads from one total to another, a bar for each lever. Up and down differ by pattern and by sign. */
import { Bar, BarChart, CartesianGrid, Cell, LabelList, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { fillOf } from './patterns.tsx'
import { StepTick } from './step-tick.tsx'
import { useWidth } from './use-width.ts'
import { waterfallAxis, type WaterfallBar } from './waterfall-steps.ts'

interface WaterfallChartProps {
  readonly name: string
  readonly bars: readonly WaterfallBar[]
  readonly height: number
  readonly tick: (value: number) => string
  readonly short: (value: number) => string
  readonly delta: (value: number) => string
  readonly exact: (value: number) => string
}

const TICK = { fontSize: 11, fill: 'var(--m-text-dim)' }

export function WaterfallChart({ name, bars, height, tick, short, delta, exact }: WaterfallChartProps) {
  const axis = waterfallAxis(bars)
  const floor = axis.low
  const [ref, width] = useWidth<HTMLDivElement>(500)
  const characters = Math.max(5, Math.floor((width - 70) / bars.length / 6.2))
  const data = bars.map((bar) => ({
    label: bar.label,
    span: [Math.max(floor, bar.low), Math.max(floor, bar.high)],
    text: bar.amount === null ? short(bar.after) : delta(bar.amount),
    told: bar.amount === null ? exact(bar.after) : `${delta(bar.amount)} to ${exact(bar.after)}`,
  }))
  return (
    <div ref={ref}>
      <BarChart
        responsive
        style={{ width: '100%', height }}
        data={data}
        margin={{ top: 20, right: 8, bottom: 0, left: 0 }}
        barCategoryGap="22%"
        title={name}
      >
        <CartesianGrid vertical={false} stroke="var(--m-grid)" />
        <XAxis
          dataKey="label"
          tick={<StepTick characters={characters} />}
          tickLine={false}
          interval={0}
          stroke="var(--m-line-strong)"
          height={46}
        />
        <YAxis
          domain={[floor, axis.high]}
          ticks={[...axis.ticks]}
          allowDataOverflow
          tick={TICK}
          tickLine={false}
          axisLine={false}
          tickFormatter={tick}
          width={56}
        />
        <ReferenceLine y={Math.max(0, floor)} stroke="var(--m-line-strong)" strokeDasharray={floor > 0 ? '3 3' : '0'} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--m-surface-hover)' }}
          formatter={(_value, _name, item) => [String((item.payload as { told?: string }).told ?? ''), '']}
          separator=""
          contentStyle={{
            background: 'var(--m-surface)',
            border: '1px solid var(--m-line-strong)',
            borderRadius: 4,
            color: 'var(--m-text)',
            fontSize: 12,
          }}
          itemStyle={{ color: 'var(--m-text)' }}
        />
        <Bar dataKey="span" isAnimationActive={false} maxBarSize={64}>
          {bars.map((bar) => (
            <Cell
              key={bar.key}
              fill={bar.amount === null ? fillOf('now') : fillOf(bar.amount < 0 ? 'up' : 'down')}
              stroke={
                bar.amount === null ? 'var(--m-series-1)' : bar.amount < 0 ? 'var(--m-series-3)' : 'var(--m-series-2)'
              }
            />
          ))}
          <LabelList dataKey="text" position="top" style={{ fontSize: 11, fill: 'var(--m-text)' }} />
        </Bar>
      </BarChart>
      {floor > 0 && (
        <p style={{ margin: '2px 0 0', fontSize: '0.75rem', color: 'var(--m-text-dim)' }}>
          The axis starts at {short(floor)}, not at zero, so that the steps can be seen.
        </p>
      )}
    </div>
  )
}
