/**
 * What chance says of people under one seed, kept from run to run: for the roster and for whoever may be hired. It depends on
 * seed, person, year and kind alone, or on rules that are compared, so nothing here can go stale; another seed begins anew.
 */
import { drawHigh, drawKey } from './chance.ts'
import type { YearDays } from './days-of-year.ts'
import { standingOf, type StandingColumns } from './standing.ts'
import { hireColumns } from './hire-columns.ts'
import { keyOrder, type KeyOrder } from './key-order.ts'
import type { Population } from './population.ts'
import { raiseCodes, type RaiseColumns, type RaiseYear } from './raise-year.ts'

type Columns = RaiseColumns & StandingColumns

export class Draws {
  readonly seed: number
  readonly roster: KeptChance
  readonly #startYear: number
  readonly #hires = new Map<number, KeptChance>()

  constructor(population: Population, seed: number) {
    this.seed = seed
    this.#startYear = population.startYear
    this.roster = new KeptChance(seed, population)
  }

  /** The hires of a year (from 0) at a level: the first count of them, or more. */
  hires(days: YearDays, level: number, count: number): KeptChance {
    const name = days.year * 32 + level
    let hires = this.#hires.get(name)
    if (!hires || hires.columns.hashHigh.length < count) {
      // Room for a lever that goes on moving.
      const room = Math.ceil(count * 1.25) + 16
      hires = new KeptChance(this.seed, hireColumns(this.seed, this.#startYear, days, level, room))
      this.#hires.set(name, hires)
    }
    return hires
  }
}

/** By row of the columns. */
export class KeptChance {
  readonly columns: Columns
  readonly #seed: number
  readonly #draws = new Map<number, Uint32Array>()
  readonly #orders = new Map<number, KeyOrder>()
  readonly #standings: Uint8Array[] = []
  readonly #raises: { readonly name: string; readonly codes: Int32Array }[] = []

  constructor(seed: number, columns: Columns) {
    this.#seed = seed
    this.columns = columns
  }

  /** Upper halves of the draws of one kind in one calendar year. */
  draws(kind: number, year: number): Uint32Array {
    const name = year * 8 + kind
    let draws = this.#draws.get(name)
    if (!draws) this.#draws.set(name, (draws = drawAll(this.#seed, kind, year, this.columns)))
    return draws
  }

  /** Of draws by weight in year index. weights: by bucket; of a kind always the same. */
  order(kind: number, index: number, days: YearDays, weights: Float64Array): KeyOrder {
    const name = days.year * 8 + kind
    let order = this.#orders.get(name)
    if (!order) {
      order = keyOrder(this.#seed, kind, days.year, this.columns, this.standing(index, days), weights)
      this.#orders.set(name, order)
    }
    return order
  }

  /** Buckets on 1 January of year index, without the level. */
  standing(index: number, days: YearDays): Uint8Array {
    return (this.#standings[index] ??= standingOf(this.columns, index, days))
  }

  raises(index: number, raises: RaiseYear): Int32Array {
    const kept = this.#raises[index]
    if (kept?.name === raises.name) return kept.codes
    const codes = raiseCodes(raises, this.columns)
    this.#raises[index] = { name: raises.name, codes }
    return codes
  }
}

function drawAll(seed: number, kind: number, year: number, { hashHigh, hashLow }: Columns): Uint32Array {
  const { a, b } = drawKey(seed, year, kind)
  const draws = new Uint32Array(hashHigh.length)
  for (let row = 0; row < draws.length; row++)
    draws[row] = drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number)
  return draws
}
