import { DRAW, drawHigh, drawKey, hashHire, TWO_32 } from './chance.ts'
import type { YearDays } from './days-of-year.ts'
import { UNKNOWN } from './population.ts'

export interface HireColumns {
  readonly hashHigh: Uint32Array
  readonly hashLow: Uint32Array
  readonly hireDay: Int32Array
  readonly serviceStart: Int16Array
  readonly birthStart: Int16Array
}

/** The first count hires of a year at a level (from 0): all of them that no lever moves. The hire day is drawn evenly. */
export function hireColumns(
  seed: number,
  startYear: number,
  days: YearDays,
  level: number,
  count: number,
): HireColumns {
  const columns = {
    hashHigh: new Uint32Array(count),
    hashLow: new Uint32Array(count),
    hireDay: new Int32Array(count),
    serviceStart: new Int16Array(count),
    birthStart: new Int16Array(count).fill(UNKNOWN),
  }
  const { a, b } = drawKey(seed, days.year, DRAW.hireDay)
  const january = (days.year - startYear) * 12
  const monthFrom = firstMonths(days)
  const length = days.days / TWO_32
  for (let nth = 0; nth < count; nth++) {
    const [high, low] = hashHire(days.year, level + 1, nth)
    const offset = Math.floor(drawHigh(a, b, high, low) * length)
    columns.hashHigh[nth] = high
    columns.hashLow[nth] = low
    columns.hireDay[nth] = days.first + offset
    columns.serviceStart[nth] = january + (monthFrom[offset] as number)
  }
  return columns
}

/** By day of the year: the first month (0..12) whose first day is on or after it. */
function firstMonths(days: YearDays): Uint8Array {
  const months = new Uint8Array(days.days)
  for (let day = 0, month = 0; day < days.days; day++) {
    while (month < 12 && (days.before[month] as number) < day) month++
    months[day] = month
  }
  return months
}
