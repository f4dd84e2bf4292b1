/** Who a merit raise goes to: employed on the date, with the service it takes. An unknown hire date meets every minimum. */
import { dateOf } from '../simulate/days-of-year.ts'

export interface EligibilityRule {
  /** Day number of the date on which raises take effect. */
  readonly day: number
  /** Completed months. */
  readonly minServiceMonths: number
}

/** Null: eligible. */
export function ineligibility(hireDay: number | null, { day, minServiceMonths }: EligibilityRule): string | null {
  if (hireDay === null) return null
  if (hireDay > day) return 'Hired after the date.'
  const months = monthsBetween(hireDay, day)
  if (months >= minServiceMonths) return null
  return `${months} completed months of service; ${minServiceMonths} are needed.`
}

/** Completed months from one day to a later one: a month is complete on the day of its number. */
export function monthsBetween(from: number, to: number): number {
  const a = dateOf(from)
  const b = dateOf(to)
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0)
}

/** What a raise costs from its day to the end of that year, rounded half up: both days count. */
export function costInYear(raise: number, day: number, firstDay: number, days: number): number {
  const left = BigInt(days - (day - firstDay))
  const whole = BigInt(days)
  return Number((2n * BigInt(raise) * left + whole) / (2n * whole))
}
