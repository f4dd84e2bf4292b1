import { DRAW, drawHigh, TWO_32, type DrawKey } from './chance.ts'
import type { YearDays } from './days-of-year.ts'
import * as headcounts from './headcounts.ts'
import { COUNTS } from './headcounts.ts'
import { COLA, DAY_MASK, LAST_SHIFT, LEAVING, MERIT, MONTH_SHIFT, PROMOTED, START_SHIFT } from './person-year.ts'
import type { Listed } from './segment.ts'

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
export function settleList(job: SettleJob, list: Listed, from: number, isNew: boolean): void {
  const { ends, guide, before, meritMin, colaMin, january, codes } = job
  const { first, days: length } = job.days
  const { rows, count, segment } = list
  const { a, b } = job.monthKey
  // Imported names are read anew at each use; locals are not.
  const moving = LEAVING | PROMOTED
  const monthShift = MONTH_SHIFT
  const withMerit = MERIT
  const withCola = COLA
  const { hashHigh, hashLow, serviceStart, hireDay } = segment
  const draws = segment.draws?.(DRAW.raiseMonth, job.days.year) ?? null
  for (let i = 0, position = from; i < count; i++, position++) {
    const row = rows[i] as number
    const draw =
      draws === null ? drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number) : (draws[row] as number)
    let month = guide[draw >>> 24] as number
    while (draw >= (ends[month] as number)) month++
    const service = january + month - (serviceStart[row] as number)
    const code = (codes[position] as number) | (month << monthShift)
    const merit = service >= meritMin ? withMerit : 0
    const cola = service >= colaMin ? withCola : 0
    if ((code & moving) === 0 && service > month) {
      codes[position] = code | merit | cola
      continue
    }
    // Hired this year, leaving, or rising.
    let start = 0
    let last = length
    if (service <= month) {
      const since = (hireDay[row] as number) - first
      start = since <= 0 ? 0 : since > length ? length : since
      // A raise takes effect after the hire date, not on it.
      if (since >= (before[month] as number)) last = -1
    }
    let full = (code & ~(DAY_MASK << START_SHIFT)) | (start << START_SHIFT)
    if ((code & LEAVING) !== 0) {
      const day = drawHigh(job.dayKey.a, job.dayKey.b, hashHigh[row] as number, hashLow[row] as number)
      const off = start + Math.floor((day * (length - start)) / TWO_32)
      full |= off << LAST_SHIFT
      if (last > off) last = off
    }
    if ((before[month] as number) <= last) full |= merit | cola
    codes[position] = full
    if (isNew || (full & (LEAVING | PROMOTED)) !== 0) count1(job, list, row, full, isNew)
  }
}

/** One person's movement in the year's counts. */
function count1(job: SettleJob, { segment }: Listed, row: number, code: number, isNew: boolean): void {
  const { byLevel, byPlace, mix, fte, places } = job
  const at = (segment.level[row] as number) - 1
  const where = segment.place[row] as number
  const share = segment.fte === null ? 10_000 : (segment.fte[row] as number)
  const leaves = (code & LEAVING) !== 0
  const rises = (code & PROMOTED) !== 0
  const field = isNew ? headcounts.NEW_HIRE_LEAVERS : headcounts.EXPERIENCED_LEAVERS
  if (isNew) add(byLevel, at, byPlace, where, headcounts.HIRES)
  else {
    ;(mix[at * places + where] as number)--
    ;(fte[at] as number) -= share
  }
  if (leaves) {
    add(byLevel, at, byPlace, where, field)
    return
  }
  if (rises) {
    segment.level[row] = at + 2
    add(byLevel, at, byPlace, where, headcounts.PROMOTIONS_OUT)
    add(byLevel, at + 1, byPlace, where, headcounts.PROMOTIONS_IN)
  }
  const now = rises ? at + 1 : at
  ;(mix[now * places + where] as number)++
  ;(fte[now] as number) += share
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
