/** What merit matrices and allocations share: the pool, who is eligible, and how everyone is listed. */
import { z } from 'zod'
import { IsoDate, Level, Minor, Page } from './common.ts'

export const ROSTER_ERRORS = ['NO_WORKSPACE', 'NOT_FOUND', 'NO_ROSTER', 'RATE_MISSING', 'PAY_OVERFLOW'] as const

/** Money, or percent of the pay of those eligible. */
export const MeritPool = z.union([
  z.strictObject({ amount: Minor.min(0).max(1e15) }),
  z.strictObject({ percent: z.number().min(0).max(100) }),
])
export type MeritPool = z.infer<typeof MeritPool>

export const eligibility = {
  /** Left out: 1 January of the scenario's first year. */
  effectiveDate: IsoDate.optional(),
  /** Completed months of service on that date; left out: the scenario's policy.meritMinService. */
  minServiceMonths: z.number().int().min(0).max(600).optional(),
}

/** People and their pay. */
export const Body = z.strictObject({ people: z.number().int(), payroll: Minor })

export const peopleWish = {
  /** Every word must be found in id, title or department. */
  text: z.string().max(200).optional(),
  level: Level.optional(),
  descending: z.boolean().default(false),
  ...Page,
}
