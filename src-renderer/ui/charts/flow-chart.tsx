/** Headcount flow by year: hires above the line, leavers below it, the year's end under its name. */
import { memo } from 'react'
import { column, Grid, Ground, usePlot, yearName, type Plot } from './axis.tsx'
import { fillOf } from './patterns.tsx'
import { position, type Domain } from './scale.ts'
import { Box } from './shapes.tsx'
import { useWidth } from './use-width.ts'
import { Whisker, type Band } from './whisker.tsx'
import { YearColumns } from './year-columns.tsx'
import classes from './charts.module.css'

export interface YearFlow {
  readonly year: number
  readonly hires: number
  readonly experiencedLeavers: number
  readonly newHireLeavers: number
  readonly end: number
  /** What hires and experienced leavers may be under other draws. */
  readonly bands?: { readonly hires: Band; readonly experiencedLeavers: Band } | null
}

interface FlowChartProps {
  readonly name: string
  readonly flows: readonly YearFlow[]
  readonly domain: Domain
  readonly height: number
  readonly format: (value: number) => string
  readonly describe: (flow: YearFlow) => string
  readonly onOpen: (year: number) => void
  /** The values follow a hand. */
  readonly moving: boolean
}

export const FlowChart = memo(function FlowChart(props: FlowChartProps) {
  const { name, flows, domain, height, format } = props
  const [ref, width] = useWidth<HTMLDivElement>(300)
  const plot = usePlot({ width, height, left: 38, top: 16, below: 32 })
  const columnWidth = column(plot, 0, flows.length).width
  return (
    <div ref={ref}>
      <svg width={width} height={height} role="group" aria-label={name}>
        <Ground />
        <Grid domain={domain} plot={plot} format={format} />
        {flows.map((flow, at) => {
          const { middle } = column(plot, at, flows.length)
          return (
            <Flow
              key={flow.year}
              flow={flow}
              at={at}
              middle={middle}
              width={columnWidth}
              plot={plot}
              domain={domain}
              format={format}
            />
          )
        })}
        <YearColumns
          years={flows.map((flow) => flow.year)}
          plot={plot}
          describe={(at) => {
            const flow = flows[at]
            return flow ? props.describe(flow) : ''
          }}
          onOpen={props.onOpen}
          moving={props.moving}
        />
      </svg>
    </div>
  )
})

interface FlowProps {
  readonly flow: YearFlow
  readonly at: number
  readonly middle: number
  readonly width: number
  readonly plot: Plot
  readonly domain: Domain
  readonly format: (value: number) => string
}

function Flow({ flow, at, middle, width, plot, domain, format }: FlowProps) {
  const y = (value: number): number => position(value, domain, plot.bottom, plot.top)
  const bar = Math.min(34, width * 0.55)
  const left = middle - bar / 2
  const experienced = -flow.experiencedLeavers
  const all = experienced - flow.newHireLeavers
  return (
    <g aria-hidden="true">
      <Box left={left} top={y(flow.hires)} wide={bar} high={y(0) - y(flow.hires)} fill={fillOf('up')} />
      <Box
        left={left}
        top={y(0)}
        wide={bar}
        high={y(experienced) - y(0)}
        fill={fillOf('down')}
        className={classes.outline}
      />
      <Box
        left={left}
        top={y(experienced)}
        wide={bar}
        high={y(all) - y(experienced)}
        fill={fillOf('downDots')}
        className={classes.outline}
      />
      {flow.bands && (
        <>
          <Whisker band={flow.bands.hires} x={middle} domain={domain} plot={plot} />
          <Whisker band={below(flow.bands.experiencedLeavers)} x={middle} domain={domain} plot={plot} />
        </>
      )}
      {width >= 30 && (
        <>
          <text x={middle} y={y(flow.hires) - 4} textAnchor="middle" className={classes.label}>
            {format(flow.hires)}
          </text>
          <text x={middle} y={plot.bottom + 26} textAnchor="middle" className={classes.label}>
            {format(flow.end)}
          </text>
        </>
      )}
      <text x={middle} y={plot.bottom + 13} textAnchor="middle" className={classes.tick}>
        {yearName(flow.year, at, width)}
      </text>
    </g>
  )
}

function below({ low, middle, high }: Band): Band {
  return { low: -high, middle: -middle, high: -low }
}
