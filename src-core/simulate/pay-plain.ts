/**
 * The passes of a what-if without matrix, caps and events, where raises are a matter of level and eligibility alone. They do
 * what pay-one.ts does for such a year, each written out in one loop, because they are most of what a pay lever costs.
 */
import { atFte, FAST_PAY, MOST_PAY, payOverflow, PPM, share } from './pay-math.ts'
import type { PayPass } from './pay-pass.ts'
import * as code from './person-year.ts'
import type { Listed } from './segment.ts'

/** So many at a time, so that what the first pass puts aside is still at hand for the second. */
const SLICE = 4096

/** Those of a slice who are put aside: their positions and rows. One room for all runs, so that none leaves garbage. */
const ASIDE = { position: new Int32Array(SLICE), row: new Int32Array(SLICE) }

/** A list other than the year's hires. */
export function payList(pass: PayPass, list: Listed, pay: Float64Array, from: number): void {
  for (let first = 0; first < list.count; first += SLICE) {
    const moving = payPlain(pass, list, pay, from, first, Math.min(first + SLICE, list.count))
    payMovers(pass, list, pay, moving)
  }
}

/** People employed at one level all year: a raise at most. Everyone else is put aside; answers how many. */
function payPlain(
  pass: PayPass,
  { segment, rows }: Listed,
  pay: Float64Array,
  from: number,
  first: number,
  end: number,
): number {
  const { codes, rates, before, days } = pass
  const { levels, pay: sums } = pass.cells
  const { position: asidePosition, row: asideRow } = ASIDE
  const place = segment.place
  const twice = 2 * days
  // Imported names are read anew at each use; locals are not.
  const { PLAIN_MASK, LEVEL_MASK, MONTH_SHIFT, ELIGIBLE_SHIFT } = code
  const fastPay = FAST_PAY
  const mostPay = MOST_PAY
  const ppm = PPM
  const half = PPM / 2
  let moving = 0
  for (let i = first, position = from + first; i < end; i++, position++) {
    const row = rows[i] as number
    const packed = codes[position] as number
    if ((packed & PLAIN_MASK) !== 0) {
      asidePosition[moving] = position
      asideRow[moving++] = row
      continue
    }
    const level = packed & LEVEL_MASK
    const old = pay[row] as number
    const rate = rates[(level << 2) | ((packed >>> ELIGIBLE_SHIFT) & 3)] as number
    // As share() does for ordinary pay.
    const award = old <= fastPay ? Math.floor((old * rate + half) / ppm) : share(old, rate)
    const now = old + award
    if (now > mostPay) throw payOverflow()
    const raised = days - (before[(packed >>> MONTH_SHIFT) & 15] as number)
    pay[row] = now
    const at = ((place[row] as number) * levels + level) * 2
    // The whole year at the old pay, and the award for its days.
    ;(sums[at] as number) += old + Math.floor((2 * award * raised + days) / twice)
    ;(sums[at + 1] as number) += now
  }
  return moving
}

/** Those who leave, rise, or began within the year; not the year's own hires. */
function payMovers(pass: PayPass, { segment }: Listed, pay: Float64Array, count: number): void {
  const { position: positions, row: rows } = ASIDE
  const { codes, rates, before, days } = pass
  const { levels, pay: sums, stayersBefore, stayersAfter } = pass.cells
  const { promotionRaise, minimum } = pass.rules
  const { place, fte } = segment
  const twice = 2 * days
  const { LEVEL_MASK, MONTH_SHIFT, ELIGIBLE_SHIFT, START_SHIFT, LAST_SHIFT, DAY_MASK, PROMOTED, LEAVING } = code
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number
    const packed = codes[positions[i] as number] as number
    const raiseAt = before[(packed >>> MONTH_SHIFT) & 15] as number
    const start = (packed >>> START_SHIFT) & DAY_MASK
    const old = pay[row] as number
    let level = packed & LEVEL_MASK
    let now = old
    if ((packed & PROMOTED) !== 0) {
      now += share(old, promotionRaise[level] as number)
      level++
      const least = atFte(minimum[level] as number, fte === null ? 10_000 : (fte[row] as number))
      if (least > now) now = least
    }
    now += share(now, rates[(level << 2) | ((packed >>> ELIGIBLE_SHIFT) & 3)] as number)
    if (now > MOST_PAY) throw payOverflow()
    pay[row] = now
    const at = ((place[row] as number) * levels + level) * 2
    if ((packed & LEAVING) !== 0) {
      const end = ((packed >>> LAST_SHIFT) & DAY_MASK) + 1
      ;(sums[at] as number) += costOf(old, now, start, raiseAt, end, days, twice)
      ;(stayersBefore[level] as number) -= old
      continue
    }
    ;(sums[at] as number) += costOf(old, now, start, raiseAt, days, days, twice)
    ;(sums[at + 1] as number) += now
    if ((packed & PROMOTED) === 0) continue
    ;(stayersAfter[level] as number) -= now
    ;(stayersAfter[level - 1] as number) += now
  }
}

/** The year's hires: all of a level come at the same pay. */
export function payHires(pass: PayPass, { segment, count }: Listed, pay: Float64Array, from: number): void {
  const { codes, rates, before, days } = pass
  const { levels, pay: sums } = pass.cells
  const { hirePay } = pass.rules
  const { place } = segment
  const twice = 2 * days
  const { LEVEL_MASK, MONTH_SHIFT, ELIGIBLE_SHIFT, START_SHIFT, LAST_SHIFT, DAY_MASK, LEAVING } = code
  const raisedPay = rates.map((rate, at) => {
    const old = hirePay[at >> 2] as number
    return old + share(old, rate)
  })
  for (let row = 0, position = from; row < count; row++, position++) {
    const packed = codes[position] as number
    const level = packed & LEVEL_MASK
    const start = (packed >>> START_SHIFT) & DAY_MASK
    const raiseAt = before[(packed >>> MONTH_SHIFT) & 15] as number
    const old = hirePay[level] as number
    const now = raisedPay[(level << 2) | ((packed >>> ELIGIBLE_SHIFT) & 3)] as number
    if (now > MOST_PAY) throw payOverflow()
    pay[row] = now
    const at = ((place[row] as number) * levels + level) * 2
    if ((packed & LEAVING) !== 0) {
      const end = ((packed >>> LAST_SHIFT) & DAY_MASK) + 1
      ;(sums[at] as number) += costOf(old, now, start, raiseAt, end, days, twice)
    } else {
      ;(sums[at] as number) += costOf(old, now, start, raiseAt, days, days, twice)
      ;(sums[at + 1] as number) += now
    }
  }
}

/** Of the days start..end-1: the old pay until the raise, the new one from it on. twice: 2 x days of the year. */
function costOf(
  old: number,
  now: number,
  start: number,
  raiseAt: number,
  end: number,
  days: number,
  twice: number,
): number {
  if (start >= end) return 0
  const change = raiseAt < start ? start : raiseAt > end ? end : raiseAt
  return Math.floor((2 * (old * (change - start) + now * (end - change)) + days) / twice)
}
