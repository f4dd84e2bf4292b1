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
  addLeavers(people: People, leavers: Positions, moves: Moves, counts: Int32Array): void {
    note(people, leavers, moves, counts, this.#gone, this.#goneFrom)
  }

  /** Also counts them. */
  addRisers(people: People, risers: Positions, moves: Moves): void {
    const before = this.#risen.count
    note(people, risers, moves, moves.risen, this.#risen, this.#risenFrom)
    const { at: slots, count } = this.#risen
    const { at: levels } = this.#risenFrom
    const { fte: shares } = people
    const { fte } = moves
    for (let at = before; at < count; at++)
      (fte[(levels[at] as number) + 1] as number) += shares[slots[at] as number] as number
  }

  /** Brings codes and counts by bucket of people as they came to how they stand now. standing: buckets without the level. */
  tell(codes: Int32Array, standing: Uint8Array, counts: Int32Array): void {
    rise(codes, standing, counts, this.#risen, this.#risenFrom.at)
    leave(codes, standing, counts, this.#gone, this.#goneFrom.at)
  }
}

/** Counts movers out of their cells and levels, and adds them to slots and to the levels that they moved from. */
function note(
  { codes, place, fte: shares }: People,
  movers: Positions,
  { places, fte }: Moves,
  counts: Int32Array,
  slots: Positions,
  levels: Positions,
): void {
  const { at: moving, count } = movers
  const { at: slotAt } = slots.reserve(count)
  const { at: levelAt } = levels.reserve(count)
  const levelMask = LEVEL_MASK
  let to = slots.count
  for (let at = 0; at < count; at++, to++) {
    const slot = moving[at] as number
    const level = (codes[slot] as number) & levelMask
    ;(counts[level * places + (place[slot] as number)] as number)++
    ;(fte[level] as number) -= shares[slot] as number
    slotAt[to] = slot
    levelAt[to] = level
  }
  slots.count = levels.count = to
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
