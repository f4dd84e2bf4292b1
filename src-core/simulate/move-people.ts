/**
 * Draws who leaves and who rises in a year. The cuts are made from what is thought of the people before they are looked at;
 * where the pass shows that they were wrong, it is made again with what is known by then. So the answer is always the exact one.
 */
import { drawHigh } from './chance.ts'
import { choose, outcome, type Choice } from './choose.ts'
import type { DrawSet } from './draw-set.ts'
import type { Outcomes } from './experience.ts'
import { passList, rises, type MovePass } from './move-pass.ts'
import { LEAVING, PROMOTED } from './person-year.ts'
import type { FullSegment, Listed } from './segment.ts'
import { NEVER, setCuts, type DrawGroup, type KeyRange, type Outcome, type Reach } from './selection.ts'

/** What an earlier run saw in the same year. */
export interface Guess extends Outcomes {
  /** People by bucket on 1 January, of each list. */
  readonly counts: readonly Int32Array[]
}

export interface MoveJob extends MovePass {
  readonly lists: readonly Listed<FullSegment>[]
  /** Position of the first list's first row. */
  readonly from: number
  readonly leavers: DrawGroup
  /** The group of each level that may rise, also where nobody does, given the people by bucket who do not leave. */
  readonly risers: (staying: ArrayLike<number>) => readonly DrawGroup[]
  /** Null: nobody has been looked at yet. */
  readonly guess: Guess | null
  /** Called when counts are known; may throw. */
  readonly check: (counts: Int32Array) => void
}

const REACHES: readonly Reach[] = ['narrow', 'wide', 'all']

/** Marks codes and notes movers. */
export function movePeople(job: MoveJob): Guess {
  const { leave, rise, leavers } = job
  const byList = job.lists.map(() => new Int32Array(leave.weights.length))
  const counts = new Int32Array(leave.weights.length)
  if (!job.guess) look(job, byList, counts)
  let thought: ArrayLike<number> = job.guess ? expected(job.guess, job.lists, counts.length) : counts
  let leaveTry = first(job.guess?.leave)
  const riseTries: Try[] = []
  let remaining: Int32Array | null = null
  for (;;) {
    const leaveRange = setCuts(leave.cuts, thought, leave.weights, leavers, leaveTry.reach)
    const stay = remaining ?? staying(thought, leave, leaveRange)
    const ranges = job.risers(stay).map((group, at) => {
      const own = (riseTries[at] ??= first(job.guess?.rise[at]))
      return setCuts(rise.cuts, stay, rise.weights, group, own.reach)
    })
    look(job, byList, counts)
    thought = counts
    const leaving = choose(leave.candidates, leave.taken, leavers, leaveRange)
    if (!leaving) {
      leaveTry = next(leaveTry)
      continue
    }
    markLeavers(job, leaving)
    const left = counts.map((count, bucket) => count - (leave.taken[bucket] as number))
    remaining = left
    const groups = job.risers(left)
    const risen = groups.map((group, at) => choose(rise.candidates, rise.taken, group, ranges[at] as KeyRange))
    risen.forEach((choice, at) => {
      if (!choice) riseTries[at] = next(riseTries[at] as Try)
    })
    if (!risen.every((choice) => choice !== null)) continue
    risen.forEach((choice) => mark(job, rise, choice, PROMOTED))
    return {
      counts: byList,
      leave: outcome(counts, leave.weights, leavers, leaving),
      rise: groups.map((group, at) => outcome(left, rise.weights, group, risen[at] as Choice)),
    }
  }
}

interface Try {
  readonly reach: Reach
  /** Index of the next in REACHES. */
  readonly next: number
}

function first(known: Outcome | null | undefined): Try {
  return known ? { reach: known, next: 0 } : { reach: 'narrow', next: 1 }
}

function next({ next: at }: Try): Try {
  return { reach: REACHES[at] ?? 'all', next: at + 1 }
}

/** As the guess saw each list, but for how many are in it now: levers move how many are hired more than who is like whom. */
function expected(guess: Guess, lists: readonly Listed<FullSegment>[], buckets: number): Float64Array {
  const counts = new Float64Array(buckets)
  guess.counts.forEach((seen, at) => {
    const people = seen.reduce((sum, count) => sum + count, 0)
    const scale = people === 0 ? 0 : (lists[at]?.count ?? 0) / people
    for (let bucket = 0; bucket < buckets; bucket++) (counts[bucket] as number) += (seen[bucket] as number) * scale
  })
  return counts
}

/** Looks at everybody once; whatever an earlier look found is forgotten. */
function look(job: MoveJob, byList: readonly Int32Array[], counts: Int32Array): void {
  const { leave, rise, movers, check } = job
  counts.fill(0)
  movers.count = 0
  for (const set of [leave, rise]) {
    set.taken.fill(0)
    set.candidates.clear()
  }
  let position = job.from
  job.lists.forEach((list, at) => {
    const own = (byList[at] as Int32Array).fill(0)
    passList(job, list, position, own)
    addTo(counts, own)
    position += list.count
  })
  check(counts)
}

function addTo(counts: Int32Array, own: Int32Array): void {
  for (let bucket = 0; bucket < counts.length; bucket++) (counts[bucket] as number) += own[bucket] as number
}

/** People by bucket less the leavers that the range lets expect. */
function staying(counts: ArrayLike<number>, { weights }: DrawSet, { low, high }: KeyRange): Float64Array {
  const key = high === Infinity ? low : (low + high) / 2
  return weights.map((weight, bucket) => (counts[bucket] as number) * Math.exp(-key * weight))
}

function markLeavers(job: MoveJob, left: Choice): void {
  mark(job, job.leave, left, LEAVING)
  const { rise } = job
  const { candidates } = job.leave
  const { a, b } = rise.key
  for (let at = left.drawn; at < left.numbers.length; at++) {
    const number = left.numbers[at] as number
    const bucket = candidates.bucket[number] as number
    const least = rise.cuts.maybe[bucket] as number
    if (least === NEVER) continue
    const position = candidates.position[number] as number
    const { list, from } = listAt(job, position)
    const row = list.rows[position - from] as number
    const draw = drawHigh(a, b, list.segment.hashHigh[row] as number, list.segment.hashLow[row] as number)
    if (draw >= least) rises(job, list.segment, row, position, bucket, draw)
  }
}

function mark({ codes, movers }: MoveJob, { taken, candidates }: DrawSet, choice: Choice, bit: number): void {
  for (let at = 0; at < choice.drawn; at++) {
    const number = choice.numbers[at] as number
    const position = candidates.position[number] as number
    codes[position] = (codes[position] as number) | bit
    ;(taken[candidates.bucket[number] as number] as number)++
    movers.push(position)
  }
}

function listAt(
  { lists, from }: MoveJob,
  position: number,
): { readonly list: Listed<FullSegment>; readonly from: number } {
  let first = from
  for (const list of lists) {
    if (position < first + list.count) return { list, from: first }
    first += list.count
  }
  throw new RangeError('a position beyond the lists')
}
