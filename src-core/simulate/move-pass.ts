/**
 * The one pass over a year's people in which nothing is left to do for most of them: bucket counted, code made, draws
 * compared with the cuts. Who is surely drawn is marked and noted, who may be is put in question.
 */
import { drawHigh } from './chance.ts'
import { question, type DrawSet, type Positions } from './draw-set.ts'
import { AGE_TABLE, DECEMBER_OR_LATER, decemberTenure, MONTHS_FROM, TENURE_TABLE, YEARS_FROM } from './hazard.ts'
import { COLA, LEAVING, MERIT, MONTH_SHIFT, PROMOTED } from './person-year.ts'
import { raiseCode, type RaiseYear } from './raise-year.ts'
import type { Listed, Segment } from './segment.ts'
import { standingAt } from './standing.ts'

/** So many people at a time, so that those who reach a cut are still at hand for a second look. */
export const SLICE = 2048

export interface MovePass {
  /** Room for a slice: indexes of those who reach a cut. */
  readonly hits: Int32Array
  /** From 0. */
  readonly index: number
  readonly raises: RaiseYear
  readonly leave: DrawSet
  /** Of those who do not leave. */
  readonly rise: DrawSet
  /** People by bucket. */
  readonly counts: Int32Array
  readonly codes: Int32Array
  /** Who surely leaves or rises. */
  readonly movers: Positions
}

/** from: position of the list's first row. */
export function passList(pass: MovePass, list: Listed, from: number): void {
  for (let begin = 0; begin < list.count; begin += SLICE) {
    const hits = look(pass, list, from, begin, Math.min(begin + SLICE, list.count))
    second(pass, list, from, hits)
  }
}

/** Everybody of a slice; answers how many reach a cut. */
function look(pass: MovePass, { segment, rows }: Listed, from: number, begin: number, end: number): number {
  const { leave, rise, counts, codes, index, raises, hits } = pass
  const { level, serviceStart, birthStart, hireDay, hashHigh, hashLow } = segment
  const { ends, guide, january, meritMin, colaMin, days } = raises
  const { a: raiseA, b: raiseB } = raises.key
  const { a: leaveA, b: leaveB } = leave.key
  const { a: riseA, b: riseB } = rise.key
  const leaveFrom = leave.cuts.maybe
  const riseFrom = rise.cuts.maybe
  const nextYear = days.first + days.days
  // Imported names are read anew at each use; locals are not.
  const tenures = TENURE_TABLE
  const ages = AGE_TABLE
  const months = MONTHS_FROM
  const years = YEARS_FROM + index
  const untold = DECEMBER_OR_LATER
  const monthShift = MONTH_SHIFT
  const withMerit = MERIT
  const withCola = COLA
  let count = 0
  for (let i = begin, position = from + begin; i < end; i++, position++) {
    const row = rows[i] as number
    const high = hashHigh[row] as number
    const low = hashLow[row] as number
    const at = (level[row] as number) - 1
    const service = january - (serviceStart[row] as number)
    let tenure = tenures[service + months] as number
    if (tenure === untold) tenure = decemberTenure(hireDay[row] as number, nextYear)
    const bucket = (at << 6) | tenure | (ages[years - (birthStart[row] as number)] as number)
    ;(counts[bucket] as number)++
    const raiseDraw = drawHigh(raiseA, raiseB, high, low)
    if (service > 0) {
      let month = guide[raiseDraw >>> 24] as number
      while (raiseDraw >= (ends[month] as number)) month++
      const eligible = (service + month >= meritMin ? withMerit : 0) | (service + month >= colaMin ? withCola : 0)
      codes[position] = at | (month << monthShift) | eligible
    } else codes[position] = at | raiseCode(raises, raiseDraw, serviceStart[row] as number, hireDay[row] as number)
    if (
      drawHigh(leaveA, leaveB, high, low) >= (leaveFrom[bucket] as number) ||
      drawHigh(riseA, riseB, high, low) >= (riseFrom[bucket] as number)
    )
      hits[count++] = i
  }
  return count
}

function second(pass: MovePass, { segment, rows }: Listed, from: number, count: number): void {
  const { leave, rise, index, raises, hits } = pass
  const { level, serviceStart, birthStart, hireDay, hashHigh, hashLow } = segment
  const { days } = raises
  for (let hit = 0; hit < count; hit++) {
    const i = hits[hit] as number
    const row = rows[i] as number
    const at = (level[row] as number) - 1
    const standing = standingAt(
      serviceStart[row] as number,
      birthStart[row] as number,
      hireDay[row] as number,
      index,
      days,
    )
    const bucket = (at << 6) | standing
    const high = hashHigh[row] as number
    const low = hashLow[row] as number
    const draw = drawHigh(leave.key.a, leave.key.b, high, low)
    if (draw >= (leave.cuts.maybe[bucket] as number)) leaves(pass, segment, row, from + i, bucket, draw)
    else rises(pass, segment, row, from + i, bucket, drawHigh(rise.key.a, rise.key.b, high, low))
  }
}

/** draw: at least the cut. */
function leaves(
  { leave, codes, movers }: MovePass,
  segment: Segment,
  row: number,
  position: number,
  bucket: number,
  draw: number,
): void {
  if (draw > (leave.cuts.sure[bucket] as number)) {
    codes[position] = (codes[position] as number) | LEAVING
    ;(leave.taken[bucket] as number)++
    movers.push(position)
  } else question(leave, segment, row, position, bucket, draw)
}

/** draw: at least the cut. Also for those who were in question of leaving and stay. */
export function rises(
  { rise, codes, movers }: MovePass,
  segment: Segment,
  row: number,
  position: number,
  bucket: number,
  draw: number,
): void {
  if (draw > (rise.cuts.sure[bucket] as number)) {
    codes[position] = (codes[position] as number) | PROMOTED
    ;(rise.taken[bucket] as number)++
    movers.push(position)
  } else question(rise, segment, row, position, bucket, draw)
}
