/** Points of a frontier: cost to the right, the goal upwards. Each is a button; the scenario as it is has its own mark. */
import type { KeyboardEvent } from 'react'
import { useWidth } from '../../../ui/charts/use-width.ts'
import { spanDomain } from './span-domain.ts'
import classes from './frontier.module.css'

interface ScatterPoint {
  readonly x: number
  readonly y: number
  /** In words, for those who hear it and on hover. */
  readonly words: string
}

interface ScatterProps {
  readonly name: string
  readonly points: readonly ScatterPoint[]
  readonly now: ScatterPoint
  readonly chosen: number | null
  readonly onChoose: (at: number) => void
  readonly height: number
  readonly xLabel: string
  readonly yLabel: string
  readonly xTick: (value: number) => string
  readonly yTick: (value: number) => string
}

export function Scatter(props: ScatterProps) {
  const { name, points, now, chosen, onChoose, height, xTick, yTick } = props
  const [ref, width] = useWidth<HTMLDivElement>(600)
  const all = [...points, now]
  const xs = spanDomain(
    all.map((point) => point.x),
    width < 560 ? 4 : 6,
  )
  const ys = spanDomain(
    all.map((point) => point.y),
    5,
  )
  const [left, right, top, bottom] = [70, width - 24, 24, height - 40]
  const x = (value: number): number => left + ((value - xs.low) / (xs.high - xs.low)) * (right - left)
  const y = (value: number): number => bottom - ((value - ys.low) / (ys.high - ys.low)) * (bottom - top)
  const line = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`)
  const keys = (event: KeyboardEvent, at: number): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = Math.min(points.length - 1, Math.max(0, at + step))
      onChoose(next)
      const siblings = event.currentTarget.parentElement?.querySelectorAll<SVGElement>('[role="radio"]')
      siblings?.[next]?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(at)
    }
  }
  return (
    <div ref={ref}>
      <svg width={width} height={height}>
        <g aria-hidden="true">
          {ys.ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className={classes.grid} />
              <text x={left - 6} y={y(tick) + 4} textAnchor="end" className={classes.tick}>
                {yTick(tick)}
              </text>
            </g>
          ))}
          {xs.ticks.map((tick) => (
            <g key={tick}>
              <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} className={classes.grid} />
              <text x={x(tick)} y={bottom + 15} textAnchor="middle" className={classes.tick}>
                {xTick(tick)}
              </text>
            </g>
          ))}
          <text x={right} y={height - 6} textAnchor="end" className={classes.axis}>
            {props.xLabel}
          </text>
          <text x={4} y={12} className={classes.axis}>
            {props.yLabel}
          </text>
          <path d={line.join('')} className={classes.line} />
          <path d={`M${x(now.x) - 6} ${y(now.y)}h12M${x(now.x)} ${y(now.y) - 6}v12`} className={classes.now}>
            <title>{now.words}</title>
          </path>
          <text x={x(now.x) + 9} y={y(now.y) - 7} className={classes.label}>
            now
          </text>
        </g>
        <g role="radiogroup" aria-label={name}>
          {points.map((point, at) => (
            <g
              key={at}
              role="radio"
              tabIndex={at === (chosen ?? 0) ? 0 : -1}
              aria-checked={at === chosen}
              aria-label={point.words}
              className={classes.point}
              onClick={() => onChoose(at)}
              onKeyDown={(event) => keys(event, at)}
            >
              <title>{point.words}</title>
              <circle cx={x(point.x)} cy={y(point.y)} r={12} fill="transparent" />
              <circle cx={x(point.x)} cy={y(point.y)} r={at === chosen ? 7 : 4.5} className={classes.dot} />
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}
