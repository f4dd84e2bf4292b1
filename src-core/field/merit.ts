/** Merit budgets, matrices and how often pay is reviewed. Rates are fractions. */
import { exact, sum, type Amount, type ExactDecimal } from './exact.ts'

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
