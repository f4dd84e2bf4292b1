/** The totals that levers are measured against, picked from a run, and how two runs differ in them. */
import { costAmount } from '../insight/cost-amount.ts'
import type { RunTotals } from '../simulate/totals.ts'

const MEASURES = [
  ...(['inYear', 'annualised', 'burdened', 'lumpSums', 'headcount'] as const),
  ...(['meanAll', 'meanContinuous', 'fullYearEquivalent'] as const),
]
export type Measure = (typeof MEASURES)[number]
/** Minor units, people, and for growth fractions; null where undefined. */
export type Measures = Readonly<Record<Measure, number | null>>

/** year null: costs over the horizon (annualised: the last year), the rest in the last year. */
export function measuresOf({ years }: Pick<RunTotals, 'years'>, year: number | null): Measures {
  const one = years.find((each) => each.year === year)
  const last = one ?? years.at(-1)
  return {
    inYear: costAmount(years, 'inYear', year),
    annualised: costAmount(years, 'annualised', year),
    burdened: costAmount(years, 'burdened', year),
    lumpSums: one ? one.lumpSums : years.reduce((sum, each) => sum + each.lumpSums, 0),
    headcount: last?.headcount.end ?? 0,
    meanAll: last?.growth.meanAll ?? null,
    meanContinuous: last?.growth.meanContinuous ?? null,
    fullYearEquivalent: last?.growth.fullYearEquivalent ?? null,
  }
}

export function difference(to: Measures, from: Measures): Measures {
  return mapMeasures((measure) => {
    const [after, before] = [to[measure], from[measure]]
    return after === null || before === null ? null : after - before
  })
}

/**
 * Relative change of each total for one of the lever: (up - down) / base / leverChange, leverChange being the lever's own
 * relative change between the two runs.
 */
export function elasticity(up: Measures, down: Measures, base: Measures, leverChange: number): Measures {
  const change = difference(up, down)
  return mapMeasures((measure) => {
    const [moved, from] = [change[measure], base[measure]]
    return moved === null || from === null || from === 0 || leverChange === 0 ? null : moved / from / leverChange
  })
}

export function noMeasures(): Measures {
  return mapMeasures(() => null)
}

function mapMeasures(of: (measure: Measure) => number | null): Measures {
  return Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as Record<Measure, number | null>
}
