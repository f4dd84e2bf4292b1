/** How requests for approval are run: all of it may be changed in a workspace; these are the values it ships with. */
import type { ApprovalLevel } from '../access/roles.ts'

/** More than `above` gives `points`. */
export interface PointStep {
  readonly above: number
  readonly points: number
}

export interface RiskRules {
  /** Cost against the default levers, in whole units of the workspace's currency. */
  readonly cost: readonly PointStep[]
  readonly people: readonly PointStep[]
  /** Largest change of a lever, in percent of its default. */
  readonly change: readonly PointStep[]
  /** Points from which level 2 and level 3 are needed. */
  readonly level2From: number
  readonly level3From: number
  /** A cost above this, in whole units of the workspace's currency, needs at least level 2. */
  readonly level2AboveCost: number
  /** Ranges in percent outside which a justification is needed. */
  readonly compliant: {
    readonly merit: readonly [number, number]
    readonly promotion: readonly [number, number]
    readonly cola: readonly [number, number]
  }
}

export interface ApprovalSettings {
  /** Hours of working time in which a level is to be decided. */
  readonly hours: { readonly level1: number; readonly level2: number; readonly level3: number }
  /** Share of that time, in percent, after which a reminder is due. */
  readonly remindAt: number
  /** ISO days that count: 1 is Monday, 7 Sunday. */
  readonly workdays: readonly number[]
  /** ISO dates that do not count, whatever their day of the week. */
  readonly holidays: readonly string[]
  /** null: that of the first profile. */
  readonly timeZone: string | null
  /** Whether a rule version must be approved before it is published; whenSeveral: once there is more than one active profile. */
  readonly rulesNeedApproval: 'always' | 'whenSeveral' | 'never'
  readonly rulesLevel: ApprovalLevel
  readonly risk: RiskRules
}

export const DEFAULT_APPROVAL_SETTINGS: ApprovalSettings = {
  hours: { level1: 24, level2: 48, level3: 72 },
  remindAt: 75,
  workdays: [1, 2, 3, 4, 5],
  holidays: [],
  timeZone: null,
  rulesNeedApproval: 'whenSeveral',
  rulesLevel: 2,
  risk: {
    cost: [
      { above: 5_000_000, points: 3 },
      { above: 1_000_000, points: 2 },
      { above: 100_000, points: 1 },
    ],
    people: [
      { above: 1000, points: 2 },
      { above: 100, points: 1 },
    ],
    change: [
      { above: 20, points: 2 },
      { above: 10, points: 1 },
    ],
    level2From: 3,
    level3From: 6,
    level2AboveCost: 1_000_000,
    compliant: { merit: [1, 15], promotion: [0, 25], cola: [0, 5] },
  },
}

export function hoursOfLevel({ hours }: ApprovalSettings, level: ApprovalLevel): number {
  return hours[`level${level}`]
}
