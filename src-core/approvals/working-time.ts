/**
 * Working time: all 24 hours of each working day of a time zone count, those of other days and of holidays do not. 24
 * hours from Friday 14:00 end on Monday 14:00. Hours are real hours: where a clock change falls on a working day, that day
 * has 23 or 25. Instants are milliseconds since 1970-01-01 UTC.
 */
import { isoOfDay } from '../people/cell.ts'

interface WorkingCalendar {
  /** IANA name, as "Europe/Dublin". */
  readonly timeZone: string
  /** ISO days of the week that count: 1 is Monday, 7 Sunday. At least one. */
  readonly workdays: readonly number[]
  /** ISO dates that do not count. */
  readonly holidays: readonly string[]
}

const MINUTE = 60_000
const DAY = 86_400_000
/** No local date begins further than this from the same date in UTC. */
const FARTHEST = 15 * 60 * MINUTE

/** The instant at which so much working time has passed since the start. */
export function addWorkingTime(start: number, duration: number, calendar: WorkingCalendar): number {
  let left = duration
  for (let day = dayOf(start, calendar.timeZone); ; day += 1) {
    const [from, to] = spanOf(day, calendar.timeZone)
    if (!isWorkday(day, calendar)) continue
    const begin = Math.max(from, start)
    if (to - begin >= left) return begin + left
    left -= to - begin
  }
}

/** Working time from one instant to a later one; 0 where it is not later. */
export function workingTimeBetween(start: number, end: number, calendar: WorkingCalendar): number {
  let sum = 0
  for (let day = dayOf(start, calendar.timeZone); ; day += 1) {
    const [from, to] = spanOf(day, calendar.timeZone)
    if (from >= end) return sum
    if (isWorkday(day, calendar)) sum += Math.max(0, Math.min(to, end) - Math.max(from, start))
  }
}

/** Days since 1970-01-01 of the local date; 1970-01-01 was a Thursday. */
function isWorkday(day: number, { workdays, holidays }: WorkingCalendar): boolean {
  return workdays.includes(((((day + 3) % 7) + 7) % 7) + 1) && !holidays.includes(isoOfDay(day))
}

function spanOf(day: number, timeZone: string): readonly [number, number] {
  return [startOfDay(day, timeZone), startOfDay(day + 1, timeZone)]
}

/** The first instant that has this local date, to the minute: a midnight that a clock change leaves out has none of its own. */
function startOfDay(day: number, timeZone: string): number {
  const key = `${timeZone} ${day}`
  const known = starts.get(key)
  if (known !== undefined) return known
  let before = day * DAY - FARTHEST
  let from = day * DAY + FARTHEST
  while (from - before > MINUTE) {
    const middle = before + Math.floor((from - before) / 2 / MINUTE) * MINUTE
    if (dayAt(middle, timeZone) < day) before = middle
    else from = middle
  }
  if (starts.size > 5000) starts.clear()
  starts.set(key, from)
  return from
}

/** The local date of an instant, by the known beginnings of days: asking the calendar for each would be slow. */
function dayOf(instant: number, timeZone: string): number {
  let day = Math.floor((instant - FARTHEST) / DAY)
  while (startOfDay(day + 1, timeZone) <= instant) day += 1
  return day
}

function dayAt(instant: number, timeZone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) parts[type] = Number(value)
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'] ?? 1) / DAY
}

/** Asked again and again for the same days: what was found once is kept. */
const starts = new Map<string, number>()
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
  formats.set(timeZone, format)
  return format
}
