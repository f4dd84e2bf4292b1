/** One person's pay in a saved run: a step line with its events marked, and the same as a table. */
import { Table } from '@mantine/core'
import { assertNever } from '../../../src-core/assert-never.ts'
import type { EventKind, SimulationEvent } from '../../../src-contract/desktop/simulation.ts'
import { date, moneyExact, moneyShort, moneyWhole, NO_FIGURE, percentDelta } from '../format.ts'
import classes from './pay-timeline.module.css'
import { payChart, paySteps, type PayStep, type Timeline } from './steps.ts'

interface PayTimelineProps {
  readonly timeline: Timeline
  readonly startYear: number
  readonly years: number
  readonly currency: string
  readonly levelName: (level: number) => string
}

export function eventLabel(kind: EventKind): string {
  switch (kind) {
    case 'HIRE':
      return 'Hire'
    case 'TERMINATION':
      return 'Leaves'
    case 'PROMOTION':
      return 'Promotion'
    case 'RAISE':
      return 'Raise'
    default:
      return assertNever(kind)
  }
}

const WIDTH = 400
const HEIGHT = 120

export function PayTimeline({ timeline, startYear, years, currency, levelName }: PayTimelineProps) {
  const steps = paySteps(timeline, startYear)
  const chart = payChart(steps, startYear, years)
  return (
    <>
      {chart ? (
        <figure className={classes['chart']}>
          <div className={classes['scale']}>
            <span>{moneyShort(Math.round(chart.top), currency)}</span>
            <span>{moneyShort(Math.round(chart.bottom), currency)}</span>
          </div>
          <svg
            viewBox={`0 -6 ${WIDTH} ${HEIGHT + 12}`}
            role="img"
            aria-label={`Pay of ${timeline.employeeId} from ${startYear} to ${startYear + years - 1}; the table below has every step`}
          >
            {chart.years.map((year, index) => (
              <line
                key={year}
                x1={(WIDTH * index) / years}
                x2={(WIDTH * index) / years}
                y1={0}
                y2={HEIGHT}
                className={classes['grid']}
              />
            ))}
            <polyline
              className={classes['line']}
              points={chart.line.map((point) => `${WIDTH * point.x},${HEIGHT * point.y}`).join(' ')}
            />
            {chart.marks.map((mark) => (
              <Mark
                key={mark.step.event?.seq}
                kind={mark.step.event?.kind ?? 'RAISE'}
                x={WIDTH * mark.x}
                y={HEIGHT * mark.y}
              />
            ))}
          </svg>
          <div className={classes['years']} aria-hidden>
            {chart.years.slice(0, -1).map((year) => (
              <span key={year}>{year}</span>
            ))}
          </div>
          <figcaption className={classes['key']}>
            <span>▲ promotion</span>
            <span>● raise</span>
            <span>◆ hire</span>
            <span>✕ leaves</span>
          </figcaption>
        </figure>
      ) : null}
      <Table horizontalSpacing={6} aria-label="Pay and level after each event">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Date</Table.Th>
            <Table.Th>Event</Table.Th>
            <Table.Th>Level</Table.Th>
            <Table.Th className="num">Pay, {currency}</Table.Th>
            <Table.Th className="num">Change</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step, index) => (
            <StepRow key={index} step={step} currency={currency} levelName={levelName} />
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

function Mark({ kind, x, y }: { readonly kind: EventKind; readonly x: number; readonly y: number }) {
  switch (kind) {
    case 'PROMOTION':
      return <path className={classes['mark']} d={`M${x} ${y - 6} l5 9 h-10 z`} />
    case 'HIRE':
      return <path className={classes['mark']} d={`M${x} ${y - 5} l5 5 l-5 5 l-5 -5 z`} />
    case 'TERMINATION':
      return <path className={classes['cross']} d={`M${x - 4} ${y - 4} l8 8 m0 -8 l-8 8`} />
    case 'RAISE':
      return <circle className={classes['mark']} cx={x} cy={y} r={3.5} />
    default:
      return assertNever(kind)
  }
}

interface StepRowProps {
  readonly step: PayStep
  readonly currency: string
  readonly levelName: (level: number) => string
}

function StepRow({ step, currency, levelName }: StepRowProps) {
  const { event } = step
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{date(step.date)}</Table.Td>
      <Table.Td>
        {event ? eventLabel(event.kind) : 'At the start'}
        {event && event.lumpSum > 0 ? (
          <div className="dim small">lump sum {moneyExact(event.lumpSum, currency)}</div>
        ) : null}
      </Table.Td>
      <Table.Td>{step.level === null ? NO_FIGURE : levelName(step.level)}</Table.Td>
      <Table.Td className="num" title={step.pay === null ? undefined : moneyExact(step.pay, currency)}>
        {step.pay === null ? NO_FIGURE : moneyWhole(step.pay, currency)}
      </Table.Td>
      <Table.Td className="num dim">{event ? changeOf(event) : ''}</Table.Td>
    </Table.Tr>
  )
}

/** Change of pay in percent of the pay before. */
export function changeOf({ payBefore, payAfter }: SimulationEvent): string {
  if (payBefore === null || payAfter === null || payBefore === 0) return NO_FIGURE
  return percentDelta((100 * (payAfter - payBefore)) / payBefore, 2)
}
