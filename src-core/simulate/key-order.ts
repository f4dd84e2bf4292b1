/**
 * People in order of when they are drawn, kept from run to run: a draw then takes those who surely come and looks at the few
 * whom it may just reach. The keys are those at the level of the start. Levels only rise, and no weight is higher at a higher
 * level, so nobody's key ever comes before it.
 */
import { drawHigh, drawKey, drawLow } from './chance.ts'
import { BUCKETS_PER_LEVEL } from './hazard.ts'
import { negLog } from './neg-log.ts'

const BINS = 256
/** The bins of a level, and one for those who cannot be drawn. */
const STRIDE = BINS + 1

export interface KeyOrder {
  /** Rows by level of the start and bin of the key at it; within a bin ascending. */
  readonly rows: Int32Array
  /** In the same order: -ln(u), which by the weight is the key; and the bucket without the level. */
  readonly exponentials: Float64Array
  readonly standings: Uint8Array
  /** Where each bin begins, level by level from the lowest, and the end. */
  readonly starts: Int32Array
  readonly lowest: number
}

export interface OrderColumns {
  readonly hashHigh: Uint32Array
  readonly hashLow: Uint32Array
  /** From 1. */
  readonly level: Uint8Array
}

/** standing: buckets without the level, by row. weights: by bucket. lowest, highest: levels from 0. */
export function keyOrder(
  seed: number,
  kind: number,
  year: number,
  { hashHigh, hashLow, level }: OrderColumns,
  standing: Uint8Array,
  weights: Float64Array,
  lowest: number,
  highest: number,
): KeyOrder {
  const key = drawKey(seed, year, kind)
  const people = hashHigh.length
  const byRow = new Float64Array(people)
  const bins = new Int32Array(people)
  const starts = new Int32Array((highest - lowest + 1) * STRIDE + 1)
  for (let row = 0; row < people; row++) {
    const high = hashHigh[row] as number
    const low = hashLow[row] as number
    const at = (level[row] as number) - 1
    const value = negLog(drawHigh(key.a, key.b, high, low), drawLow(key, high, low))
    const weight = weights[at * BUCKETS_PER_LEVEL + (standing[row] as number)] as number
    const bin = (at - lowest) * STRIDE + (weight === 0 ? BINS : binOf(value / weight))
    byRow[row] = value
    bins[row] = bin
    ;(starts[bin + 1] as number)++
  }
  for (let bin = 1; bin < starts.length; bin++) (starts[bin] as number) += starts[bin - 1] as number
  const next = starts.slice()
  const order = {
    rows: new Int32Array(people),
    exponentials: new Float64Array(people),
    standings: new Uint8Array(people),
    ...{ starts, lowest },
  }
  for (let row = 0; row < people; row++) {
    const at = (next[bins[row] as number] as number)++
    order.rows[at] = row
    order.exponentials[at] = byRow[row] as number
    order.standings[at] = standing[row] as number
  }
  return order
}

/** Where a level's people begin in the order. */
export function startOf({ starts, lowest }: KeyOrder, level: number): number {
  return starts[(level - lowest) * STRIDE] as number
}

/** Before which all of a level have keys below this one, as long as they hold it. */
export function surelyBelow({ starts, lowest }: KeyOrder, level: number, key: number): number {
  // A bin less, and in reachOf a bin more, than need be: the bins' bounds are rounded.
  return starts[(level - lowest) * STRIDE + Math.max(0, binOf(key) - 1)] as number
}

/** Before which all of a level lie who may have keys up to this one. */
export function reachOf({ starts, lowest }: KeyOrder, level: number, key: number): number {
  return starts[(level - lowest) * STRIDE + Math.min(BINS, binOf(key) + 2)] as number
}

/** Bins grow with the key, fine where keys are small. */
function binOf(key: number): number {
  return key === Infinity ? BINS - 1 : Math.min(BINS - 1, Math.floor((key / (key + 1)) * BINS))
}
