/** When a level is to be decided, when a reminder is due, and when others may decide it. */
import type { ApprovalLevel } from '../access/roles.ts'
import type { Request } from './request.ts'
import { hoursOfLevel, type ApprovalSettings } from './settings.ts'
import { addWorkingTime, workingTimeBetween } from './working-time.ts'

const HOUR = 3_600_000

export interface LevelClock {
  readonly level: ApprovalLevel
  readonly timeZone: string
  readonly dueAt: string
  readonly remindAt: string
  /** Working time left in hours; past the due instant negative. */
  readonly hoursLeft: number
  readonly overdue: boolean
}

/** timeZone: of the only one who may decide, where the level was delegated, else the workspace's. Null: nothing to decide. */
export function clockOf(request: Request, settings: ApprovalSettings, timeZone: string, now: Date): LevelClock | null {
  const { level, since } = request
  if (level === null) return null
  const calendar = { timeZone, workdays: settings.workdays, holidays: settings.holidays }
  const start = Date.parse(since)
  const allowed = hoursOfLevel(settings, level) * HOUR
  const due = addWorkingTime(start, allowed, calendar)
  const remind = addWorkingTime(start, Math.round((allowed * settings.remindAt) / 100), calendar)
  const overdue = now.getTime() >= due
  const left = overdue
    ? -workingTimeBetween(due, now.getTime(), calendar)
    : workingTimeBetween(now.getTime(), due, calendar)
  return {
    level,
    timeZone,
    dueAt: new Date(due).toISOString(),
    remindAt: new Date(remind).toISOString(),
    hoursLeft: left / HOUR,
    overdue,
  }
}
