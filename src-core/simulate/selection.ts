/**
 * Draws exactly k people without replacement in proportion to weight: those with the k smallest keys -ln(u) / weight
 * (Efraimidis and Spirakis 2006). To know the k smallest without a key for everyone, the k-th key is estimated from the number
 * of people in each bucket: who is far below is in, who is far above is out, and keys are made only for the few between.
 * The estimate is checked afterwards and widened if it missed, so the answer is always the exact one.
 */
export const NEVER = 4294967296
/** Safety margin of the cuts, in units of 2^-32: far more than any error of Math.exp. */
const MARGIN = 8
const SMALL_GROUP = 48

/** A bucket's people are in when the upper half of their draw is above sure, and out when it is below maybe. */
export interface Cuts {
  readonly sure: Float64Array
  readonly maybe: Float64Array
}

export interface KeyRange {
  readonly low: number
  readonly high: number
}

export function newCuts(buckets: number): Cuts {
  return { sure: new Float64Array(buckets).fill(NEVER), maybe: new Float64Array(buckets).fill(NEVER) }
}

/** Draw k of the people in buckets from..to-1. */
export interface DrawGroup {
  readonly from: number
  readonly to: number
  readonly k: number
}

/** How a group's draw came out. */
export interface Outcome {
  readonly kthKey: number
  /** How many more than expected have keys up to the k-th. Chance that stays, as long as seed and people do. */
  readonly surplus: number
}

/** How far the cuts reach. An outcome: of a draw much like this one, under the same seed; then few keys need be made. */
export type Reach = Outcome | 'narrow' | 'wide' | 'all'

const EVERY_KEY: KeyRange = { low: 0, high: Infinity }

/** Where the k-th key of a group is thought to lie. counts: people by bucket, or what they are thought to be. */
export function rangeOf(counts: ArrayLike<number>, weights: Float64Array, group: DrawGroup, reach: Reach): KeyRange {
  const { from, to, k } = group
  let people = 0
  for (let bucket = from; bucket < to; bucket++) if (weights[bucket] !== 0) people += counts[bucket] as number
  if (k === 0 || k >= people || people <= SMALL_GROUP || reach === 'all') return EVERY_KEY
  return estimate(counts, weights, group, reach)
}

/** Sets the cuts of one group. Answers the range that the k-th key must fall in for the cuts to be right. */
export function setCuts(
  cuts: Cuts,
  counts: ArrayLike<number>,
  weights: Float64Array,
  group: DrawGroup,
  reach: Reach,
): KeyRange {
  const { from, to, k } = group
  cuts.sure.fill(NEVER, from, to)
  cuts.maybe.fill(NEVER, from, to)
  const range = rangeOf(counts, weights, group, reach)
  if (k === 0) return range
  for (let bucket = from; bucket < to; bucket++) {
    const weight = weights[bucket] as number
    if (weight === 0) continue
    cuts.sure[bucket] = Math.ceil(Math.exp(-range.low * weight) * NEVER) + MARGIN
    cuts.maybe[bucket] = range.high === Infinity ? 0 : Math.floor(Math.exp(-range.high * weight) * NEVER) - MARGIN
  }
  return range
}

/**
 * Where the expected number of keys below T is k: by Newton's method, from the k-th key of a draw much like this one or from 0. The
 * function is concave: from above the first step may lead below the answer, from below none leads beyond it.
 */
function estimate(
  counts: ArrayLike<number>,
  weights: Float64Array,
  { from, to, k }: DrawGroup,
  reach: Exclude<Reach, 'all'>,
): KeyRange {
  const known = typeof reach === 'object' ? reach : null
  const sought = Math.max(0.5, k - (known?.surplus ?? 0))
  let at = known?.kthKey ?? 0
  let { expected, slope, variance } = expectedBelow(counts, weights, from, to, at)
  for (let round = 0; round < 40 && Math.abs(sought - expected) >= 0.5; round++) {
    at = Math.max(0, at + (sought - expected) / slope)
    ;({ expected, slope, variance } = expectedBelow(counts, weights, from, to, at))
  }
  const keys = known ? 8 + 1.5 * Math.sqrt(k) : (reach === 'narrow' ? 4 : 12) * Math.sqrt(variance) + 4
  return { low: Math.max(0, at - keys / slope), high: at + (1.3 * keys) / slope }
}

/** How many keys are expected below one, how that grows with it, and its variance. */
function expectedBelow(counts: ArrayLike<number>, weights: Float64Array, from: number, to: number, key: number) {
  let expected = 0
  let slope = 0
  let variance = 0
  for (let bucket = from; bucket < to; bucket++) {
    const count = counts[bucket] as number
    const weight = weights[bucket] as number
    if (count === 0 || weight === 0) continue
    const stay = Math.exp(-key * weight)
    expected += count * (1 - stay)
    slope += count * weight * stay
    variance += count * stay * (1 - stay)
  }
  return { expected, slope, variance }
}

/** What a draw leaves to the next one like it. */
export function outcomeOf(
  counts: ArrayLike<number>,
  weights: Float64Array,
  { from, to, k }: DrawGroup,
  kthKey: number,
): Outcome {
  return { kthKey, surplus: k - expectedBelow(counts, weights, from, to, kthKey).expected }
}
