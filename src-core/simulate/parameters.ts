/**
 * What a run is made with, besides the population: every lever resolved for every year and level.
 * Rates are whole millionths ("ppm": 35_000 is 3.5%), so that pay arithmetic stays exact in integers.
 * Matrices are indexed [year][level - 1], year 0 being the first simulated year.
 */
export interface RunParameters {
  readonly startYear: number
  readonly years: number
  /** Levels 1..n. */
  readonly levels: number
  /** 32-bit unsigned. */
  readonly seed: number
  readonly bands: readonly LevelBandMinor[]
  readonly meritRate: PpmByYearAndLevel
  /** Merit by performance rating 1..5 (row) and compa-ratio quartile 1..4 (column), row by row; null: use meritRate. */
  readonly meritMatrix: readonly (readonly number[] | null)[]
  /** Payroll-weighted mean that meritRate is rescaled to, by year; null: as it is. */
  readonly meritBudget: readonly (number | null)[]
  readonly colaRate: PpmByYearAndLevel
  readonly promotionRate: PpmByYearAndLevel
  readonly promotionRaise: PpmByYearAndLevel
  /** Share of the band point: 1_150_000 is 115%. */
  readonly hirePayAdjustment: PpmByYearAndLevel
  /** Position in the band: 500_000 is the middle. */
  readonly hirePercentile: PpmByYearAndLevel
  /** Share of hires by level, by year; null: the mix of the people then employed. */
  readonly hireMix: readonly (readonly number[] | null)[]
  /** By year, whole workforce. */
  readonly growthRate: readonly number[]
  readonly experiencedTermination: readonly number[]
  readonly newHireTermination: readonly number[]
  /** By year: twelve shares that sum to 1_000_000. */
  readonly raiseMonthWeights: readonly (readonly number[])[]
  readonly burdenRate: readonly number[]
  /** Months of service needed on the raise date, by year. */
  readonly meritMinService: readonly number[]
  readonly colaMinService: readonly number[]
  /** By year: pay stops at the band maximum and the rest is a lump sum. */
  readonly capAtMaximum: readonly boolean[]
}

export type PpmByYearAndLevel = readonly (readonly number[])[]

/** A level's band in minor units of the reporting currency: a full-year, full-time rate. */
export interface LevelBandMinor {
  readonly minimum: number
  readonly midpoint: number
  readonly maximum: number
}
