/** The share of a period that an award counts for. Three methods; the app says which is in force. */
import { exact, type Amount, type ExactDecimal } from './exact.ts'
import { inclusiveDays } from './days.ts'

/** Factors by days are rounded to four decimals, as published plans state them. */
const PRORATION_DECIMALS = 4

interface Period {
  /** Days since 1970-01-01, both inclusive. */
  readonly first: number
  readonly last: number
}

/**
 * The factor from a day to the period's end. A change before the period counts in full: 1. After it: 0.
 * @param method actual: inclusive days / days in the period (a leap year has 366);
 *   fixed365: inclusive days / 365, which pays a full leap year 366/365
 * @param decimals places to round to; null keeps the exact fraction
 */
export function prorateByDays(
  change: number,
  period: Period,
  method: 'actual' | 'fixed365' = 'actual',
  decimals: number | null = PRORATION_DECIMALS,
): ExactDecimal {
  if (change < period.first) return exact(1)
  const whole = method === 'actual' ? inclusiveDays(period.first, period.last) : 365
  const factor = exact(inclusiveDays(change, period.last)).div(whole)
  return decimals === null ? factor : factor.toDecimalPlaces(decimals)
}

/** months / 12; above 1 for a late hire who was left out of the last cycle and catches up. */
export function prorateByMonths(months: Amount): ExactDecimal {
  return exact(months).div(12)
}

/** Whole calendar months from a month (1..12) to the year's end, its own included: July gives 6. */
export function monthsToYearEnd(month: number): number {
  return 13 - month
}
