/** The scenario in use against its budget, and the growth the budget allows. Pure; money in minor units. */
import { costAmount } from '../../../src-core/insight/cost-amount.ts'
import type { Budget } from '../../../src-contract/desktop/scenarios.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'

interface BudgetLine {
  readonly budget: number
  readonly now: number
  /** Above zero: over budget. */
  readonly gap: number
  /** Of the budget, as a fraction; null for a budget of nothing. */
  readonly gapShare: number | null
}

/** null when the budget's year is not simulated. */
export function budgetLine(budget: Budget, totals: Totals): BudgetLine | null {
  const { measure, year, amount } = budget
  if (totals.years.length === 0) return null
  if (year !== null && !totals.years.some((one) => one.year === year)) return null
  const now = costAmount(totals.years, measure, year)
  return { budget: amount, now, gap: now - amount, gapShare: amount === 0 ? null : (now - amount) / amount }
}

/** Growth of the run rate over a year's start: payroll growth as the committee asks for it. null where nothing was paid before. */
export function payrollGrowth(totals: Totals, index: number): number | null {
  const now = totals.years[index]?.costs.annualised
  const before = index === 0 ? totals.start.annualised : totals.years[index - 1]?.costs.annualised
  return now === undefined || !before ? null : now / before - 1
}
