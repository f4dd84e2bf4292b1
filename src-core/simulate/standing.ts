import type { YearDays } from './days-of-year.ts'
import { AGE_TABLE, DECEMBER_OR_LATER, decemberTenure, MONTHS_FROM, TENURE_TABLE, YEARS_FROM } from './hazard.ts'

export interface StandingColumns {
  readonly hireDay: Int32Array
  readonly serviceStart: Int16Array
  readonly birthStart: Int16Array
}

/** Each person's bucket on 1 January of year index without the level: tenure x 8 + age. By row. */
export function standingOf(
  { hireDay, serviceStart, birthStart }: StandingColumns,
  index: number,
  days: YearDays,
): Uint8Array {
  const standing = new Uint8Array(hireDay.length)
  for (let row = 0; row < standing.length; row++) {
    const service = serviceStart[row] as number
    standing[row] = standingAt(service, birthStart[row] as number, hireDay[row] as number, index, days)
  }
  return standing
}

/** One person's. */
export function standingAt(
  serviceStart: number,
  birthStart: number,
  hireDay: number,
  index: number,
  { first, days }: YearDays,
): number {
  let tenure = TENURE_TABLE[MONTHS_FROM + index * 12 - serviceStart] as number
  if (tenure === DECEMBER_OR_LATER) tenure = decemberTenure(hireDay, first + days)
  return tenure | (AGE_TABLE[YEARS_FROM + index - birthStart] as number)
}
