import { drawKey, drawLow, type DrawKey } from './chance.ts'
import { negLog } from './neg-log.ts'
import { newCuts, type Candidates, type Cuts } from './selection.ts'
import type { Segment } from './segment.ts'

/** A draw of exact counts under way: its cuts, who is surely drawn by bucket, and who is still in question. */
export interface DrawSet {
  readonly kind: number
  readonly key: DrawKey
  readonly weights: Float64Array
  readonly cuts: Cuts
  /** By bucket: those marked so far. */
  readonly taken: Int32Array
  readonly candidates: Candidates
}

export function drawSet(kind: number, seed: number, year: number, weights: Float64Array, room: Candidates): DrawSet {
  const key = drawKey(seed, year, kind)
  const { length } = weights
  return { kind, key, weights, cuts: newCuts(length), taken: new Int32Array(length), candidates: room }
}

/** draw: the upper half of this person's draw. */
export function question(
  set: DrawSet,
  { hashHigh, hashLow }: Segment,
  row: number,
  position: number,
  bucket: number,
  draw: number,
): void {
  const low = drawLow(set.key, hashHigh[row] as number, hashLow[row] as number)
  set.candidates.push(negLog(draw, low) / (set.weights[bucket] as number), position, bucket)
}

/** Positions, as many as come. */
export class Positions {
  count = 0
  at = new Int32Array(256)

  push(position: number): void {
    if (this.count === this.at.length) this.#grow()
    this.at[this.count++] = position
  }

  #grow(): void {
    const { at } = this
    this.at = new Int32Array(this.count * 2)
    this.at.set(at)
  }
}
