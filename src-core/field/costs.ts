/** The three costs of a raise or a payroll, always shown together: in-year, annualised, burdened. */
import { inclusiveDays } from './days.ts'
import { exact, type Amount, type ExactDecimal } from './exact.ts'
import type { Period } from './prorate.ts'

export interface RaiseCost {
  /** What it costs in this fiscal year, from its effective date. */
  readonly inYear: ExactDecimal
  /** What it costs in the next year on top of this one. */
  readonly carryOver: ExactDecimal
  /** Twelve months of it: in-year + carry-over. */
  readonly annualised: ExactDecimal
}

/** The cost of a raise by the days it is paid, actual days over days in the fiscal year. */
export function raiseCost(annualRaise: Amount, effective: number, fiscalYear: Period): RaiseCost {
  const paid = inclusiveDays(Math.max(effective, fiscalYear.first), fiscalYear.last)
  const annualised = exact(annualRaise)
  const inYear = annualised.times(paid).div(inclusiveDays(fiscalYear.first, fiscalYear.last))
  return { inYear, carryOver: annualised.minus(inYear), annualised }
}

/** From the two parts, where a budget states them (pay calendars differ, so no share of days is assumed). */
export function annualisedCost(inYear: Amount, carryOver: Amount): ExactDecimal {
  return exact(inYear).plus(carryOver)
}

/** salary x (1 + burden rate) */
export function burdenedCost(salary: Amount, burdenRate: Amount): ExactDecimal {
  return exact(salary).times(exact(burdenRate).plus(1))
}

/** An hour's burdened cost: (hours x rate + burden) / hours. Null without hours. */
export function burdenedHour(hours: Amount, rate: Amount, burden: Amount): ExactDecimal | null {
  return exact(hours).isZero() ? null : exact(hours).times(rate).plus(burden).div(hours)
}
