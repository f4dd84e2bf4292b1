/** Percentiles of every total over many runs. */
import type { HeadcountFlow } from '../simulate/headcounts.ts'
import type { Breakdown, Costs, Growth, RunTotals } from '../simulate/totals.ts'

/** One run in ten lies below p10, one in ten above p90. */
interface Spread {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

type Spreads<T> = { readonly [K in keyof T]: Spread }

interface BreakdownSpread {
  readonly costs: Spreads<Costs>
  readonly headcount: Spreads<HeadcountFlow>
  readonly lumpSums: Spread
  /** Null where any run has an empty base. */
  readonly growth: { readonly [K in keyof Growth]: Spread | null }
}

interface YearSpread extends BreakdownSpread {
  readonly year: number
  readonly byLevel: readonly ({ readonly level: number } & BreakdownSpread)[]
}

/**
 * The value below which a share of the sorted values lies, by linear interpolation between the two nearest (Hyndman and Fan's
 * seventh definition, a spreadsheet's PERCENTILE.INC). Values must not be empty.
 */
export function percentileOf(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share
  const low = Math.floor(at)
  const below = sorted[low] ?? NaN
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? NaN
  return below + (above - below) * (at - low)
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort()
  return { p10: percentileOf(sorted, 0.1), p50: percentileOf(sorted, 0.5), p90: percentileOf(sorted, 0.9) }
}

/** Of whole cents and people. */
export function wholeSpreadOf(values: readonly number[]): Spread {
  const { p10, p50, p90 } = spreadOf(values)
  return { p10: Math.round(p10), p50: Math.round(p50), p90: Math.round(p90) }
}

/** One year over all runs. index counts from 0; every run has that year. */
export function spreadYear(runs: readonly RunTotals[], index: number): YearSpread {
  const years = runs.flatMap(({ years }) => years[index] ?? [])
  const levels = years[0]?.byLevel ?? []
  return {
    year: years[0]?.year ?? 0,
    ...breakdownSpread(
      years,
      years.map(({ growth }) => growth),
    ),
    byLevel: levels.map(({ level }, at) => ({
      level,
      ...breakdownSpread(
        years.flatMap(({ byLevel }) => byLevel[at] ?? []),
        years.flatMap(({ growthByLevel }) => growthByLevel[at]?.growth ?? []),
      ),
    })),
  }
}

function breakdownSpread(parts: readonly Breakdown[], growths: readonly Growth[]): BreakdownSpread {
  const whole = (of: (part: Breakdown) => number): Spread => wholeSpreadOf(parts.map(of))
  const growth = (of: (growth: Growth) => number | null): Spread | null => {
    const values = growths.map(of)
    return values.every((value) => value !== null) ? spreadOf(values) : null
  }
  return {
    costs: {
      inYear: whole(({ costs }) => costs.inYear),
      annualised: whole(({ costs }) => costs.annualised),
      burdened: whole(({ costs }) => costs.burdened),
    },
    headcount: {
      start: whole(({ headcount }) => headcount.start),
      hires: whole(({ headcount }) => headcount.hires),
      experiencedLeavers: whole(({ headcount }) => headcount.experiencedLeavers),
      newHireLeavers: whole(({ headcount }) => headcount.newHireLeavers),
      promotionsIn: whole(({ headcount }) => headcount.promotionsIn),
      promotionsOut: whole(({ headcount }) => headcount.promotionsOut),
      end: whole(({ headcount }) => headcount.end),
    },
    lumpSums: whole(({ lumpSums }) => lumpSums),
    growth: {
      meanAll: growth(({ meanAll }) => meanAll),
      meanContinuous: growth(({ meanContinuous }) => meanContinuous),
      fullYearEquivalent: growth(({ fullYearEquivalent }) => fullYearEquivalent),
    },
  }
}
