/** Horizontal grid lines with their values, and names under the columns. */
import { memo, useMemo } from 'react'
import { position, type Domain } from './scale.ts'
import classes from './charts.module.css'

export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface PlotSize {
  readonly width: number
  readonly height: number
  /** What the values of the axis, the figures above and the names below take. */
  readonly left: number
  readonly top: number
  readonly below: number
}

/** The same plot for as long as its size is the same: what depends on it alone is not drawn again with every value. */
export function usePlot({ width, height, left, top, below }: PlotSize): Plot {
  return useMemo(() => ({ left, right: width - 4, top, bottom: height - below }), [width, height, left, top, below])
}

/**
 * What a chart is drawn on. It covers the whole picture: what moves on it then changes neither the area that the browser
 * has painted nor its opaque part, and a step of a slider is painted again without a new division into layers.
 */
export const Ground = memo(function Ground() {
  return <rect width="100%" height="100%" className={classes.ground} />
})

interface GridProps {
  readonly domain: Domain
  readonly plot: Plot
  readonly format: (value: number) => string
}

export const Grid = memo(function Grid({ domain, plot, format }: GridProps) {
  return (
    <g aria-hidden="true">
      {domain.ticks.map((tick) => {
        const y = position(tick, domain, plot.bottom, plot.top)
        return (
          <g key={tick}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} className={tick === 0 ? classes.zero : classes.grid} />
            <text x={plot.left - 5} y={y + 3.5} textAnchor="end" className={classes.tick}>
              {format(tick)}
            </text>
          </g>
        )
      })}
    </g>
  )
})

/** The middle of column `at` of `of`, and the columns' width. */
export function column(plot: Plot, at: number, of: number): { readonly middle: number; readonly width: number } {
  const width = (plot.right - plot.left) / Math.max(1, of)
  return { middle: plot.left + (at + 0.5) * width, width }
}

/** Widths that "2031" and "’31" need, in pixels. */
const FULL_YEAR = 28
const SHORT_YEAR = 19

/** The name under column `at`: as long as fits; where not even short ones do, under every second or third column. */
export function yearName(year: number, at: number, width: number): string {
  if (width >= FULL_YEAR) return String(year)
  const step = Math.ceil(SHORT_YEAR / width)
  return at % step === 0 ? `\u2019${String(year).slice(-2)}` : ''
}
