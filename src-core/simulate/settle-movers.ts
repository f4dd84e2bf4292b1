import { DRAW, drawHigh, drawKey, TWO_32 } from './chance.ts'
import type { Positions } from './draw-set.ts'
import * as headcounts from './headcounts.ts'
import { COUNTS } from './headcounts.ts'
import { COLA, DAY_MASK, LAST_SHIFT, LEAVING, MERIT, MONTH_SHIFT, START_SHIFT } from './person-year.ts'
import type { RaiseYear } from './raise-year.ts'
import type { Listed } from './segment.ts'

export interface SettleJob {
  readonly raises: RaiseYear
  readonly seed: number
  readonly codes: Int32Array
  readonly byLevel: Int32Array
  readonly byPlace: Int32Array
  /** People by level and place; brought to the year's end. */
  readonly mix: Int32Array
  /** Full-time equivalents by level; brought to the year's end. */
  readonly fte: Float64Array
  readonly places: number
}

/**
 * Counts the movements of people whose codes are marked: of leavers the last day is drawn, risers' levels move.
 * from: position of the first list's first row. leavers: the count that they belong to.
 */
export function settleMovers(
  job: SettleJob,
  lists: readonly Listed[],
  from: number,
  { at: positions, count: moving }: Positions,
  leavers: number,
): void {
  const { codes, byLevel, byPlace, mix, fte, places, raises } = job
  const { before, days } = raises
  const { a, b } = drawKey(job.seed, days.year, DRAW.leaveDay)
  const { PROMOTIONS_IN, PROMOTIONS_OUT } = headcounts
  const counts = COUNTS
  // Movers come mostly list by list.
  let list = lists[0] as Listed
  let begin = from
  for (let i = 0; i < moving; i++) {
    const position = positions[i] as number
    if (position < begin || position >= begin + list.count) {
      let at = 0
      begin = from
      while (position >= begin + (lists[at] as Listed).count) begin += (lists[at++] as Listed).count
      list = lists[at] as Listed
    }
    const { segment } = list
    const { level, place } = segment
    const row = list.rows[position - begin] as number
    const code = codes[position] as number
    const at = (level[row] as number) - 1
    const where = place[row] as number
    const share = segment.fte === null ? 10_000 : (segment.fte[row] as number)
    ;(mix[at * places + where] as number)--
    ;(fte[at] as number) -= share
    if ((code & LEAVING) === 0) {
      level[row] = at + 2
      ;(byLevel[at * counts + PROMOTIONS_OUT] as number)++
      ;(byPlace[where * counts + PROMOTIONS_OUT] as number)++
      ;(byLevel[(at + 1) * counts + PROMOTIONS_IN] as number)++
      ;(byPlace[where * counts + PROMOTIONS_IN] as number)++
      ;(mix[(at + 1) * places + where] as number)++
      ;(fte[at + 1] as number) += share
      continue
    }
    level[row] = 0
    // Drawn evenly from the days of the year from the first employed on.
    const start = (code >>> START_SHIFT) & DAY_MASK
    const draw = drawHigh(a, b, segment.hashHigh[row] as number, segment.hashLow[row] as number)
    const last = start + Math.floor((draw * (days.days - start)) / TWO_32)
    const isRaised = (before[(code >>> MONTH_SHIFT) & 15] as number) <= last
    codes[position] = (isRaised ? code : code & ~(MERIT | COLA)) | (last << LAST_SHIFT)
    ;(byLevel[at * counts + leavers] as number)++
    ;(byPlace[where * counts + leavers] as number)++
  }
}

/** Counts the year's hires, all as if they stayed. */
export function settleHires(job: SettleJob, { segment }: Listed): void {
  const { byLevel, byPlace, mix, fte, places } = job
  const { HIRES } = headcounts
  const { level, place, people } = segment
  const counts = COUNTS
  for (let row = 0; row < people; row++) {
    const at = (level[row] as number) - 1
    const where = place[row] as number
    ;(byLevel[at * counts + HIRES] as number)++
    ;(byPlace[where * counts + HIRES] as number)++
    ;(mix[at * places + where] as number)++
    ;(fte[at] as number) += 10_000
  }
}
