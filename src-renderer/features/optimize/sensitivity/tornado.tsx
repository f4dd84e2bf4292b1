/** Bars around the total as it is: what each lever does to it, one step or over its slider, either way. */
import { fillOf } from '../../../ui/charts/patterns.tsx'
import { niceDomain, position } from '../../../ui/charts/scale.ts'
import { useWidth } from '../../../ui/charts/use-width.ts'
import type { TornadoBar } from './rank.ts'
import classes from './sensitivity.module.css'

interface TornadoProps {
  readonly name: string
  readonly bars: readonly TornadoBar[]
  /** Names a bar. */
  readonly title: (bar: TornadoBar) => string
  readonly tick: (change: number) => string
  readonly change: (change: number) => string
  readonly describe: (bar: TornadoBar) => string
}

const ROW = 22
const HEAD = 18
const NAMES = 210
/** Room for the figures beyond the bars. */
const EDGE = 78

export function Tornado({ name, bars, title, tick, change, describe }: TornadoProps) {
  const [ref, width] = useWidth<HTMLDivElement>(700)
  const ends = bars.flatMap(({ low, high }) => [low?.change ?? 0, high?.change ?? 0])
  const domain = niceDomain(ends, width < 700 ? 4 : 6, 0)
  const x = (value: number): number => position(value, domain, NAMES + EDGE, width - EDGE)
  const height = HEAD + bars.length * ROW + 4
  return (
    <div ref={ref}>
      <svg width={width} height={height} role="img" aria-label={name}>
        <g aria-hidden="true">
          {domain.ticks.map((value) => (
            <g key={value}>
              <line
                x1={x(value)}
                x2={x(value)}
                y1={HEAD - 4}
                y2={height}
                className={value === 0 ? classes.zero : classes.grid}
              />
              <text x={x(value)} y={HEAD - 8} textAnchor="middle" className={classes.tick}>
                {tick(value)}
              </text>
            </g>
          ))}
          {bars.map((bar, at) => (
            <g key={bar.key} transform={`translate(0 ${HEAD + at * ROW})`}>
              <title>{describe(bar)}</title>
              <rect width={width} height={ROW} fill="transparent" />
              <text x={NAMES - 8} y={15} textAnchor="end" className={classes.name}>
                {shorten(title(bar))}
              </text>
              {[
                { end: bar.low, fill: fillOf('base'), stroke: 'var(--m-series-base)' },
                { end: bar.high, fill: fillOf('now'), stroke: 'var(--m-series-1)' },
              ].map(({ end, fill, stroke }, side) =>
                end === null || end.change === 0 ? null : (
                  <g key={side}>
                    <rect
                      x={Math.min(x(0), x(end.change))}
                      width={Math.max(1, Math.abs(x(end.change) - x(0)))}
                      y={4}
                      height={ROW - 8}
                      fill={fill}
                      stroke={stroke}
                    />
                    {room(bar, side === 0) && (
                      <text
                        x={x(end.change) + (end.change < 0 ? -5 : 5)}
                        y={15}
                        textAnchor={end.change < 0 ? 'end' : 'start'}
                        className={classes.figure}
                      >
                        {change(end.change)}
                      </text>
                    )}
                  </g>
                ),
              )}
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}

/** Where both ends lie on one side only the farther one is written. */
function room({ low, high }: TornadoBar, isLow: boolean): boolean {
  if (!low || !high || Math.sign(low.change) !== Math.sign(high.change)) return true
  return isLow === Math.abs(low.change) > Math.abs(high.change)
}

function shorten(text: string): string {
  return text.length > 34 ? `${text.slice(0, 33)}…` : text
}
