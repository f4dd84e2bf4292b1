/** Where a cost stands around its budget: the budget in the middle, under it to the left, over it to the right. */
import { memo } from 'react'
import { Ground } from './axis.tsx'
import { Box } from './shapes.tsx'
import { useWidth } from './use-width.ts'
import classes from './gap-gauge.module.css'

interface GapGaugeProps {
  /** In words, for those who hear it. */
  readonly label: string
  /** Of the budget, as a fraction: 0.02 is 2% over. */
  readonly gap: number
  readonly base: number | null
  /** Half of what the gauge spans, as a fraction: see spanFor. */
  readonly span: number
  readonly format: (fraction: number) => string
}

const SPANS = [0.02, 0.05, 0.1, 0.25, 0.5, 1]

/** The smallest of the fixed spans that holds the gaps with room to move. */
export function spanFor(gaps: readonly number[]): number {
  const widest = Math.max(0, ...gaps.map(Math.abs)) * 1.2
  return SPANS.find((span) => span >= widest) ?? 1
}

export const GapGauge = memo(function GapGauge({ label, gap, base, span, format }: GapGaugeProps) {
  const [ref, width] = useWidth<HTMLDivElement>(500)
  const x = (value: number): number => width / 2 + (Math.min(span, Math.max(-span, value)) / span) * (width / 2 - 14)
  const now = x(gap)
  const ticks = [-span, -span / 2, 0, span / 2, span]
  return (
    <div ref={ref}>
      <svg width={width} height={34} role="img" aria-label={label} className={classes.gauge}>
        <Ground />
        <rect x={x(-span)} y={6} width={x(span) - x(-span)} height={10} className={classes.track} />
        <Box
          left={Math.min(now, x(0))}
          top={6}
          wide={Math.abs(now - x(0))}
          high={10}
          className={classes.gap}
          fill={gap > 0 ? 'url(#chart-down)' : 'var(--m-series-1)'}
        />
        {base !== null && <line x1={x(base)} x2={x(base)} y1={4} y2={18} className={classes.base} />}
        <line x1={x(0)} x2={x(0)} y1={1} y2={20} className={classes.budget} />
        <polygon points={`${now - 5},0 ${now + 5},0 ${now},6`} className={classes.pointer} />
        {ticks.map((tick) => (
          <text
            key={tick}
            x={x(tick)}
            y={31}
            textAnchor={tick === -span ? 'start' : tick === span ? 'end' : 'middle'}
            dx={tick === -span ? -8 : tick === span ? 8 : 0}
            className={classes.tick}
          >
            {tick === 0 ? 'budget' : format(tick)}
          </text>
        ))}
      </svg>
    </div>
  )
})
