/**
 * People in order of how early they could be drawn, kept from run to run: a draw then looks only at those it may reach. A
 * level's weight is never above that of the lowest level, so a key never lies before the one at that level.
 */
import { drawHigh, drawKey, drawLow } from './chance.ts'
import { negLog } from './neg-log.ts'

const BINS = 256

export interface KeyOrder {
  /** Rows by bins of their earliest key; within a bin ascending. */
  readonly rows: Int32Array
  /** In the same order: -ln(u), which by the weight is the key; and the bucket without the level. */
  readonly exponentials: Float64Array
  readonly standings: Uint8Array
  /** Where each bin begins, and the end. */
  readonly starts: Int32Array
}

export interface OrderColumns {
  readonly hashHigh: Uint32Array
  readonly hashLow: Uint32Array
}

/** standing: buckets without the level, by row. weights: by bucket. Rows that cannot be drawn are left out. */
export function keyOrder(
  seed: number,
  kind: number,
  year: number,
  { hashHigh, hashLow }: OrderColumns,
  standing: Uint8Array,
  weights: Float64Array,
): KeyOrder {
  const key = drawKey(seed, year, kind)
  const people = hashHigh.length
  const byRow = new Float64Array(people)
  const bins = new Uint16Array(people)
  const starts = new Int32Array(BINS + 2)
  for (let row = 0; row < people; row++) {
    const high = hashHigh[row] as number
    const low = hashLow[row] as number
    const value = negLog(drawHigh(key.a, key.b, high, low), drawLow(key, high, low))
    const weight = weights[standing[row] as number] as number
    const bin = weight === 0 ? BINS : binOf(value / weight)
    byRow[row] = value
    bins[row] = bin
    ;(starts[bin + 1] as number)++
  }
  for (let bin = 0; bin <= BINS; bin++) (starts[bin + 1] as number) += starts[bin] as number
  const next = starts.slice()
  const order = {
    rows: new Int32Array(people),
    exponentials: new Float64Array(people),
    standings: new Uint8Array(people),
    starts,
  }
  for (let row = 0; row < people; row++) {
    const at = (next[bins[row] as number] as number)++
    order.rows[at] = row
    order.exponentials[at] = byRow[row] as number
    order.standings[at] = standing[row] as number
  }
  return order
}

/** How many of the order's rows may have keys up to this one. */
export function reachOf({ starts }: KeyOrder, key: number): number {
  // A bin more than need be: keys at higher levels and the bins' bounds are rounded.
  return starts[Math.min(BINS, binOf(key) + 2)] as number
}

/** Bins grow with the key, fine where keys are small. */
function binOf(key: number): number {
  return key === Infinity ? BINS - 1 : Math.min(BINS - 1, Math.floor((key / (key + 1)) * BINS))
}
