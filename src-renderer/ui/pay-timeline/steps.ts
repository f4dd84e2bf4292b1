/** A person's events as the steps of a pay line. Pure, so that chart and table tell the same. */
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import type { SimulationEvent } from '../../../src-contract/desktop/simulation.ts'

export type Timeline = MethodOutput<'simulation.timeline'>

export interface PayStep {
  /** ISO date from which the pay holds. */
  readonly date: string
  /** Whole minor units; null once the person has left. */
  readonly pay: number | null
  readonly level: number | null
  readonly event: SimulationEvent | null
}

/**
 * The state at the start and after each event. The start stands at the first day of the year of the run's start, or at
 * the hire date for people hired within the run.
 */
export function paySteps(timeline: Timeline, startYear: number): readonly PayStep[] {
  const steps: PayStep[] = []
  if (timeline.start) {
    steps.push({ date: `${startYear}-01-01`, pay: timeline.start.pay, level: timeline.start.level, event: null })
  }
  for (const event of timeline.events) {
    const left = event.kind === 'TERMINATION'
    const before = steps.at(-1)
    steps.push({
      date: event.date,
      pay: left ? null : (event.payAfter ?? before?.pay ?? null),
      level: left ? null : (event.levelAfter ?? before?.level ?? null),
      event,
    })
  }
  return steps
}

interface ChartPoint {
  /** Fractions of the chart's width and height, from the left and from the top. */
  readonly x: number
  readonly y: number
}

interface PayChart {
  /** Corners of the step line. */
  readonly line: readonly ChartPoint[]
  /** Where each event stands on the line. */
  readonly marks: readonly (ChartPoint & { readonly step: PayStep })[]
  /** Pay at the top and bottom of the chart, in minor units. */
  readonly top: number
  readonly bottom: number
  readonly years: readonly number[]
}

const DAY = 86_400_000

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY
}

/** The step line over whole years, scaled to the pay that occurs with a little room. null without any pay. */
export function payChart(steps: readonly PayStep[], startYear: number, years: number): PayChart | null {
  const pays = steps.flatMap((step) => (step.pay === null ? [] : [step.pay]))
  if (pays.length === 0 || years < 1) return null
  const low = Math.min(...pays)
  const high = Math.max(...pays)
  const room = Math.max((high - low) * 0.15, high * 0.02, 1)
  const bottom = Math.max(0, low - room)
  const top = high + room
  const from = dayOf(`${startYear}-01-01`)
  const to = dayOf(`${startYear + years}-01-01`)
  const x = (date: string) => Math.min(1, Math.max(0, (dayOf(date) - from) / (to - from)))
  const y = (pay: number) => (top - pay) / (top - bottom)

  const line: ChartPoint[] = []
  const marks: (ChartPoint & { step: PayStep })[] = []
  let pay: number | null = null
  for (const step of steps) {
    const at = x(step.date)
    if (pay !== null) line.push({ x: at, y: y(pay) })
    if (step.pay !== null) line.push({ x: at, y: y(step.pay) })
    const shown = step.pay ?? pay
    if (step.event && shown !== null) marks.push({ x: at, y: y(shown), step })
    pay = step.pay
  }
  if (pay !== null) line.push({ x: 1, y: y(pay) })
  return { line, marks, top, bottom, years: Array.from({ length: years + 1 }, (_, index) => startYear + index) }
}
