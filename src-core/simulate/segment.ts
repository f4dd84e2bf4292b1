import { hashHire } from './chance.ts'
import type { Draws, DrawsOf, Hires } from './draws.ts'
import { UNKNOWN, type Population } from './population.ts'

/** People who came together: the roster, or one year's hires. Columns as in Population; level is the one held now. */
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
  /** Null: draws are made as they are needed. */
  readonly draws: DrawsOf | null
}

export function rosterSegment(population: Population, draws: Draws | null): Segment {
  const { people, hashHigh, hashLow, hireDay, serviceStart, birthStart, place, rating, fte } = population
  const level = Uint8Array.from(population.level)
  const columns = { people, hashHigh, hashLow, hireDay, serviceStart, birthStart, place, rating, fte, level }
  return { ...columns, draws: draws && draws.roster }
}

/** One year's hires in order of level; place and hire day are filled by the caller. */
export function hireSegment(year: number, byLevel: readonly number[], draws: Draws | null): Segment {
  const people = byLevel.reduce((sum, count) => sum + count, 0)
  const kept = draws ? byLevel.map((count, at) => draws.hires(year, at, count)) : null
  const segment: Segment = {
    people,
    hashHigh: new Uint32Array(people),
    hashLow: new Uint32Array(people),
    hireDay: new Int32Array(people),
    serviceStart: new Int16Array(people),
    birthStart: new Int16Array(people).fill(UNKNOWN),
    place: new Int32Array(people),
    rating: null,
    fte: null,
    level: new Uint8Array(people),
    draws: kept && ((kind, when) => joined(byLevel, people, (at) => (kept[at] as Hires).draws(kind, when))),
  }
  let row = 0
  byLevel.forEach((count, at) => {
    segment.level.fill(at + 1, row, row + count)
    if (kept) {
      segment.hashHigh.set((kept[at] as Hires).hashHigh.subarray(0, count), row)
      segment.hashLow.set((kept[at] as Hires).hashLow.subarray(0, count), row)
      row += count
      return
    }
    for (let nth = 0; nth < count; nth++, row++) {
      const [high, low] = hashHire(year, at + 1, nth)
      segment.hashHigh[row] = high
      segment.hashLow[row] = low
    }
  })
  return segment
}

/** The first of each level's, in order of level. */
function joined(byLevel: readonly number[], people: number, of: (level: number) => Uint32Array): Uint32Array {
  const all = new Uint32Array(people)
  let row = 0
  byLevel.forEach((count, at) => {
    if (count > 0) all.set(of(at).subarray(0, count), row)
    row += count
  })
  return all
}

/** Rows of a segment that are employed on 1 January (for the year's own hires: all of them). */
export interface Listed {
  readonly segment: Segment
  readonly rows: Int32Array
  readonly count: number
}

export function everyone(segment: Segment): Listed {
  const rows = new Int32Array(segment.people)
  for (let row = 0; row < rows.length; row++) rows[row] = row
  return { segment, rows, count: rows.length }
}
