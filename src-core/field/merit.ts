/** Merit budgets, matrices and how often pay is reviewed. Rates are fractions. */
import { exact, sum, type Amount, type ExactDecimal } from './exact.ts'

/** sum(eligible salary x rate) / sum(eligible salary); null without salary. */
export function meritBudgetRate(
  people: readonly { readonly salary: Amount; readonly rate: Amount }[],
): ExactDecimal | null {
  const payroll = sum(people.map((one) => one.salary))
  return payroll.isZero() ? null : sum(people.map((one) => exact(one.salary).times(one.rate))).div(payroll)
}

/** What a matrix costs as a share of payroll: sum over cells of raise x share of payroll (not of headcount). */
export function matrixCostRate(
  cells: readonly { readonly raise: Amount; readonly payrollShare: Amount }[],
): ExactDecimal {
  return sum(cells.map((cell) => exact(cell.raise).times(cell.payrollShare)))
}

/** A matrix cell stated as a multiple of the target raise. */
export function multipleOfTarget(target: Amount, multiplier: Amount): ExactDecimal {
  return exact(target).times(multiplier)
}

/** A raise given every so many months, as if yearly: rate x 12 / months. */
export function annualisedReview(rate: Amount, months: Amount): ExactDecimal {
  return exact(rate).times(12).div(months)
}
