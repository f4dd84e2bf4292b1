/** How requests for approval are run in a workspace. */
import { z } from 'zod'
import { IsoDate } from './common.ts'

const Points = z.number().int().min(0).max(100)
const Steps = z.array(z.strictObject({ above: z.number().min(0).max(1e12), points: Points })).max(10)
const Range = z.tuple([z.number().min(0).max(1000), z.number().min(0).max(1000)]).refine(([low, high]) => low <= high, {
  message: 'the lower end first',
})
const Holidays = z.array(IsoDate).max(400)
const Hours = z.number().min(1).max(2000)

export const ApprovalSettings = z.strictObject({
  /** Hours of working time in which a level is to be decided. */
  hours: z.strictObject({ level1: Hours, level2: Hours, level3: Hours }),
  /** Percent of that time after which a reminder is due. */
  remindAt: z.number().min(1).max(100),
  /** ISO days of the week that count: 1 is Monday, 7 Sunday. */
  workdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  /** Days that do not count, whatever their day of the week. */
  holidays: Holidays,
  /** Null: the time zone of the first profile. */
  timeZone: z.string().min(1).max(60).nullable(),
  /** whenSeveral: once there is more than one active profile. */
  rulesNeedApproval: z.enum(['always', 'whenSeveral', 'never']),
  rulesLevel: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  risk: z.strictObject({
    /** More than `above`, in whole units of the workspace's currency, gives `points`. */
    cost: Steps,
    people: Steps,
    /** In percent of a lever's default. */
    change: Steps,
    level2From: Points,
    level3From: Points,
    level2AboveCost: z.number().min(0).max(1e12),
    compliant: z.strictObject({ merit: Range, promotion: Range, cola: Range }),
  }),
})
export type ApprovalSettings = z.infer<typeof ApprovalSettings>

/** As a workspace keeps them: those kept before there were holidays have none. */
export const KeptApprovalSettings = ApprovalSettings.extend({ holidays: Holidays.default([]) })
