/** From levers in their units to what the kernel takes: whole millionths by year and level. */
import type { LevelBandMinor, RunParameters } from '../simulate/parameters.ts'
import type { LeverId, LeverValue } from './catalogue.ts'
import type { Resolve } from './resolve.ts'

interface RunFrame {
  readonly startYear: number
  readonly years: number
  readonly seed: number
  readonly bands: readonly LevelBandMinor[]
}

const PPM_PER_PERCENT = 10_000

export function toRunParameters(resolve: Resolve, frame: RunFrame): RunParameters {
  const levels = frame.bands.length
  const years = Array.from({ length: frame.years }, (_, at) => frame.startYear + at)
  const value = (lever: LeverId, level: number | null, year: number): LeverValue => resolve(lever, level, year).value
  const number = (lever: LeverId, level: number | null, year: number): number => {
    const found = value(lever, level, year)
    if (typeof found !== 'number') throw new Error(`lever ${lever} is not a number`)
    return found
  }
  const ppmOf = (percent: number): number => Math.round(percent * PPM_PER_PERCENT)
  const byLevel = (lever: LeverId): number[][] =>
    years.map((year) => frame.bands.map((_, at) => ppmOf(number(lever, at + 1, year))))
  const byYear = (lever: LeverId): number[] => years.map((year) => ppmOf(number(lever, null, year)))
  const plainByYear = (lever: LeverId): number[] => years.map((year) => number(lever, null, year))
  const optional = (lever: LeverId): (number | null)[] =>
    years.map((year) => {
      const found = value(lever, null, year)
      return typeof found === 'number' ? ppmOf(found) : null
    })
  const vectors = (lever: LeverId): (number[] | null)[] =>
    years.map((year) => {
      const found = value(lever, null, year)
      return Array.isArray(found) ? found.map(ppmOf) : null
    })
  return {
    startYear: frame.startYear,
    years: frame.years,
    levels,
    seed: frame.seed,
    bands: frame.bands,
    meritRate: byLevel('merit.rate'),
    meritMatrix: vectors('merit.matrix'),
    meritBudget: optional('merit.budget'),
    colaRate: byLevel('cola.rate'),
    promotionRate: byLevel('promotion.rate'),
    promotionRaise: byLevel('promotion.raise'),
    hirePayAdjustment: byLevel('hire.payAdjustment'),
    hirePercentile: byLevel('hire.percentile'),
    hireMix: vectors('hire.mix').map((mix) => (mix && mix.length === levels ? mix : null)),
    growthRate: byYear('growth.rate'),
    experiencedTermination: byYear('termination.experienced'),
    newHireTermination: byYear('termination.newHire'),
    raiseMonthWeights: vectors('raise.monthWeights').map((weights) => weights ?? []),
    burdenRate: byYear('burden.rate'),
    meritMinService: plainByYear('policy.meritMinService'),
    colaMinService: plainByYear('policy.colaMinService'),
    capAtMaximum: plainByYear('policy.capAtMaximum').map((on) => on === 1),
  }
}
