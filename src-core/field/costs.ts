/** What the parts of a budget cost in a year, and an hour of work with its burden. */
import { exact, type Amount, type ExactDecimal } from './exact.ts'

/** From the two parts, where a budget states them (pay calendars differ, so no share of days is assumed). */
export function annualisedCost(inYear: Amount, carryOver: Amount): ExactDecimal {
  return exact(inYear).plus(carryOver)
}

/** An hour's burdened cost: (hours x rate + burden) / hours. Null without hours. */
export function burdenedHour(hours: Amount, rate: Amount, burden: Amount): ExactDecimal | null {
  return exact(hours).isZero() ? null : exact(hours).times(rate).plus(burden).div(hours)
}
