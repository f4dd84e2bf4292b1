/**
 * The one pass over a year's people in which nothing is left to do for most of them: bucket counted, code made, draws
 * compared with the cuts. Who is surely drawn is marked and noted, who may be is put in question.
 */
import { drawHigh } from './chance.ts'
import { question, type DrawSet, type Positions } from './draw-set.ts'
import { AGE_TABLE, DECEMBER_OR_LATER, MONTHS_FROM, NOT_YET_HIRED, TENURE_TABLE, YEARS_FROM } from './hazard.ts'
import { COLA, LEAVING, MERIT, MONTH_SHIFT, PROMOTED, START_SHIFT } from './person-year.ts'
import { raiseCode, type RaiseYear } from './raise-year.ts'
import type { FullSegment, Listed } from './segment.ts'

/** So many people at a time, so that those who reach a cut are still at hand for a second look. */
const SLICE = 2048

/** Those of a slice who need a second look: their indexes in it, twice, odd where the month is still open; and their buckets. */
const HITS = { at: new Int32Array(SLICE), bucket: new Int32Array(SLICE) }

export interface MovePass {
  /** From 0. */
  readonly index: number
  readonly raises: RaiseYear
  readonly leave: DrawSet
  /** Of those who do not leave. */
  readonly rise: DrawSet
  readonly codes: Int32Array
  /** Who surely leaves or rises. */
  readonly movers: Positions
}

/** from: position of the list's first row. counts: adds the list's people by bucket. */
export function passList(pass: MovePass, list: Listed<FullSegment>, from: number, counts: Int32Array): void {
  for (let begin = 0; begin < list.count; begin += SLICE) {
    const hits = look(pass, list, from, begin, Math.min(begin + SLICE, list.count), counts)
    second(pass, list, from, begin, hits)
  }
}

/**
 * Everybody of a slice; answers how many need a second look. Nothing leaves the loop, is called from it or loops within it: the
 * compiler would look up every array anew for every person.
 */
function look(
  pass: MovePass,
  { segment, rows }: Listed<FullSegment>,
  from: number,
  begin: number,
  end: number,
  counts: Int32Array,
): number {
  const { leave, rise, codes, index, raises } = pass
  const { level, serviceStart, birthStart, hireDay, hashHigh, hashLow } = segment
  const { ends, guide, before, january, meritMin, colaMin } = raises
  const { first, days } = raises.days
  const { a: raiseA, b: raiseB } = raises.key
  const { a: leaveA, b: leaveB } = leave.key
  const { a: riseA, b: riseB } = rise.key
  const leaveFrom = leave.cuts.maybe
  const riseFrom = rise.cuts.maybe
  const { at: hits, bucket: buckets } = HITS
  // Imported names are read anew at each use; locals are not.
  const tenures = TENURE_TABLE
  const ages = AGE_TABLE
  const months = MONTHS_FROM
  const years = YEARS_FROM + index
  const untold = DECEMBER_OR_LATER
  const notYet = NOT_YET_HIRED * 8
  const monthShift = MONTH_SHIFT
  const startShift = START_SHIFT
  const withMerit = MERIT
  const withCola = COLA
  let count = 0
  for (let i = begin, position = from + begin; i < end; i++, position++) {
    const row = rows[i] as number
    const high = hashHigh[row] as number
    const low = hashLow[row] as number
    const at = (level[row] as number) - 1
    const raiseDraw = drawHigh(raiseA, raiseB, high, low)
    let month = guide[raiseDraw >>> 24] as number
    // One step is enough but where months weigh next to nothing.
    month += +(raiseDraw >= (ends[month] as number))
    const open = +(raiseDraw >= (ends[month] as number))
    const service = january - (serviceStart[row] as number)
    let tenure = tenures[service + months] as number
    let code = at | (month << monthShift)
    code |= (service + month >= meritMin ? withMerit : 0) | (service + month >= colaMin ? withCola : 0)
    if (service <= 0) {
      // As raiseCode() does for those who came this year or later.
      const since = (hireDay[row] as number) - first
      if (tenure === untold) tenure = since >= days ? notYet : 0
      if (since >= (before[month] as number)) code &= ~(withMerit | withCola)
      code |= Math.min(Math.max(since, 0), days) << startShift
    }
    codes[position] = code
    const bucket = (at << 6) | tenure | (ages[years - (birthStart[row] as number)] as number)
    ;(counts[bucket] as number)++
    hits[count] = ((i - begin) << 1) | open
    buckets[count] = bucket
    count +=
      open |
      +(drawHigh(leaveA, leaveB, high, low) >= (leaveFrom[bucket] as number)) |
      +(drawHigh(riseA, riseB, high, low) >= (riseFrom[bucket] as number))
  }
  return count
}

/** begin: the slice's first index. */
function second(
  pass: MovePass,
  { segment, rows }: Listed<FullSegment>,
  from: number,
  begin: number,
  count: number,
): void {
  const { leave, rise, raises, codes } = pass
  const { serviceStart, hireDay, hashHigh, hashLow } = segment
  const { at: hits, bucket: buckets } = HITS
  for (let hit = 0; hit < count; hit++) {
    const i = begin + ((hits[hit] as number) >> 1)
    const row = rows[i] as number
    const bucket = buckets[hit] as number
    const high = hashHigh[row] as number
    const low = hashLow[row] as number
    if (((hits[hit] as number) & 1) !== 0) {
      const draw = drawHigh(raises.key.a, raises.key.b, high, low)
      codes[from + i] = (bucket >> 6) | raiseCode(raises, draw, serviceStart[row] as number, hireDay[row] as number)
    }
    const draw = drawHigh(leave.key.a, leave.key.b, high, low)
    if (draw >= (leave.cuts.maybe[bucket] as number)) {
      leaves(pass, segment, row, from + i, bucket, draw)
      continue
    }
    const riseDraw = drawHigh(rise.key.a, rise.key.b, high, low)
    if (riseDraw >= (rise.cuts.maybe[bucket] as number)) rises(pass, segment, row, from + i, bucket, riseDraw)
  }
}

/** draw: at least the cut. */
function leaves(
  { leave, codes, movers }: MovePass,
  segment: FullSegment,
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
  segment: FullSegment,
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
