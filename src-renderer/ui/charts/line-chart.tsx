/** A few lines over the years, told apart by dash and marker as well as colour, the base thin behind them. */
import { memo, type ReactNode } from 'react'
import { column, Grid, Ground, usePlot, yearName } from './axis.tsx'
import { position, type Domain } from './scale.ts'
import { Box, Dot } from './shapes.tsx'
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
  /** The values follow a hand. */
  readonly moving: boolean
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
  const plot = usePlot({ width, height, left: 38, top: 12, below: 18 })
  const x = (at: number): number => column(plot, at, years.length).middle
  const y = (value: number): number => position(value, domain, plot.bottom, plot.top)
  return (
    <div ref={ref}>
      <svg width={width} height={height} role="group" aria-label={name}>
        <Ground />
        <Grid domain={domain} plot={plot} format={props.format} />
        <g aria-hidden="true">
          {series.map((one, at) => (
            <g key={one.key}>
              {one.base && <Line values={one.base} x={x} y={y} className={classes.baseLine} dash={styleOf(at).dash} />}
              {one.bands?.map((band, index) =>
                band === null ? null : (
                  <Whisker key={index} band={band} x={x(index) + (at - 1) * 7} domain={domain} plot={plot} />
                ),
              )}
              <Line
                values={one.values}
                x={x}
                y={y}
                className={classes.line}
                stroke={styleOf(at).color}
                dash={styleOf(at).dash}
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
        <YearColumns years={years} plot={plot} describe={props.describe} onOpen={props.onOpen} moving={props.moving} />
      </svg>
    </div>
  )
})

interface LineProps {
  readonly values: readonly (number | null)[]
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly className: string | undefined
  readonly stroke?: string
  readonly dash: string | undefined
}

/** From point to point; broken where there is none. */
function Line({ values, x, y, className, stroke, dash }: LineProps) {
  return pieces(values, x, y).map((points, at) => (
    <polyline key={at} points={points} className={className} stroke={stroke} strokeDasharray={dash} />
  ))
}

function pieces(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const found: string[][] = [[]]
  for (const [at, value] of values.entries()) {
    if (value === null) found.push([])
    else found.at(-1)?.push(`${x(at).toFixed(1)},${y(value).toFixed(1)}`)
  }
  return found.filter((points) => points.length > 0).map((points) => points.join(' '))
}

function Marker({ at, x, y }: { readonly at: number; readonly x: number; readonly y: number }) {
  const { color } = styleOf(at)
  if (at % 3 === 0) return <Dot x={x} y={y} radius={3.2} color={color} />
  if (at % 3 === 1) return <Box left={x - 3} top={y - 3} wide={6} high={6} fill={color} />
  return <polygon points={`${x - 3.8},${y + 3} ${x + 3.8},${y + 3} ${x},${y - 3.6}`} fill={color} />
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
