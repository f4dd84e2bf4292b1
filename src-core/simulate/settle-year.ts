import { DRAW, drawHigh, TWO_32, type DrawKey } from './chance.ts'
import type { YearDays } from './days-of-year.ts'
import * as headcounts from './headcounts.ts'
import { COUNTS } from './headcounts.ts'
import { COLA, LAST_SHIFT, LEAVING, MERIT, MONTH_SHIFT, PROMOTED, START_SHIFT } from './person-year.ts'
import type { Listed, Segment } from './segment.ts'

export interface SettleJob {
  readonly days: YearDays
  /** Months from January of the start year to January of this one. */
  readonly january: number
  /** Days before the first of each month. */
  readonly before: Float64Array
  readonly monthKey: DrawKey
  readonly dayKey: DrawKey
  readonly ends: Float64Array
  readonly guide: Uint8Array
  readonly meritMin: number
  readonly colaMin: number
  readonly codes: Int32Array
  readonly byLevel: Int32Array
  readonly byPlace: Int32Array
  /** People by level and place; brought to the year's end. */
  readonly mix: Int32Array
  /** Full-time equivalents by level; brought to the year's end. */
  readonly fte: Float64Array
  readonly places: number
}

/** Completes the codes of one list: first and last day, raise month, eligibility; counts movements; moves levels. */
export function settleList(job: SettleJob, list: Listed, from: number): void {
  const { ends, guide, meritMin, colaMin, january, codes } = job
  const { rows, count, segment } = list
  const { a, b } = job.monthKey
  // Imported names are read anew at each use; locals are not.
  const moving = LEAVING | PROMOTED
  const monthShift = MONTH_SHIFT
  const withMerit = MERIT
  const withCola = COLA
  const { hashHigh, hashLow, serviceStart } = segment
  const draws = segment.draws?.(DRAW.raiseMonth, job.days.year) ?? null
  for (let i = 0, position = from; i < count; i++, position++) {
    const row = rows[i] as number
    const draw =
      draws === null ? drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number) : (draws[row] as number)
    let month = guide[draw >>> 24] as number
    while (draw >= (ends[month] as number)) month++
    const service = january + month - (serviceStart[row] as number)
    const code = (codes[position] as number) | (month << monthShift)
    const eligible = (service >= meritMin ? withMerit : 0) | (service >= colaMin ? withCola : 0)
    if ((code & moving) === 0 && service > month) codes[position] = code | eligible
    else settleOne(job, segment, row, position, code, eligible, service <= month)
  }
}

/** Someone leaving, rising, or of the roster and hired this year or later. */
function settleOne(
  job: SettleJob,
  segment: Segment,
  row: number,
  position: number,
  code: number,
  eligible: number,
  isRecent: boolean,
): void {
  const { byLevel, byPlace, mix, fte, places, before } = job
  const length = job.days.days
  let start = 0
  let last = length
  let full = code
  const raiseAt = before[(code >>> MONTH_SHIFT) & 15] as number
  if (isRecent) {
    const since = (segment.hireDay[row] as number) - job.days.first
    start = since <= 0 ? 0 : since > length ? length : since
    // A raise takes effect after the hire date, not on it.
    if (since >= raiseAt) last = -1
    full |= start << START_SHIFT
  }
  const leaves = (code & LEAVING) !== 0
  if (leaves) {
    const off = lastDay(job, segment, row, start)
    full |= off << LAST_SHIFT
    if (last > off) last = off
  }
  if (raiseAt <= last) full |= eligible
  job.codes[position] = full
  if ((code & (LEAVING | PROMOTED)) === 0) return
  const at = (segment.level[row] as number) - 1
  const where = segment.place[row] as number
  const share = segment.fte === null ? 10_000 : (segment.fte[row] as number)
  ;(mix[at * places + where] as number)--
  ;(fte[at] as number) -= share
  if (leaves) {
    add(byLevel, at, byPlace, where, headcounts.EXPERIENCED_LEAVERS)
    return
  }
  segment.level[row] = at + 2
  add(byLevel, at, byPlace, where, headcounts.PROMOTIONS_OUT)
  add(byLevel, at + 1, byPlace, where, headcounts.PROMOTIONS_IN)
  ;(mix[(at + 1) * places + where] as number)++
  ;(fte[at + 1] as number) += share
}

/** The year's hires: all begin within the year and none rises. */
export function settleHires(job: SettleJob, list: Listed, from: number): void {
  const { ends, guide, before, meritMin, colaMin, january, codes, byLevel, byPlace, mix, fte, places } = job
  const { first } = job.days
  const { count, segment } = list
  const { a, b } = job.monthKey
  const { hashHigh, hashLow, serviceStart, hireDay, level, place } = segment
  const draws = segment.draws?.(DRAW.raiseMonth, job.days.year) ?? null
  const monthShift = MONTH_SHIFT
  const startShift = START_SHIFT
  const lastShift = LAST_SHIFT
  const leaving = LEAVING
  const withMerit = MERIT
  const withCola = COLA
  const counts = COUNTS
  const { HIRES, NEW_HIRE_LEAVERS } = headcounts
  for (let row = 0, position = from; row < count; row++, position++) {
    const draw =
      draws === null ? drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number) : (draws[row] as number)
    let month = guide[draw >>> 24] as number
    while (draw >= (ends[month] as number)) month++
    const service = january + month - (serviceStart[row] as number)
    const start = (hireDay[row] as number) - first
    const raiseAt = before[month] as number
    const code = codes[position] as number
    const at = (level[row] as number) - 1
    const where = place[row] as number
    ;(byLevel[at * counts + HIRES] as number)++
    ;(byPlace[where * counts + HIRES] as number)++
    let full = code | (month << monthShift) | (start << startShift)
    let last = 511
    if ((code & leaving) !== 0) {
      last = lastDay(job, segment, row, start)
      full |= last << lastShift
      ;(byLevel[at * counts + NEW_HIRE_LEAVERS] as number)++
      ;(byPlace[where * counts + NEW_HIRE_LEAVERS] as number)++
    } else {
      ;(mix[at * places + where] as number)++
      ;(fte[at] as number) += 10_000
    }
    // A raise takes effect after the hire date, not on it.
    if (raiseAt > start && raiseAt <= last)
      full |= (service >= meritMin ? withMerit : 0) | (service >= colaMin ? withCola : 0)
    codes[position] = full
  }
}

/** Drawn evenly from the days of the year from the first employed on. */
function lastDay({ days, dayKey }: SettleJob, { hashHigh, hashLow }: Segment, row: number, start: number): number {
  const draw = drawHigh(dayKey.a, dayKey.b, hashHigh[row] as number, hashLow[row] as number)
  return start + Math.floor((draw * (days.days - start)) / TWO_32)
}

function add(byLevel: Int32Array, level: number, byPlace: Int32Array, place: number, field: number): void {
  ;(byLevel[level * COUNTS + field] as number)++
  ;(byPlace[place * COUNTS + field] as number)++
}

/** ends: draws below it fall in that month or an earlier one. guide: by a draw's top byte, where to begin to look. */
export function monthTable(weights: readonly number[]): { readonly ends: Float64Array; readonly guide: Uint8Array } {
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
