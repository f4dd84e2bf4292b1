/**
 * How likely people are to leave or rise relative to each other. A person's bucket says all that the weights depend on:
 * level, years of service and age, both completed on 1 January.
 */
const TERMINATION_BASE = 0.42
const PROMOTION_BASE = 0.04

/** Under 1, 1, 2-4, 5-9, 10-19, 20 and more, unknown (neutral), not yet hired by the year's end. */
const TERMINATION_BY_TENURE = [1.8, 1.8, 0.6, 0.5, 0.4, 0.3, 1, 0]
const PROMOTION_BY_TENURE = [0, 0.5, 1.5, 1.8, 0.8, 0.2, 1, 0]
/** Under 25, 25-34, 35-44, 45-54, 55-64, 65 and more, unknown (neutral). */
const TERMINATION_BY_AGE = [0.7, 1.3, 1, 1.6, 1, 1.2, 1, 0]
const PROMOTION_BY_AGE = [1.6, 1.4, 1.1, 0.7, 0.3, 0.1, 1, 0]

export const UNDER_ONE_YEAR = 0
export const UNKNOWN_TENURE = 6
export const NOT_YET_HIRED = 7
export const UNKNOWN_AGE = 6

/** Buckets of one level: tenure x 8 + age. */
export const BUCKETS_PER_LEVEL = 64

export function bucketOf(level: number, tenure: number, age: number): number {
  return (level - 1) * BUCKETS_PER_LEVEL + tenure * 8 + age
}

/** By completed months of service up to TENURE_MONTHS; the last entry stands for unknown. */
export const TENURE_MONTHS = 2047
export const TENURE_BUCKETS: Uint8Array = Uint8Array.from({ length: TENURE_MONTHS + 1 }, (_, months) =>
  months === TENURE_MONTHS ? UNKNOWN_TENURE : tenureBucket(Math.floor(months / 12)),
)

/** By completed years of age up to AGE_YEARS; the last entry stands for unknown. */
export const AGE_YEARS = 255
export const AGE_BUCKETS: Uint8Array = Uint8Array.from({ length: AGE_YEARS + 1 }, (_, years) =>
  years === AGE_YEARS ? UNKNOWN_AGE : years < 25 ? 0 : Math.min(5, Math.floor((years - 15) / 10)),
)

function tenureBucket(years: number): number {
  if (years < 1) return UNDER_ONE_YEAR
  if (years < 2) return 1
  if (years < 5) return 2
  if (years < 10) return 3
  return years < 20 ? 4 : 5
}

/** Weights of leaving by bucket: base x tenure x age x max(0.4, 1 - 0.1 (level - 1)). */
export function terminationWeights(levels: number): Float64Array {
  return fill(levels, (level, tenure, age) => {
    const byLevel = Math.max(0.4, 1 - 0.1 * (level - 1))
    return TERMINATION_BASE * (TERMINATION_BY_TENURE[tenure] ?? 0) * (TERMINATION_BY_AGE[age] ?? 0) * byLevel
  })
}

/**
 * Weights of rising by bucket: base x tenure x age. People rise from one level at a time, so the level's factor would
 * multiply every weight of a draw alike and is left out; so it cannot turn a level's rate into nobody.
 */
export function promotionWeights(levels: number): Float64Array {
  return fill(
    levels,
    (_, tenure, age) => PROMOTION_BASE * (PROMOTION_BY_TENURE[tenure] ?? 0) * (PROMOTION_BY_AGE[age] ?? 0),
  )
}

function fill(levels: number, weight: (level: number, tenure: number, age: number) => number): Float64Array {
  const weights = new Float64Array(levels * BUCKETS_PER_LEVEL)
  for (let level = 1; level <= levels; level++)
    for (let tenure = 0; tenure < 8; tenure++)
      for (let age = 0; age < 8; age++) weights[bucketOf(level, tenure, age)] = weight(level, tenure, age)
  return weights
}
