import type { YearDays } from './days-of-year.ts'
import type { HeadcountPlan } from './headcount-plan.ts'
import type { RunParameters } from './parameters.ts'
import type { Listed } from './segment.ts'

/** One year's movements. Positions run through the lists in order; the last list is the year's hires. */
export interface FlowYear {
  readonly days: YearDays
  readonly plan: HeadcountPlan
  readonly hiresByLevel: readonly number[]
  readonly lists: readonly Listed[]
  /** By position: see person-year.ts. */
  readonly codes: Int32Array
  readonly positions: number
  readonly byLevel: Int32Array
  readonly byPlace: Int32Array
  /** Full-time equivalents in ten-thousandths by level, on 1 January and 31 December. */
  readonly fteStart: Float64Array
  readonly fteEnd: Float64Array
}

/** What the movements depend on, beside the population. Equal text means equal movements. */
export function flowKey(p: RunParameters): string {
  const { startYear, years, levels, seed, promotionRate, hireMix, growthRate } = p
  const { experiencedTermination, newHireTermination, raiseMonthWeights, meritMinService, colaMinService } = p
  return JSON.stringify([
    ...[startYear, years, levels, seed, promotionRate, hireMix, growthRate],
    ...[experiencedTermination, newHireTermination, raiseMonthWeights, meritMinService, colaMinService],
  ])
}
