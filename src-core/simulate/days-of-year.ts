import { dayOf, daysInYear } from '../field/days.ts'

/** A calendar year as the kernel needs it. */
export interface YearDays {
  readonly year: number
  /** Day number of 1 January. */
  readonly first: number
  readonly days: number
  /** Days before the first of each month. */
  readonly before: readonly number[]
}

export function yearDays(year: number): YearDays {
  const first = dayOf(year, 1, 1)
  return { year, first, days: daysInYear(year), before: MONTHS.map((month) => dayOf(year, month, 1) - first) }
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Calendar date of a day number: month and day from 1. */
export function dateOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  let year = Math.floor(day / 365.2425) + 1970
  while (dayOf(year + 1, 1, 1) <= day) year++
  while (dayOf(year, 1, 1) > day) year--
  let month = 12
  while (dayOf(year, month, 1) > day) month--
  return { year, month, day: day - dayOf(year, month, 1) + 1 }
}

export function isoOf(dayNumber: number): string {
  const { year, month, day } = dateOf(dayNumber)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
