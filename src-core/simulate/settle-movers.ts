import { DRAW, drawHigh, drawKey, TWO_32 } from './chance.ts'
import type { Positions } from './draw-set.ts'
import * as headcounts from './headcounts.ts'
import * as code from './person-year.ts'
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
  movers: Positions,
  leavers: number,
): void {
  let begin = from
  for (const list of lists) {
    settleList(job, list, begin, movers, leavers)
    begin += list.count
  }
}

/** Of the movers those of one list, which begins at a position. */
function settleList(
  job: SettleJob,
  { segment, rows, count }: Listed,
  begin: number,
  { at: positions, count: moving }: Positions,
  leavers: number,
): void {
  const { codes, byLevel, byPlace, mix, fte, places, raises } = job
  const { before, days } = raises
  const { level, place, hashHigh, hashLow } = segment
  const shares = segment.fte
  const length = days.days
  const { a, b } = drawKey(job.seed, days.year, DRAW.leaveDay)
  // Imported names are read anew at each use; locals are not.
  const { COLA, DAY_MASK, LAST_SHIFT, LEAVING, MERIT, MONTH_SHIFT, START_SHIFT } = code
  const { COUNTS, PROMOTIONS_IN, PROMOTIONS_OUT } = headcounts
  const whole = TWO_32
  for (let i = 0; i < moving; i++) {
    const position = positions[i] as number
    const nth = position - begin
    if (nth < 0 || nth >= count) continue
    const row = rows[nth] as number
    const packed = codes[position] as number
    const at = (level[row] as number) - 1
    const where = place[row] as number
    const share = shares === null ? 10_000 : (shares[row] as number)
    ;(mix[at * places + where] as number)--
    ;(fte[at] as number) -= share
    if ((packed & LEAVING) === 0) {
      level[row] = at + 2
      ;(byLevel[at * COUNTS + PROMOTIONS_OUT] as number)++
      ;(byPlace[where * COUNTS + PROMOTIONS_OUT] as number)++
      ;(byLevel[(at + 1) * COUNTS + PROMOTIONS_IN] as number)++
      ;(byPlace[where * COUNTS + PROMOTIONS_IN] as number)++
      ;(mix[(at + 1) * places + where] as number)++
      ;(fte[at + 1] as number) += share
    } else {
      level[row] = 0
      // Drawn evenly from the days of the year from the first employed on.
      const start = (packed >>> START_SHIFT) & DAY_MASK
      const draw = drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number)
      const last = start + Math.floor((draw * (length - start)) / whole)
      const isRaised = (before[(packed >>> MONTH_SHIFT) & 15] as number) <= last
      codes[position] = (isRaised ? packed : packed & ~(MERIT | COLA)) | (last << LAST_SHIFT)
      ;(byLevel[at * COUNTS + leavers] as number)++
      ;(byPlace[where * COUNTS + leavers] as number)++
    }
  }
}

/** Counts the year's hires, all as if they stayed. */
export function settleHires(job: SettleJob, { segment }: Listed): void {
  const { byLevel, byPlace, mix, fte, places } = job
  const { level, place, people } = segment
  const { COUNTS, HIRES } = headcounts
  for (let row = 0; row < people; row++) {
    const at = (level[row] as number) - 1
    const where = place[row] as number
    ;(byLevel[at * COUNTS + HIRES] as number)++
    ;(byPlace[where * COUNTS + HIRES] as number)++
    ;(mix[at * places + where] as number)++
    ;(fte[at] as number) += 10_000
  }
}
