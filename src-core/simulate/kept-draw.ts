/**
 * Draws exact counts where people's order of being drawn is kept from run to run: takes those who surely come, and looks only
 * at those whose keys lie near enough. How near is thought first and checked afterwards, so the answer is always the exact one.
 */
import type { Candidates } from './candidates.ts'
import { choose, type Choice } from './choose.ts'
import type { Positions } from './draw-set.ts'
import type { KeptChance } from './draws.ts'
import { BUCKETS_PER_LEVEL } from './hazard.ts'
import { reachOf, startOf, surelyBelow, type KeyOrder } from './key-order.ts'
import { LEAVING, LEAVING_SHIFT, LEVEL_MASK, PROMOTED } from './person-year.ts'
import type { RaiseYear } from './raise-year.ts'
import { rangeOf, type DrawGroup, type KeyRange, type Outcome, type Reach } from './selection.ts'

/** People of consecutive slots who share kept chance: the roster, or the hires of one year and level. */
export interface KeptPart {
  readonly chance: KeptChance
  /** Slot of the chance's first row. */
  readonly first: number
  /** Rows that belong to it, employed or not. */
  readonly size: number
}

export interface KeptDraw {
  /** DRAW.leave, or DRAW.promote after it. */
  readonly kind: number
  readonly leaves: boolean
  readonly index: number
  readonly raises: RaiseYear
  readonly weights: Float64Array
  readonly parts: readonly KeptPart[]
  /** By slot. */
  readonly codes: Int32Array
  /** Who is drawn, and by bucket how many. */
  readonly movers: Positions
  readonly taken: Int32Array
  readonly candidates: Candidates
}

const REACHES: readonly Reach[] = ['narrow', 'wide', 'all']

/** Draws each group and marks who is drawn. people: by bucket, of whom is drawn. guesses: outcomes of draws like the groups'. */
export function drawKept(
  draw: KeptDraw,
  groups: readonly DrawGroup[],
  people: Int32Array,
  guesses: readonly (Outcome | null | undefined)[],
): Choice[] {
  const { weights, taken, movers, candidates, parts } = draw
  for (let attempt = 0; ; attempt++) {
    movers.count = 0
    taken.fill(0)
    candidates.clear()
    const ranges = groups.map((group, at) => {
      const reach = (attempt === 0 ? guesses[at] : null) ?? REACHES[attempt] ?? 'all'
      return rangeOf(people, weights, group, reach)
    })
    const limits = byLevel(people.length / BUCKETS_PER_LEVEL, groups, ranges)
    for (const part of parts) gather(draw, part, limits)
    const choices = groups.map((group, at) => choose(candidates, taken, group, ranges[at] as KeyRange))
    if (choices.every((choice) => choice !== null)) {
      for (const choice of choices) mark(draw, choice)
      return choices
    }
    unmark(draw)
  }
}

/** A range for each level: nobody's where the level is in no group. */
interface Limits {
  readonly low: Float64Array
  readonly high: Float64Array
  /** The highest of a level and those above, for who has risen since the order was made. */
  readonly furthest: Float64Array
}

function byLevel(levels: number, groups: readonly DrawGroup[], ranges: readonly KeyRange[]): Limits {
  const low = new Float64Array(levels)
  const high = new Float64Array(levels).fill(-1)
  groups.forEach(({ from, to, k }, at) => {
    if (k === 0) return
    const range = ranges[at] as KeyRange
    low.fill(range.low, from / BUCKETS_PER_LEVEL, to / BUCKETS_PER_LEVEL)
    high.fill(range.high, from / BUCKETS_PER_LEVEL, to / BUCKETS_PER_LEVEL)
  })
  const furthest = high.slice()
  for (let level = levels - 2; level >= 0; level--)
    furthest[level] = Math.max(high[level] as number, furthest[level + 1] as number)
  return { low, high, furthest }
}

/** Marks those of a part whose keys lie below their level's range, and puts in question those within. */
function gather(draw: KeptDraw, part: KeptPart, limits: Limits): void {
  const { chance } = part
  const order = chance.order(draw.kind, draw.index, draw.raises.days, draw.weights)
  const leavingCodes = draw.leaves ? chance.leavingCodes(draw.index, draw.raises, draw.weights) : null
  for (let level = chance.lowest; level <= chance.highest; level++) {
    const furthest = limits.furthest[level] as number
    if (furthest < 0) continue
    const sure =
      (limits.high[level] as number) < 0
        ? startOf(order, level)
        : surelyBelow(order, level, limits.low[level] as number)
    const open = takeSure(draw, part, order, leavingCodes, level, sure)
    weigh(draw, part, order, leavingCodes, limits, open, sure, reachOf(order, level, furthest))
  }
}

/** Memory for indexes in an order. */
let OPEN = new Int32Array(1024)

/**
 * Takes everyone of a level up to an index of the order but who is gone or risen. Answers how many have risen: where they are in
 * the order is noted in OPEN. Neither here nor in weigh is it decided who is taken, but counted in bits: nobody can foresee it, and
 * a wrong guess of the processor costs more than all the rest. All that loops count by is whole in 32 bits (| 0): what comes as a
 * double would make them loops in doubles, at four times the cost.
 */
function takeSure(
  { codes, movers, taken }: KeptDraw,
  part: KeptPart,
  order: KeyOrder,
  leavingCodes: Int32Array | null,
  level: number,
  end: number,
): number {
  const { rows, standings } = order
  const first = part.first | 0
  const size = part.size | 0
  const begin = startOf(order, level)
  if (OPEN.length < end - begin) OPEN = new Int32Array(2 * (end - begin))
  movers.reserve(end - begin)
  const { at: moverAt } = movers
  const opened = OPEN
  const bucket = level * BUCKETS_PER_LEVEL
  const still = LEVEL_MASK | LEAVING
  const leaving = LEAVING_SHIFT
  const promoted = PROMOTED
  let moving = movers.count | 0
  let open = 0
  for (let at = begin; at < end; at++) {
    const row = rows[at] as number
    const slot = first + row
    const code = codes[slot] as number
    const here = (row - size) >>> 31
    const hit = here & ((((code & still) ^ level) - 1) >>> 31)
    opened[open] = at
    open = (open + (here & (hit ^ 1) & ~(code >>> leaving))) | 0
    const marked = leavingCodes ? (leavingCodes[at] as number) | level : code | promoted
    codes[slot] = code ^ ((code ^ marked) & -hit)
    ;(taken[bucket + (standings[at] as number)] as number) += hit
    moverAt[moving] = slot
    moving = (moving + hit) | 0
  }
  movers.count = moving
  return open
}

/** Takes, puts in question or passes over those of whom nothing is sure: at the first open indexes of OPEN, and from..to-1. */
function weigh(
  { codes, movers, taken, weights, candidates }: KeptDraw,
  part: KeptPart,
  { rows, exponentials, standings }: KeyOrder,
  leavingCodes: Int32Array | null,
  { low, high }: Limits,
  open: number,
  from: number,
  to: number,
): void {
  const first = part.first | 0
  const size = part.size | 0
  const looks = open + to - from
  movers.reserve(looks)
  candidates.reserve(looks)
  const { at: moverAt } = movers
  const { key: keys, position: slots, bucket: buckets, code: becoming } = candidates
  const opened = OPEN
  const leaving = LEAVING
  const promoted = PROMOTED
  const levelMask = LEVEL_MASK
  const width = BUCKETS_PER_LEVEL
  let moving = movers.count | 0
  let questions = candidates.count | 0
  for (let look = 0; look < looks; look++) {
    const at = look < open ? (opened[look] as number) : from + look - open
    const row = rows[at] as number
    if (row >= size) continue
    const slot = first + row
    const code = codes[slot] as number
    if ((code & leaving) !== 0) continue
    const level = code & levelMask
    const bucket = level * width + (standings[at] as number)
    const key = (exponentials[at] as number) / (weights[bucket] as number)
    const sure = +(key < (low[level] as number))
    const marked = leavingCodes ? (leavingCodes[at] as number) | level : code | promoted
    codes[slot] = code ^ ((code ^ marked) & -sure)
    ;(taken[bucket] as number) += sure
    moverAt[moving] = slot
    moving = (moving + sure) | 0
    keys[questions] = key
    slots[questions] = slot
    buckets[questions] = bucket
    becoming[questions] = marked
    questions = (questions + (+(key <= (high[level] as number)) & (sure ^ 1))) | 0
  }
  movers.count = moving
  candidates.count = questions
}

function mark({ codes, movers, taken, candidates }: KeptDraw, choice: Choice): void {
  for (let at = 0; at < choice.drawn; at++) {
    const number = choice.numbers[at] as number
    const slot = candidates.position[number] as number
    codes[slot] = candidates.code[number] as number
    ;(taken[candidates.bucket[number] as number] as number)++
    movers.push(slot)
  }
}

/** Puts back those who were taken for sure and perhaps are not drawn. */
function unmark({ codes, movers, leaves, parts, index, raises }: KeptDraw): void {
  for (let at = 0; at < movers.count; at++) {
    const slot = movers.at[at] as number
    const code = codes[slot] as number
    const { chance, first } = parts.find((part) => slot >= part.first && slot < part.first + part.size) as KeptPart
    const staying = chance.codes(index, raises)[slot - first] as number
    codes[slot] = leaves ? (staying & ~LEVEL_MASK) | (code & LEVEL_MASK) : code & ~PROMOTED
  }
}
