import { Positions } from './draw-set.ts'
import { BUCKETS_PER_LEVEL } from './hazard.ts'
import type { Moves } from './moves.ts'
import { LEAVING, LEVEL_MASK } from './person-year.ts'

/** The code of who left in an earlier year: of no level, and not to be drawn. */
const GONE = LEVEL_MASK | LEAVING

/** By slot (see KeptRoom): codes of the year, places, and full-time equivalents in ten-thousandths. */
interface People {
  readonly codes: Int32Array
  readonly place: Int32Array
  readonly fte: Uint16Array
}

/** Who left and who rose in the years of a run so far: slots, and the levels from 0 that they left or rose from. */
export class EarlierMoves {
  readonly #gone = new Positions()
  readonly #goneFrom = new Positions()
  readonly #risen = new Positions()
  readonly #risenFrom = new Positions()

  clear(): void {
    for (const positions of [this.#gone, this.#goneFrom, this.#risen, this.#risenFrom]) positions.count = 0
  }

  /** Also counts them. counts: by cell, of moves. */
  addLeavers({ codes, place, fte: shares }: People, leavers: Positions, moves: Moves, counts: Int32Array): void {
    const { places, fte } = moves
    const { at: slots, count } = leavers
    const { at: gone } = this.#gone.reserve(count)
    const { at: goneFrom } = this.#goneFrom.reserve(count)
    const levelMask = LEVEL_MASK
    let to = this.#gone.count
    for (let at = 0; at < count; at++, to++) {
      const slot = slots[at] as number
      const level = (codes[slot] as number) & levelMask
      ;(counts[level * places + (place[slot] as number)] as number)++
      ;(fte[level] as number) -= shares[slot] as number
      gone[to] = slot
      goneFrom[to] = level
    }
    this.#gone.count = this.#goneFrom.count = to
  }

  /** Also counts them. */
  addRisers({ codes, place, fte: shares }: People, risers: Positions, { places, fte, risen: counts }: Moves): void {
    const { at: slots, count } = risers
    const { at: risen } = this.#risen.reserve(count)
    const { at: risenFrom } = this.#risenFrom.reserve(count)
    const levelMask = LEVEL_MASK
    let to = this.#risen.count
    for (let at = 0; at < count; at++, to++) {
      const slot = slots[at] as number
      const level = (codes[slot] as number) & levelMask
      const share = shares[slot] as number
      ;(counts[level * places + (place[slot] as number)] as number)++
      ;(fte[level] as number) -= share
      ;(fte[level + 1] as number) += share
      risen[to] = slot
      risenFrom[to] = level
    }
    this.#risen.count = this.#risenFrom.count = to
  }

  /** Brings codes and counts by bucket of people as they came to how they stand now. standing: buckets without the level. */
  tell(codes: Int32Array, standing: Uint8Array, counts: Int32Array): void {
    rise(codes, standing, counts, this.#risen, this.#risenFrom.at)
    leave(codes, standing, counts, this.#gone, this.#goneFrom.at)
  }
}

function rise(
  codes: Int32Array,
  standing: Uint8Array,
  counts: Int32Array,
  { at: slots, count }: Positions,
  levels: Int32Array,
): void {
  const width = BUCKETS_PER_LEVEL
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    const bucket = (levels[at] as number) * width + (standing[slot] as number)
    ;(codes[slot] as number)++
    ;(counts[bucket] as number)--
    ;(counts[bucket + width] as number)++
  }
}

function leave(
  codes: Int32Array,
  standing: Uint8Array,
  counts: Int32Array,
  { at: slots, count }: Positions,
  levels: Int32Array,
): void {
  const width = BUCKETS_PER_LEVEL
  const gone = GONE
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    codes[slot] = gone
    ;(counts[(levels[at] as number) * width + (standing[slot] as number)] as number)--
  }
}
