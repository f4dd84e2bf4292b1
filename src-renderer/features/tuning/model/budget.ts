/** What the gauge shows: what the totals cost in the budget's measure, against its amount. */
import type { Budget } from '../../../../src-contract/desktop/scenarios.ts'
import type { Costs, Totals } from '../../../../src-contract/desktop/totals.ts'
import { costAmount } from '../../../../src-core/insight/cost-amount.ts'

export type Basis = Pick<Budget, 'measure' | 'year'>

/** The three costs of one year, or with year null of the horizon. null where the year is not in the totals. */
export function costsFor(totals: Totals, year: number | null): Costs | null {
  if (totals.years.length === 0) return null
  if (year !== null && !totals.years.some((one) => one.year === year)) return null
  return {
    inYear: costAmount(totals.years, 'inYear', year),
    annualised: costAmount(totals.years, 'annualised', year),
    burdened: costAmount(totals.years, 'burdened', year),
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
