/** What the gauge shows: what the totals cost in the budget's measure, against its amount. */
import type { Budget } from '../../../../src-contract/desktop/scenarios.ts'
import type { Costs, Totals } from '../../../../src-contract/desktop/totals.ts'

export type Basis = Pick<Budget, 'measure' | 'year'>

/**
 * The three costs of one year, or with year null of the horizon: in-year and burdened costs are summed, the
 * annualised cost is a rate and not a sum, so that it is the last year's. null where the year is not in the totals.
 */
export function costsFor(totals: Totals, year: number | null): Costs | null {
  if (year !== null) return totals.years.find((one) => one.year === year)?.costs ?? null
  const last = totals.years.at(-1)
  if (!last) return null
  return {
    inYear: totals.years.reduce((sum, one) => sum + one.costs.inYear, 0),
    annualised: last.costs.annualised,
    burdened: totals.years.reduce((sum, one) => sum + one.costs.burdened, 0),
  }
}

export interface Gap {
  /** Above zero: more than the budget. Minor units. */
  readonly amount: number
  /** Of the budget, as a fraction; null where the budget is zero. */
  readonly share: number | null
}

export function gapTo(budget: number, now: number): Gap {
  return { amount: now - budget, share: budget === 0 ? null : (now - budget) / budget }
}
