/** Totals without departments and locations: most of what would be copied from thread to thread. */
import type { RunTotals } from '../../src-core/simulate/totals.ts'

export function withoutPlaces(totals: RunTotals): RunTotals {
  return { ...totals, years: totals.years.map((year) => ({ ...year, byDepartment: [], byLocation: [] })) }
}
