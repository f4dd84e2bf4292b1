/**
 * Draws kept from run to run: those of one seed, for the roster and for whoever may be hired. A draw depends on seed, person,
 * year and kind alone, never on a lever, so nothing here can go stale; another seed begins anew.
 */
import { drawHigh, drawKey, hashHire } from './chance.ts'
import type { Population } from './population.ts'

/** Upper halves of the draws of one kind in one calendar year, by row of a segment. */
export type DrawsOf = (kind: number, year: number) => Uint32Array

export class Draws {
  readonly seed: number
  readonly roster: DrawsOf
  readonly #hires = new Map<number, Hires>()

  constructor(population: Population, seed: number) {
    this.seed = seed
    const { hashHigh, hashLow } = population
    const kept = new Map<number, Uint32Array>()
    this.roster = (kind, year) => {
      const name = year * 8 + kind
      let draws = kept.get(name)
      if (!draws) kept.set(name, (draws = drawAll(seed, kind, year, hashHigh, hashLow)))
      return draws
    }
  }

  /** The first so many hires of a year at a level (from 0): views that stay as they are. */
  hires(year: number, level: number, count: number): Hires {
    const name = year * 32 + level
    let hires = this.#hires.get(name)
    if (!hires || hires.count < count) {
      // Room for a lever that goes on moving.
      hires = new Hires(this.seed, year, level, Math.ceil(count * 1.25) + 16)
      this.#hires.set(name, hires)
    }
    return hires
  }
}

/** Those of one year and level, in order. */
export class Hires {
  readonly count: number
  readonly hashHigh: Uint32Array
  readonly hashLow: Uint32Array
  readonly #seed: number
  readonly #kept = new Map<number, Uint32Array>()

  constructor(seed: number, year: number, level: number, count: number) {
    this.#seed = seed
    this.count = count
    this.hashHigh = new Uint32Array(count)
    this.hashLow = new Uint32Array(count)
    for (let nth = 0; nth < count; nth++) {
      const [high, low] = hashHire(year, level + 1, nth)
      this.hashHigh[nth] = high
      this.hashLow[nth] = low
    }
  }

  draws(kind: number, year: number): Uint32Array {
    const name = year * 8 + kind
    let draws = this.#kept.get(name)
    if (!draws) {
      draws = drawAll(this.#seed, kind, year, this.hashHigh, this.hashLow)
      this.#kept.set(name, draws)
    }
    return draws
  }
}

function drawAll(seed: number, kind: number, year: number, hashHigh: Uint32Array, hashLow: Uint32Array): Uint32Array {
  const { a, b } = drawKey(seed, year, kind)
  const draws = new Uint32Array(hashHigh.length)
  for (let row = 0; row < draws.length; row++)
    draws[row] = drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number)
  return draws
}
