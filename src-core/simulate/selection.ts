/**
 * Draws exactly k people without replacement in proportion to weight: those with the k smallest keys -ln(u) / weight
 * (Efraimidis and Spirakis 2006). To know the k smallest without a key for everyone, the k-th key is estimated from the number
 * of people in each bucket: who is far below is in, who is far above is out, and keys are made only for the few between.
 * The estimate is checked afterwards and widened if it missed, so the answer is always the exact one.
 */
export const NEVER = 4294967296
const ALWAYS = -1
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

/**
 * Sets the cuts of buckets from..to-1 for a draw of k of their people. attempt 0 is narrow, 1 wide, 2 makes every key.
 * Answers the range that the k-th key must fall in for the cuts to be right.
 */
export function setCuts(
  cuts: Cuts,
  counts: Int32Array,
  weights: Float64Array,
  from: number,
  to: number,
  k: number,
  attempt: number,
): KeyRange {
  let people = 0
  let mass = 0
  for (let bucket = from; bucket < to; bucket++) {
    const weight = weights[bucket] as number
    cuts.sure[bucket] = NEVER
    cuts.maybe[bucket] = NEVER
    if (weight === 0) continue
    people += counts[bucket] as number
    mass += (counts[bucket] as number) * weight
  }
  const everyKey = { low: 0, high: Infinity }
  if (k === 0) return everyKey
  if (k >= people) {
    for (let bucket = from; bucket < to; bucket++) {
      if (weights[bucket] === 0) continue
      cuts.sure[bucket] = ALWAYS
      cuts.maybe[bucket] = 0
    }
    return everyKey
  }
  const range = people <= SMALL_GROUP || attempt >= 2 ? everyKey : estimate(counts, weights, from, to, k, mass, attempt)
  for (let bucket = from; bucket < to; bucket++) {
    const weight = weights[bucket] as number
    if (weight === 0 || counts[bucket] === 0) continue
    cuts.sure[bucket] = Math.ceil(Math.exp(-range.low * weight) * NEVER) + MARGIN
    cuts.maybe[bucket] = range.high === Infinity ? 0 : Math.floor(Math.exp(-range.high * weight) * NEVER) - MARGIN
  }
  return range
}

/** Where the expected number of keys below T is k: Newton from below, which a concave function never overshoots. */
function estimate(
  counts: Int32Array,
  weights: Float64Array,
  from: number,
  to: number,
  k: number,
  mass: number,
  attempt: number,
): KeyRange {
  let at = k / mass
  let slope = mass
  let variance = 0
  for (let round = 0; round < 40; round++) {
    let expected = 0
    slope = 0
    variance = 0
    for (let bucket = from; bucket < to; bucket++) {
      const count = counts[bucket] as number
      const weight = weights[bucket] as number
      if (count === 0 || weight === 0) continue
      const stay = Math.exp(-at * weight)
      expected += count * (1 - stay)
      slope += count * weight * stay
      variance += count * stay * (1 - stay)
    }
    if (k - expected < 0.5) break
    at += (k - expected) / slope
  }
  const reach = ((attempt === 0 ? 4 : 12) * Math.sqrt(variance) + 4) / slope
  return { low: Math.max(0, at - reach), high: at + 1.3 * reach }
}

/** Keys between the cuts, with their position and bucket; kept from draw to draw. */
export class Candidates {
  count = 0
  key = new Float64Array(256)
  position = new Int32Array(256)
  bucket = new Int32Array(256)

  push(key: number, position: number, bucket: number): void {
    if (this.count === this.key.length) this.#grow()
    this.key[this.count] = key
    this.position[this.count] = position
    this.bucket[this.count] = bucket
    this.count++
  }

  #grow(): void {
    const size = this.count * 2
    const { key, position, bucket } = this
    this.key = new Float64Array(size)
    this.position = new Int32Array(size)
    this.bucket = new Int32Array(size)
    this.key.set(key)
    this.position.set(position)
    this.bucket.set(bucket)
  }
}

/** Reorders keys and positions of from..to-1 so that the first k are the smallest (ties: the earlier position). */
export function smallestFirst(key: Float64Array, position: Int32Array, from: number, to: number, k: number): void {
  let low = from
  let high = to - 1
  const last = from + k - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    const pivotKey = key[middle] as number
    const pivotAt = position[middle] as number
    let left = low
    let right = high
    while (left <= right) {
      while (before(key[left] as number, position[left] as number, pivotKey, pivotAt)) left++
      while (before(pivotKey, pivotAt, key[right] as number, position[right] as number)) right--
      if (left <= right) swap(key, position, left++, right--)
    }
    if (last <= right) high = right
    else if (last >= left) low = left
    else return
  }
}

function before(keyA: number, atA: number, keyB: number, atB: number): boolean {
  return keyA < keyB || (keyA === keyB && atA < atB)
}

function swap(key: Float64Array, position: Int32Array, a: number, b: number): void {
  const heldKey = key[a] as number
  const heldAt = position[a] as number
  key[a] = key[b] as number
  position[a] = position[b] as number
  key[b] = heldKey
  position[b] = heldAt
}
