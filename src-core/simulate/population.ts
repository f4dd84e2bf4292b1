/**
 * The people at the start as columns, one entry per person in order of employee id (UTF-16 code units), so that nothing
 * depends on the order of the roster's rows. Columns lie in shared memory: threads read them without copying.
 */
export interface Population {
  readonly startYear: number
  readonly people: number
  readonly levels: number
  /** Full-year pay at the person's FTE in minor units of the reporting currency, rounded once. */
  readonly pay: Float64Array
  readonly hashHigh: Uint32Array
  readonly hashLow: Uint32Array
  /** Days since 1970-01-01; UNKNOWN_DAY where the roster has none. */
  readonly hireDay: Int32Array
  /** First month on or after the hire date, counted from January of the start year; UNKNOWN where there is none. */
  readonly serviceStart: Int16Array
  /** First 1 January on or after the birth date, in years from the start year; UNKNOWN where there is none. */
  readonly birthStart: Int16Array
  readonly level: Uint8Array
  /** Index into places. */
  readonly place: Int32Array
  /** 1..5, 0 where unknown. */
  readonly rating: Uint8Array
  /** Ten-thousandths. */
  readonly fte: Uint16Array
  readonly places: Places
  /** What ids of people hired within a run begin with; no id of the roster begins with it and a hyphen. */
  readonly hirePrefix: string
}

/** Each pair of department and location that someone holds: indexes into the sorted names. */
export interface Places {
  readonly department: Int32Array
  readonly location: Int32Array
  readonly departments: readonly (string | null)[]
  readonly locations: readonly (string | null)[]
}

export const UNKNOWN_DAY = -2147483648
/** So far back that every length of service and age read from it is the table's last entry. */
export const UNKNOWN = -32768

/** Bytes that say all that a run reads of a population, in a fixed order, for its hash. */
export function populationBytes(population: Population): Uint8Array[] {
  const { pay, hashHigh, hashLow, hireDay, serviceStart, birthStart, level, place, rating, fte, places } = population
  const names = JSON.stringify([
    population.startYear,
    population.people,
    population.levels,
    population.hirePrefix,
    places.departments,
    places.locations,
  ])
  const columns = [pay, hashHigh, hashLow, hireDay, serviceStart, birthStart, level, place, rating, fte]
  const all = [...columns, places.department, places.location]
  return [utf16(names), ...all.map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength))]
}

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return new Uint8Array(units.buffer)
}

/** The id of someone hired within a run: as NEW-2027-L2-00042. nth counts from 0. */
export function hireId(prefix: string, year: number, level: number, nth: number): string {
  return `${prefix}-${year}-L${level}-${String(nth + 1).padStart(5, '0')}`
}
