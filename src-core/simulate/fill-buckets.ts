import type { Listed } from './segment.ts'
import {
  AGE_BUCKETS,
  AGE_YEARS,
  BUCKETS_PER_LEVEL,
  NOT_YET_HIRED,
  TENURE_BUCKETS,
  TENURE_MONTHS,
  UNDER_ONE_YEAR,
} from './hazard.ts'

/** Each person's bucket on 1 January of year index, counted; codes begin as the level alone. */
export function fillBuckets(
  { segment, rows, count }: Listed,
  from: number,
  index: number,
  nextYear: number,
  buckets: Uint16Array,
  codes: Int32Array,
  counts: Int32Array,
): void {
  const { level, serviceStart, birthStart, hireDay } = segment
  const month = index * 12
  // Imported names are read anew at each use; locals are not.
  const tenures = TENURE_BUCKETS
  const ages = AGE_BUCKETS
  const mostMonths = TENURE_MONTHS
  const mostYears = AGE_YEARS
  const perLevel = BUCKETS_PER_LEVEL
  for (let i = 0, position = from; i < count; i++, position++) {
    const row = rows[i] as number
    const at = (level[row] as number) - 1
    const service = month - (serviceStart[row] as number)
    const years = index - (birthStart[row] as number)
    const age = ages[years < 0 ? 0 : years > mostYears ? mostYears : years] as number
    let tenure: number = UNDER_ONE_YEAR
    if (service >= 0) tenure = tenures[service > mostMonths ? mostMonths : service] as number
    else if ((hireDay[row] as number) >= nextYear) tenure = NOT_YET_HIRED
    const bucket = at * perLevel + tenure * 8 + age
    buckets[position] = bucket
    codes[position] = at
    ;(counts[bucket] as number)++
  }
}
