/**
 * What chance says of people under one seed, kept from run to run: for the roster and for whoever may be hired. It depends on
 * seed, person, year and kind alone, or on rules that are compared, so nothing here can go stale; another seed begins anew.
 */
import { drawHigh, drawKey, DRAW } from './chance.ts'
import type { YearDays } from './days-of-year.ts'
import { BUCKETS_PER_LEVEL } from './hazard.ts'
import { standingOf, type StandingColumns } from './standing.ts'
import { hireColumns } from './hire-columns.ts'
import { keyOrder, type KeyOrder, type OrderColumns } from './key-order.ts'
import { leavingCode } from './leaving-code.ts'
import type { RunParameters } from './parameters.ts'
import { LEVEL_MASK } from './person-year.ts'
import type { Population } from './population.ts'
import { raiseCodes, raiseYear, type RaiseColumns, type RaiseYear } from './raise-year.ts'

type Columns = RaiseColumns & StandingColumns & OrderColumns

export class Draws {
  readonly seed: number
  readonly roster: KeptChance
  readonly #startYear: number
  readonly #hires = new Map<number, KeptChance>()
  readonly #raises: RaiseYear[] = []

  constructor(population: Population, seed: number) {
    this.seed = seed
    this.#startYear = population.startYear
    this.roster = new KeptChance(seed, population)
  }

  /** Of year index. The same object as before where it follows the same rules. parameters: of the seed. */
  raises(parameters: RunParameters, index: number): RaiseYear {
    return (this.#raises[index] = raiseYear(parameters, index, this.#raises[index]))
  }

  /** The hires of a year at a level (from 0): the first count of them, or more. */
  hires(days: YearDays, level: number, count: number): KeptChance {
    const name = days.year * 32 + level
    let hires = this.#hires.get(name)
    if (!hires || hires.people < count) {
      // Room for a lever that goes on moving.
      const room = Math.ceil(count * 1.25) + 16
      const columns = hireColumns(this.seed, this.#startYear, days, level, room)
      hires = new KeptChance(this.seed, { ...columns, level: new Uint8Array(room).fill(level + 1) })
      this.#hires.set(name, hires)
    }
    return hires
  }
}

/** Of people by row of their columns, at the level of the start or of the hire as long as none is named. */
export class KeptChance {
  readonly people: number
  /** From 0. */
  readonly lowest: number
  readonly highest: number
  readonly #columns: Columns
  readonly #seed: number
  readonly #orders = new Map<number, KeyOrder>()
  readonly #standings: Uint8Array[] = []
  readonly #counts: { size: number; readonly counts: Int32Array }[] = []
  readonly #codes: YearCodes[] = []
  readonly #leavingCodes: YearCodes[] = []
  #places: PlaceDraws | null = null

  constructor(seed: number, columns: Columns) {
    this.#seed = seed
    this.#columns = columns
    this.people = columns.level.length
    let lowest = this.people === 0 ? 1 : 255
    let highest = 1
    for (const level of columns.level) {
      if (level < lowest) lowest = level
      if (level > highest) highest = level
    }
    this.lowest = lowest - 1
    this.highest = highest - 1
  }

  /** Of draws by weight in year index. weights: by bucket; of a kind always the same. */
  order(kind: number, index: number, days: YearDays, weights: Float64Array): KeyOrder {
    const name = days.year * 8 + kind
    let order = this.#orders.get(name)
    if (!order) {
      const standing = this.standing(index, days)
      order = keyOrder(this.#seed, kind, days.year, this.#columns, standing, weights, this.lowest, this.highest)
      this.#orders.set(name, order)
    }
    return order
  }

  /** Buckets on 1 January of year index, without the level. */
  standing(index: number, days: YearDays): Uint8Array {
    return (this.#standings[index] ??= standingOf(this.#columns, index, days))
  }

  /** How many of the first size people are in each bucket in year index; from the first bucket of the lowest level. */
  counts(index: number, days: YearDays, size: number): Int32Array {
    const standing = this.standing(index, days)
    const { lowest, highest } = this
    const kept = (this.#counts[index] ??= {
      size: 0,
      counts: new Int32Array((highest - lowest + 1) * BUCKETS_PER_LEVEL),
    })
    const { level } = this.#columns
    const bucket = (row: number) =>
      ((level[row] as number) - 1 - lowest) * BUCKETS_PER_LEVEL + (standing[row] as number)
    while (kept.size < size) (kept.counts[bucket(kept.size++)] as number)++
    while (kept.size > size) (kept.counts[bucket(--kept.size)] as number)--
    return kept.counts
  }

  /** Codes of year index with the level, without movements. By row. */
  codes(index: number, raises: RaiseYear): Int32Array {
    const kept = this.#codes[index]
    if (kept?.raises === raises) return kept.codes
    const codes = raiseCodes(raises, this.#columns)
    const { level } = this.#columns
    for (let row = 0; row < codes.length; row++) codes[row] = (codes[row] as number) | ((level[row] as number) - 1)
    this.#codes[index] = { raises, codes }
    return codes
  }

  /** Codes of year index without the level if people leave, in the order of their being drawn to leave. weights: as order()'s. */
  leavingCodes(index: number, raises: RaiseYear, weights: Float64Array): Int32Array {
    const kept = this.#leavingCodes[index]
    if (kept?.raises === raises) return kept.codes
    const { rows } = this.order(DRAW.leave, index, raises.days, weights)
    const codes = new Int32Array(rows.length)
    for (let at = 0; at < codes.length; at++) codes[at] = this.leavingCode(index, raises, rows[at] as number)
    this.#leavingCodes[index] = { raises, codes }
    return codes
  }

  /** The same of one row. */
  leavingCode(index: number, raises: RaiseYear, row: number): number {
    const { hashHigh, hashLow } = this.#columns
    const { a, b } = raises.leaveDay
    const draw = drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number)
    return leavingCode(raises, (this.codes(index, raises)[row] as number) & ~LEVEL_MASK, draw)
  }

  /** Of hires: their draws in their year. */
  places(year: number): PlaceDraws {
    if (this.#places) return this.#places
    const { hashHigh, hashLow } = this.#columns
    const { a, b } = drawKey(this.#seed, year, DRAW.hirePlace)
    const draws = new Uint32Array(this.people)
    for (let row = 0; row < draws.length; row++)
      draws[row] = drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number)
    return (this.#places = { draws, last: new Int32Array(this.people) })
  }
}

/** Codes of a year and the raises that they follow. */
interface YearCodes {
  readonly raises: RaiseYear
  readonly codes: Int32Array
}

/** By row. */
export interface PlaceDraws {
  readonly draws: Uint32Array
  /** Places of the run before: see placeAgain. */
  readonly last: Int32Array
}
