/**
 * Draws who leaves and who rises where people's order of being drawn is kept from run to run: looks only at those whose keys
 * may lie near enough. How near is thought first and checked afterwards, so the answer is always the exact one.
 */
import { choose, surplus, type Choice } from './choose.ts'
import type { DrawSet, Positions } from './draw-set.ts'
import type { YearDays } from './days-of-year.ts'
import { addTo, type Guess, type MoveJob } from './move-people.ts'
import { LEAVING, PROMOTED } from './person-year.ts'
import { reachOf } from './key-order.ts'
import { partsOf, type ListPart, type PlaceRoom } from './list-parts.ts'
import { rangeOf, type DrawGroup, type KeyRange, type Reach } from './selection.ts'
import type { RaiseYear } from './raise-year.ts'

/** As movePeople, for lists that are all kept. */
export function moveKept(job: MoveJob, room: PlaceRoom): Guess {
  const { leave, rise, codes, movers, leavers, guess } = job
  const byList = job.lists.map(() => new Int32Array(leave.weights.length))
  const counts = new Int32Array(leave.weights.length)
  const parts = partsOf(job.lists, job.from, room)
  const { days } = job.raises
  movers.count = 0
  for (const part of parts)
    standStill(part, job.index, job.raises, codes, byList[job.lists.indexOf(part.list)] as Int32Array)
  for (const own of byList) addTo(counts, own)
  job.check(counts)
  const draw = (set: DrawSet, groups: readonly DrawGroup[], people: Int32Array, bit: number, guesses: Guesses) =>
    drawGroups({ set, groups, people, bit, guesses, parts, codes, movers, days, index: job.index })
  const [leaving] = draw(leave, [leavers], counts, LEAVING, [guess?.leave])
  const staying = counts.map((count, bucket) => count - (leave.taken[bucket] as number))
  const groups = job.risers(staying)
  const risen = draw(rise, groups, staying, PROMOTED, guess?.rise ?? [])
  return {
    counts: byList,
    leave: leaving ? surplus(counts, leave, leavers, leaving) : null,
    rise: groups.map((group, at) => surplus(staying, rise, group, risen[at] as Choice)),
  }
}

type Guesses = readonly (number | null | undefined)[]

interface KeptDraw {
  readonly set: DrawSet
  readonly groups: readonly DrawGroup[]
  /** By bucket: of whom is drawn. */
  readonly people: Int32Array
  readonly bit: number
  readonly guesses: Guesses
  readonly parts: readonly ListPart[]
  readonly codes: Int32Array
  readonly movers: Positions
  readonly days: YearDays
  readonly index: number
}

/** Codes without movements; counts buckets; notes where each row is. */
function standStill(
  { list, chance, first, begin, end, from, places }: ListPart,
  index: number,
  raises: RaiseYear,
  codes: Int32Array,
  counts: Int32Array,
): void {
  const { rows, segment } = list
  const { level } = segment
  const standing = chance.standing(index, raises.days)
  const code = chance.raises(index, raises)
  for (let i = begin, position = from + begin; i < end; i++, position++) {
    const row = rows[i] as number
    const nth = row - first
    const at = (level[row] as number) - 1
    ;(counts[(at << 6) | (standing[nth] as number)] as number)++
    codes[position] = (code[nth] as number) | at
    places[nth] = position
  }
}

const REACHES: readonly Reach[] = ['narrow', 'wide', 'all']

/** Draws each group and marks who is drawn. */
function drawGroups(draw: KeptDraw): Choice[] {
  const { set, groups, people, guesses, codes, movers, bit } = draw
  const before = movers.count
  for (let attempt = 0; ; attempt++) {
    const ranges = groups.map((group, at) => {
      const known = guesses[at]
      const reach = attempt === 0 && typeof known === 'number' ? { known } : (REACHES[attempt] ?? 'all')
      return rangeOf(people, set.weights, group, reach)
    })
    set.candidates.count = 0
    const limits = byBucket(people.length, groups, ranges)
    if (limits.furthest >= 0) for (const part of draw.parts) gather(draw, part, limits)
    const choices = groups.map((group, at) => choose(set, group, ranges[at] as KeyRange))
    if (choices.every((choice) => choice !== null)) {
      for (const choice of choices) mark(draw, choice)
      return choices
    }
    for (let at = before; at < movers.count; at++) {
      const position = movers.at[at] as number
      codes[position] = (codes[position] as number) & ~bit
    }
    movers.count = before
    set.taken.fill(0)
  }
}

/** A range for each bucket: nobody's where the bucket is in no group. */
interface BucketRanges {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly furthest: number
}

function byBucket(buckets: number, groups: readonly DrawGroup[], ranges: readonly KeyRange[]): BucketRanges {
  const low = new Float64Array(buckets)
  const high = new Float64Array(buckets).fill(-1)
  let furthest = -1
  groups.forEach(({ from, to, k }, at) => {
    const range = ranges[at] as KeyRange
    if (k === 0) return
    low.fill(range.low, from, to)
    high.fill(range.high, from, to)
    furthest = Math.max(furthest, range.high)
  })
  return { low, high, furthest }
}

/** Marks those of a part whose keys lie below their group's range, and puts in question those within. */
function gather(
  { set, bit, codes, movers, days, index }: KeptDraw,
  { chance, list, first, size, places }: ListPart,
  { low, high, furthest }: BucketRanges,
): void {
  const { weights, taken, candidates } = set
  const order = chance.order(set.kind, index, days, weights)
  const { exponentials, standings, rows } = order
  const { level } = list.segment
  const leaving = LEAVING
  const reach = reachOf(order, furthest)
  // Room for all, so that the loop calls nothing.
  movers.reserve(reach)
  candidates.reserve(reach)
  const { at: moverAt } = movers
  const { key: keys, position: positions, bucket: buckets } = candidates
  let moving = movers.count
  let questions = candidates.count
  for (let i = 0; i < reach; i++) {
    const nth = rows[i] as number
    if (nth >= size) continue
    const at = level[first + nth] as number
    if (at === 0) continue
    const bucket = ((at - 1) << 6) | (standings[i] as number)
    const key = (exponentials[i] as number) / (weights[bucket] as number)
    if (!(key <= (high[bucket] as number))) continue
    const position = places[nth] as number
    const code = codes[position] as number
    if ((code & leaving) !== 0) continue
    if (key < (low[bucket] as number)) {
      codes[position] = code | bit
      ;(taken[bucket] as number)++
      moverAt[moving++] = position
    } else {
      keys[questions] = key
      positions[questions] = position
      buckets[questions++] = bucket
    }
  }
  movers.count = moving
  candidates.count = questions
}

function mark({ set, bit, codes, movers }: KeptDraw, choice: Choice): void {
  for (let at = 0; at < choice.drawn; at++) {
    const position = choice.position[at] as number
    codes[position] = (codes[position] as number) | bit
    ;(set.taken[choice.bucket[at] as number] as number)++
    movers.push(position)
  }
}
