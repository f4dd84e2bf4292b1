/** When people are raised in a year and which raises they are old enough in service for: all of a person's year but moving. */
import { DRAW, drawHigh, drawKey, TWO_32, type DrawKey } from './chance.ts'
import { yearDays, type YearDays } from './days-of-year.ts'
import type { RunParameters } from './parameters.ts'
import { COLA, MERIT, MONTH_SHIFT, START_SHIFT } from './person-year.ts'

export interface RaiseYear {
  readonly days: YearDays
  /** By month. */
  readonly weights: readonly number[]
  /** Months from January of the start year to January of this one. */
  readonly january: number
  readonly key: DrawKey
  /** Of the day on which leavers leave. */
  readonly leaveDay: DrawKey
  /** Draws below it fall in that month or an earlier one. */
  readonly ends: Float64Array
  /** By a draw's top byte, where to begin to look. */
  readonly guide: Uint8Array
  /** Days before the first of each month. */
  readonly before: Float64Array
  readonly meritMin: number
  readonly colaMin: number
}

/** index: 0 for the first year. known: of the same seed and year; answered itself where it follows the same rules. */
export function raiseYear(p: RunParameters, index: number, known: RaiseYear | undefined): RaiseYear {
  const weights = p.raiseMonthWeights[index] ?? []
  const meritMin = Math.max(0, p.meritMinService[index] ?? 0)
  const colaMin = Math.max(0, p.colaMinService[index] ?? 0)
  if (
    known &&
    known.meritMin === meritMin &&
    known.colaMin === colaMin &&
    known.weights.length === weights.length &&
    known.weights.every((weight, month) => weight === weights[month])
  )
    return known
  const days = yearDays(p.startYear + index)
  return {
    ...{ days, weights, january: index * 12, meritMin, colaMin },
    key: drawKey(p.seed, days.year, DRAW.raiseMonth),
    leaveDay: drawKey(p.seed, days.year, DRAW.leaveDay),
    ...monthTable(weights),
    before: Float64Array.from(days.before),
  }
}

/** A person's code for the year (see person-year.ts) without level and movements. draw: that of the raise month. */
export function raiseCode(raises: RaiseYear, draw: number, serviceStart: number, hireDay: number): number {
  const { ends, guide, january, days, meritMin, colaMin, before } = raises
  let month = guide[draw >>> 24] as number
  while (draw >= (ends[month] as number)) month++
  const service = january - serviceStart
  const eligible = (service + month >= meritMin ? MERIT : 0) | (service + month >= colaMin ? COLA : 0)
  if (service > 0) return (month << MONTH_SHIFT) | eligible
  // Of those who came this year or later the first day counts.
  const since = hireDay - days.first
  const start = since <= 0 ? 0 : since > days.days ? days.days : since
  // A raise takes effect after the hire date, not on it.
  return (month << MONTH_SHIFT) | (start << START_SHIFT) | (since >= (before[month] as number) ? 0 : eligible)
}

export interface RaiseColumns {
  readonly hashHigh: Uint32Array
  readonly hashLow: Uint32Array
  readonly hireDay: Int32Array
  readonly serviceStart: Int16Array
}

/** raiseCode of everyone, by row. */
export function raiseCodes(raises: RaiseYear, { hashHigh, hashLow, hireDay, serviceStart }: RaiseColumns): Int32Array {
  const { a, b } = raises.key
  const codes = new Int32Array(hashHigh.length)
  for (let row = 0; row < codes.length; row++) {
    const draw = drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number)
    codes[row] = raiseCode(raises, draw, serviceStart[row] as number, hireDay[row] as number)
  }
  return codes
}

function monthTable(weights: readonly number[]): Pick<RaiseYear, 'ends' | 'guide'> {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const ends = new Float64Array(12).fill(TWO_32)
  let sum = 0
  if (total > 0)
    for (let month = 0; month < 12; month++) ends[month] = Math.floor(((sum += weights[month] ?? 0) * TWO_32) / total)
  const guide = new Uint8Array(256)
  for (let top = 0, month = 0; top < 256; top++) {
    while ((ends[month] as number) <= top * 16777216) month++
    guide[top] = month
  }
  return { ends, guide }
}
