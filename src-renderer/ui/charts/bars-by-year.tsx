/**
 * Bars of one measure by year with the base behind, drawn with few SVG elements and no animation: it is painted
 * again on every step of a slider. Axis and labels are in `unit`s of the caller.
 */
import { memo } from 'react'
import { column, Grid, Ground, usePlot, yearName, type Plot } from './axis.tsx'
import { fillOf } from './patterns.tsx'
import { isBeyond, position, type Domain } from './scale.ts'
import { Box } from './shapes.tsx'
import { useWidth } from './use-width.ts'
import { Whisker, type Band } from './whisker.tsx'
import { YearColumns } from './year-columns.tsx'
import classes from './charts.module.css'

export interface YearBar {
  readonly year: number
  readonly value: number
  readonly base: number | null
  /** What the value may be under other draws. */
  readonly band?: Band | null
}

interface BarsByYearProps {
  readonly name: string
  readonly bars: readonly YearBar[]
  readonly domain: Domain
  readonly height: number
  readonly tick: (value: number) => string
  readonly label: (value: number) => string
  readonly delta: (value: number) => string
  readonly describe: (bar: YearBar) => string
  readonly onOpen: (year: number) => void
  /** The values follow a hand. */
  readonly moving: boolean
}

/** Below this width of a column its figures no longer fit: the table has them. */
const LABEL_WIDTH = 38

export const BarsByYear = memo(function BarsByYear(props: BarsByYearProps) {
  const { name, bars, domain, height } = props
  const [ref, width] = useWidth<HTMLDivElement>(300)
  const plot = usePlot({ width, height, left: 36, top: 30, below: 18 })
  const columnWidth = column(plot, 0, bars.length).width
  return (
    <div ref={ref}>
      <svg width={width} height={height} role="group" aria-label={name}>
        <Ground />
        <Grid domain={domain} plot={plot} format={props.tick} />
        {bars.map((bar, at) => (
          <Bar
            key={bar.year}
            bar={bar}
            at={at}
            middle={column(plot, at, bars.length).middle}
            width={columnWidth}
            plot={plot}
            {...props}
          />
        ))}
        <YearColumns
          years={bars.map((bar) => bar.year)}
          plot={plot}
          describe={(at) => {
            const bar = bars[at]
            return bar ? props.describe(bar) : ''
          }}
          onOpen={props.onOpen}
          moving={props.moving}
        />
      </svg>
    </div>
  )
})

interface BarProps extends BarsByYearProps {
  readonly bar: YearBar
  readonly at: number
  readonly middle: number
  readonly width: number
  readonly plot: Plot
}

function Bar({ bar, at, middle, width, plot, domain, label, delta }: BarProps) {
  const zero = position(0, domain, plot.bottom, plot.top)
  const top = position(bar.value, domain, plot.bottom, plot.top)
  const baseTop = bar.base === null ? zero : position(bar.base, domain, plot.bottom, plot.top)
  const wide = Math.min(46, width * 0.72)
  const narrow = wide * 0.62
  const bandTop = bar.band ? position(bar.band.high, domain, plot.bottom, plot.top) : top
  const labelAt = Math.min(top, baseTop, bandTop) - 4
  const change = bar.base === null ? 0 : bar.value - bar.base
  return (
    <g aria-hidden="true">
      {bar.base !== null && (
        <Box
          left={middle - wide / 2}
          top={baseTop}
          wide={wide}
          high={zero - baseTop}
          fill={fillOf('base')}
          className={classes.baseBar}
        />
      )}
      <Box left={middle - narrow / 2} top={top} wide={narrow} high={zero - top} fill={fillOf('now')} />
      {bar.band && <Whisker band={bar.band} x={middle} domain={domain} plot={plot} />}
      {isBeyond(bar.value, domain) && <path d={`M${middle - 6} ${top + 2}l6 -7l6 7z`} className={classes.beyond} />}
      {width >= LABEL_WIDTH && (
        <text x={middle} y={labelAt} textAnchor="middle" className={classes.label}>
          {change !== 0 && (
            <tspan x={middle} dy={-11} className={classes.deltaLabel}>
              {delta(change)}
            </tspan>
          )}
          <tspan x={middle} dy={change !== 0 ? 11 : 0}>
            {label(bar.value)}
          </tspan>
        </text>
      )}
      <text x={middle} y={plot.bottom + 13} textAnchor="middle" className={classes.tick}>
        {yearName(bar.year, at, width)}
      </text>
    </g>
  )
}
