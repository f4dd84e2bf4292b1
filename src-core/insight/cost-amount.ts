/** One cost out of a run's totals: what a budget is measured against. */

type CostMeasure = 'inYear' | 'annualised' | 'burdened'

interface YearCosts {
  readonly year: number
  readonly costs: Readonly<Record<CostMeasure, number>>
}

/**
 * Minor units of a measure in one year. year null: the sum over all years; for the annualised cost, which is a rate on
 * a date and not a sum of payments, the last year's. A year outside the run counts as null.
 */
export function costAmount(years: readonly YearCosts[], measure: CostMeasure, year: number | null): number {
  const one = year === null ? undefined : years.find((each) => each.year === year)
  if (one) return one.costs[measure]
  if (measure === 'annualised') return years.at(-1)?.costs.annualised ?? 0
  return years.reduce((sum, each) => sum + each.costs[measure], 0)
}
