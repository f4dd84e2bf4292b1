/** Calendar days as whole days since 1970-01-01, Gregorian, without a clock or a time zone. */

const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

/** The day of a date: month and day from 1. */
export function dayOf(year: number, month: number, day: number): number {
  const before = year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  return before * 365 + leaps + (MONTH_STARTS[month - 1] ?? 0) + leapDay + day - 1 - 719_162
}

/** Whether this is an ISO date of a day that there is. */
export function isDay(date: string): boolean {
  try {
    dayOfIso(date)
    return true
  } catch {
    return false
  }
}

/** The day of an ISO date as 2026-01-31; throws RangeError on anything else, 2026-02-30 too. */
export function dayOfIso(date: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const [year, month, day] = match ? match.slice(1).map(Number) : []
  if (year === undefined || month === undefined || day === undefined)
    throw new RangeError('a date is written 2026-01-31')
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) throw new RangeError('there is no such day')
  return dayOf(year, month, day)
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** Days from the first to the last, both counted; 0 where the last is before the first. */
export function inclusiveDays(first: number, last: number): number {
  return Math.max(0, last - first + 1)
}
