import { Candidates } from './candidates.ts'
import { Positions } from './draw-set.ts'
import { EarlierMoves } from './earlier-moves.ts'
import { BUCKETS_PER_LEVEL } from './hazard.ts'
import type { Population } from './population.ts'

/**
 * Working memory of runs whose chance is kept, by slot: a person's number within the run, the roster's rows first, then each
 * year's hires. A slot is a person's as long as the run goes on, whoever leaves.
 */
export class KeptRoom {
  readonly #population: Population
  readonly levels: number
  /** Codes of the year under way. */
  codes = new Int32Array(0)
  /** Buckets without the level. */
  standing = new Uint8Array(0)
  place = new Int32Array(0)
  /** Ten-thousandths. */
  fte = new Uint16Array(0)
  /** By bucket: people, and those drawn of them. */
  readonly counts: Int32Array
  readonly taken: Int32Array
  readonly candidates = new Candidates()
  /** Who leaves, who rises, and who of the year's hires leaves. */
  readonly leaving = new Positions()
  readonly rising = new Positions()
  readonly quitting = new Positions()
  readonly earlier = new EarlierMoves()

  constructor(population: Population, levels: number) {
    this.#population = population
    this.levels = levels
    this.counts = new Int32Array(levels * BUCKETS_PER_LEVEL)
    this.taken = new Int32Array(levels * BUCKETS_PER_LEVEL)
    this.reserve(population.people * 2)
  }

  get bytes(): number {
    const { codes, standing, place, fte } = this
    return codes.byteLength + standing.byteLength + place.byteLength + fte.byteLength
  }

  /** Makes room for so many slots; what the arrays hold stays. */
  reserve(slots: number): void {
    if (slots <= this.codes.length) return
    const size = Math.ceil(slots * 1.25)
    const { codes, standing, place } = this
    this.codes = new Int32Array(size)
    this.codes.set(codes)
    this.standing = new Uint8Array(size)
    this.standing.set(standing)
    this.place = new Int32Array(size)
    this.place.set(place.length > 0 ? place : this.#population.place)
    // Whoever is hired is hired full-time.
    this.fte = new Uint16Array(size).fill(10_000)
    this.fte.set(this.#population.fte)
  }
}
