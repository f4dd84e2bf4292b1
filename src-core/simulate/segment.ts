import { countTo, type ArrayPool } from './array-pool.ts'
import type { YearDays } from './days-of-year.ts'
import { hireColumns, type HireColumns } from './hire-columns.ts'
import type { Population } from './population.ts'

/** People who came together: the roster, or one year's hires. Columns as in Population. */
export interface Segment {
  readonly people: number
  readonly place: Int32Array
  readonly rating: Uint8Array | null
  readonly fte: Uint16Array | null
}

/** With all that chance and hazards read; level is the one held now, 0 of who left. */
export interface FullSegment extends Segment, HireColumns {
  readonly level: Uint8Array
}

/** Rows of a segment that are employed on 1 January (for the year's own hires: all of them), ascending. */
export interface Listed<S extends Segment = Segment> {
  readonly segment: S
  readonly rows: Int32Array
  readonly count: number
}

export function rosterSegment(population: Population): FullSegment {
  const { people, hashHigh, hashLow, hireDay, serviceStart, birthStart, place, rating, fte } = population
  const level = Uint8Array.from(population.level)
  return { people, hashHigh, hashLow, hireDay, serviceStart, birthStart, place, rating, fte, level }
}

/** One year's hires in order of level; places are filled by the caller. */
export function hireSegment(seed: number, startYear: number, days: YearDays, byLevel: readonly number[]): FullSegment {
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
  let first = 0
  byLevel.forEach((count, level) => {
    if (count === 0) return
    const columns = hireColumns(seed, startYear, days, level, count)
    segment.hashHigh.set(columns.hashHigh, first)
    segment.hashLow.set(columns.hashLow, first)
    segment.hireDay.set(columns.hireDay, first)
    segment.serviceStart.set(columns.serviceStart, first)
    segment.birthStart.set(columns.birthStart, first)
    segment.level.fill(level + 1, first, first + count)
    first += count
  })
  return segment
}

/** pool: rows are one of its arrays, not to be written to. */
export function everyone<S extends Segment>(segment: S, pool: ArrayPool | null): Listed<S> {
  const count = segment.people
  return { segment, rows: pool ? pool.counting(count) : countTo(count), count }
}
