import { Candidates } from './candidates.ts'
import { drawKey, drawLow, type DrawKey } from './chance.ts'
import { negLog } from './neg-log.ts'
import { NEVER, newCuts, type Cuts } from './selection.ts'
import type { FullSegment } from './segment.ts'

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

export function drawSet(kind: number, seed: number, year: number, weights: Float64Array, room: DrawRoom): DrawSet {
  const key = drawKey(seed, year, kind)
  const { length } = weights
  const { candidates } = room
  return { kind, key, weights, cuts: room.cuts(length), taken: new Int32Array(length), candidates }
}

/** Memory for a draw, kept for the next. */
export class DrawRoom {
  readonly candidates = new Candidates()
  #cuts = newCuts(0)

  /** Nobody's. */
  cuts(buckets: number): Cuts {
    if (this.#cuts.sure.length !== buckets) return (this.#cuts = newCuts(buckets))
    this.#cuts.sure.fill(NEVER)
    this.#cuts.maybe.fill(NEVER)
    return this.#cuts
  }
}

/** draw: the upper half of this person's draw. */
export function question(
  set: DrawSet,
  { hashHigh, hashLow }: FullSegment,
  row: number,
  position: number,
  bucket: number,
  draw: number,
): void {
  const low = drawLow(set.key, hashHigh[row] as number, hashLow[row] as number)
  set.candidates.push(negLog(draw, low) / (set.weights[bucket] as number), position, bucket, 0)
}

/** Positions, as many as come. */
export class Positions {
  count = 0
  at = new Int32Array(256)

  push(position: number): void {
    if (this.count === this.at.length) this.reserve(1)
    this.at[this.count++] = position
  }

  /** Makes room for so many more; answers itself. */
  reserve(more: number): this {
    if (this.count + more <= this.at.length) return this
    const { at } = this
    this.at = new Int32Array(Math.max(at.length * 2, this.count + more))
    this.at.set(at)
    return this
  }
}
