/** A few lines over the years, told apart by dash and marker as well as colour, the base thin behind them. */
import { memo, type ReactNode } from 'react'
import { column, Grid, type Plot, yearName } from './axis.tsx'
import { position, type Domain } from './scale.ts'
import { useWidth } from './use-width.ts'
import { Whisker, type Band } from './whisker.tsx'
import { YearColumns } from './year-columns.tsx'
import classes from './charts.module.css'

export interface LineSeries {
  readonly key: string
  readonly label: string
  /** By year; null: no figure, the line is broken there. */
  readonly values: readonly (number | null)[]
  readonly base: readonly (number | null)[] | null
  /** What each value may be under other draws. */
  readonly bands?: readonly (Band | null)[] | null
}

interface LineChartProps {
  readonly name: string
  readonly years: readonly number[]
  readonly series: readonly LineSeries[]
  readonly domain: Domain
  readonly height: number
  readonly format: (value: number) => string
  readonly describe: (at: number) => string
  readonly onOpen: (year: number) => void
}

const STYLES = [
  { color: 'var(--m-series-1)', dash: undefined },
  { color: 'var(--m-series-2)', dash: '6 3' },
  { color: 'var(--m-series-3)', dash: '2 3' },
] as const

function styleOf(at: number): (typeof STYLES)[number] {
  return STYLES[at % STYLES.length] ?? STYLES[0]
}

export const LineChart = memo(function LineChart(props: LineChartProps) {
  const { name, years, series, domain, height } = props
  const [ref, width] = useWidth<HTMLDivElement>(300)
  const plot: Plot = { left: 38, right: width - 4, top: 12, bottom: height - 18 }
  const x = (at: number): number => column(plot, at, years.length).middle
  const y = (value: number): number => position(value, domain, plot.bottom, plot.top)
  return (
    <div ref={ref}>
      <svg width={width} height={height} role="group" aria-label={name}>
        <Grid domain={domain} plot={plot} format={props.format} />
        <g aria-hidden="true">
          {series.map((one, at) => (
            <g key={one.key}>
              {one.base && (
                <path d={pathOf(one.base, x, y)} className={classes.baseLine} strokeDasharray={styleOf(at).dash} />
              )}
              {one.bands?.map((band, index) =>
                band === null ? null : (
                  <Whisker key={index} band={band} x={x(index) + (at - 1) * 7} domain={domain} plot={plot} />
                ),
              )}
              <path
                d={pathOf(one.values, x, y)}
                className={classes.line}
                stroke={styleOf(at).color}
                strokeDasharray={styleOf(at).dash}
              />
              {one.values.map((value, index) =>
                value === null ? null : <Marker key={index} at={at} x={x(index)} y={y(value)} />,
              )}
            </g>
          ))}
          {years.map((year, at) => (
            <text key={year} x={x(at)} y={plot.bottom + 13} textAnchor="middle" className={classes.tick}>
              {yearName(year, at, column(plot, at, years.length).width)}
            </text>
          ))}
        </g>
        <YearColumns years={years} plot={plot} describe={props.describe} onOpen={props.onOpen} />
      </svg>
    </div>
  )
})

function pathOf(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  let pen = 'M'
  return values
    .map((value, at) => {
      if (value === null) {
        pen = 'M'
        return ''
      }
      const point = `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
      pen = 'L'
      return point
    })
    .join('')
}

function Marker({ at, x, y }: { readonly at: number; readonly x: number; readonly y: number }) {
  const fill = styleOf(at).color
  if (at % 3 === 0) return <circle cx={x} cy={y} r={3.2} fill={fill} />
  if (at % 3 === 1) return <rect x={x - 3} y={y - 3} width={6} height={6} fill={fill} />
  return <path d={`M${x - 3.8} ${y + 3}h7.6l-3.8 -6.6z`} fill={fill} />
}

/** The same mark for the legend. */
export function lineMark(at: number): ReactNode {
  const { color, dash } = styleOf(at)
  return (
    <>
      <line x1={0} x2={16} y1={5} y2={5} stroke={color} strokeWidth={2} strokeDasharray={dash} />
      <Marker at={at} x={8} y={5} />
    </>
  )
}
