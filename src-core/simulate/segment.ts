import { countTo, type ArrayPool } from './array-pool.ts'
import type { YearDays } from './days-of-year.ts'
import type { Draws, KeptChance } from './draws.ts'
import { hireColumns } from './hire-columns.ts'
import type { Population } from './population.ts'

/** People who came together: the roster, or one year's hires. Columns as in Population; level is the one held now, 0 of who left. */
export interface Segment {
  readonly people: number
  readonly hashHigh: Uint32Array
  readonly hashLow: Uint32Array
  readonly hireDay: Int32Array
  readonly serviceStart: Int16Array
  readonly birthStart: Int16Array
  readonly place: Int32Array
  readonly rating: Uint8Array | null
  readonly fte: Uint16Array | null
  readonly level: Uint8Array
  /** Parts in order of rows of whom chance is kept; null: made as it is needed. */
  readonly kept: readonly KeptPart[] | null
}

/** From row first to the next part's: row first is the kept columns' first. */
export interface KeptPart {
  readonly first: number
  readonly chance: KeptChance
}

export function rosterSegment(population: Population, draws: Draws | null): Segment {
  const { people, hashHigh, hashLow, hireDay, serviceStart, birthStart, place, rating, fte } = population
  const level = Uint8Array.from(population.level)
  const columns = { people, hashHigh, hashLow, hireDay, serviceStart, birthStart, place, rating, fte, level }
  return { ...columns, kept: draws && [{ first: 0, chance: draws.roster }] }
}

/** One year's hires in order of level; places are filled by the caller. */
export function hireSegment(
  seed: number,
  startYear: number,
  days: YearDays,
  byLevel: readonly number[],
  draws: Draws | null,
): Segment {
  const people = byLevel.reduce((sum, count) => sum + count, 0)
  const segment = {
    people,
    hashHigh: new Uint32Array(people),
    hashLow: new Uint32Array(people),
    hireDay: new Int32Array(people),
    serviceStart: new Int16Array(people),
    birthStart: new Int16Array(people),
    place: new Int32Array(people),
    rating: null,
    fte: null,
    level: new Uint8Array(people),
  }
  const kept: KeptPart[] = []
  let first = 0
  byLevel.forEach((count, level) => {
    if (count === 0) return
    const chance = draws && draws.hires(days, level, count)
    const columns = chance ? chance.columns : hireColumns(seed, startYear, days, level, count)
    if (chance) kept.push({ first, chance })
    segment.hashHigh.set(columns.hashHigh.subarray(0, count), first)
    segment.hashLow.set(columns.hashLow.subarray(0, count), first)
    segment.hireDay.set(columns.hireDay.subarray(0, count), first)
    segment.serviceStart.set(columns.serviceStart.subarray(0, count), first)
    segment.birthStart.set(columns.birthStart.subarray(0, count), first)
    segment.level.fill(level + 1, first, first + count)
    first += count
  })
  return { ...segment, kept: draws && kept }
}

/** Rows of a segment that are employed on 1 January (for the year's own hires: all of them), ascending. */
export interface Listed {
  readonly segment: Segment
  readonly rows: Int32Array
  readonly count: number
}

/** pool: rows are one of its arrays, not to be written to. */
export function everyone(segment: Segment, pool: ArrayPool | null): Listed {
  const count = segment.people
  return { segment, rows: pool ? pool.counting(count) : countTo(count), count }
}
