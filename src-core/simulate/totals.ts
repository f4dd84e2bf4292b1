/** What a run answers: the shape of the contract's totals, without currency, hash and time. Money in whole minor units. */
import type { HeadcountFlow } from './headcounts.ts'

export interface Costs {
  /** Paid within the year: prorated over the days each pay rate held. */
  readonly inYear: number
  /** Run rate at the year's end: the sum of full-year pay of those then employed. */
  readonly annualised: number
  /** inYear x (1 + burden rate); parts add up to the whole (largest remainder). */
  readonly burdened: number
}

export interface Breakdown {
  readonly costs: Costs
  readonly headcount: HeadcountFlow
  readonly lumpSums: number
}

/** Fractions of the year before; null where the base is empty. */
export interface Growth {
  readonly meanAll: number | null
  readonly meanContinuous: number | null
  readonly fullYearEquivalent: number | null
}

export interface YearTotals extends Breakdown {
  readonly year: number
  readonly growth: Growth
  readonly growthByLevel: readonly { readonly level: number; readonly growth: Growth }[]
  readonly byLevel: readonly ({ readonly level: number } & Breakdown)[]
  readonly byDepartment: readonly ({ readonly key: string | null } & Breakdown)[]
  readonly byLocation: readonly ({ readonly key: string | null } & Breakdown)[]
}

export interface RunTotals {
  readonly people: number
  readonly start: {
    readonly headcount: number
    readonly annualised: number
    readonly byLevel: readonly { readonly level: number; readonly headcount: number; readonly annualised: number }[]
  }
  readonly years: readonly YearTotals[]
}
