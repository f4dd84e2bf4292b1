/** What the parts of the comparison share. */
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import type { CostMeasure } from '../../../../src-contract/desktop/scenarios.ts'

export type Comparison = MethodOutput<'scenarios.compare'>
export type Compared = Comparison['scenarios'][number]

export const COSTS: readonly { readonly key: CostMeasure; readonly label: string }[] = [
  { key: 'inYear', label: 'In-year cost' },
  { key: 'annualised', label: 'Annualised cost' },
  { key: 'burdened', label: 'Burdened cost' },
]

/** Every year that any of the scenarios has, ascending. */
export function allYears(comparison: Comparison): readonly number[] {
  const years = new Set(comparison.scenarios.flatMap(({ totals }) => totals.years.map(({ year }) => year)))
  return [...years].sort((a, b) => a - b)
}

export function yearOf({ totals }: Compared, year: number): Compared['totals']['years'][number] | undefined {
  return totals.years.find((one) => one.year === year)
}
