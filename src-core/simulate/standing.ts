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
  const months = MONTHS_FROM + index * 12
  const years = YEARS_FROM + index
  for (let row = 0; row < standing.length; row++) {
    let tenure = TENURE_TABLE[months - (serviceStart[row] as number)] as number
    if (tenure === DECEMBER_OR_LATER) tenure = decemberTenure(hireDay[row] as number, days.first + days.days)
    standing[row] = tenure | (AGE_TABLE[years - (birthStart[row] as number)] as number)
  }
  return standing
}
