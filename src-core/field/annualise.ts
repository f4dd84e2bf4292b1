/** Pay rates to a year's pay, and part-time to full-time. */
import { exact, type Amount, type ExactDecimal } from './exact.ts'

export type PayBasis = 'hourly' | 'weekly' | 'monthly' | 'annual'

/** Usual periods in a year; hours differ by employer (2,080 is 40 x 52). */
export const USUAL_FACTOR: Readonly<Record<PayBasis, number>> = { hourly: 2080, weekly: 52, monthly: 12, annual: 1 }

interface AnnualPay {
  /** What the person is paid in a year at their FTE. */
  readonly annual: ExactDecimal
  /** What full time would be paid. */
  readonly fullTime: ExactDecimal
}

/**
 * An hourly rate is the same at any FTE, so the year is rate x factor x FTE. Monthly and annual amounts are what the
 * person gets at their FTE, so full time is amount x factor / FTE. Throws RangeError for an FTE of zero or less.
 */
export function annualise(basis: PayBasis, amount: Amount, factor: Amount, fte: Amount): AnnualPay {
  if (exact(fte).lte(0)) throw new RangeError('FTE must be above zero')
  const year = exact(amount).times(factor)
  if (basis === 'hourly') return { annual: year.times(fte), fullTime: year }
  return { annual: year, fullTime: year.div(fte) }
}

/** rate x hours a week x weeks a year */
export function annualFromHours(rate: Amount, hoursPerWeek: Amount, weeks: Amount): ExactDecimal {
  return exact(rate).times(hoursPerWeek).times(weeks)
}

/** The same position at another FTE: pay at the old FTE x new / old. The compa-ratio against a scaled range stays. */
export function changeFte(pay: Amount, fte: Amount, newFte: Amount): ExactDecimal {
  return exact(pay).times(newFte).div(fte)
}
