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

const UNDER_ONE_YEAR = 0
const UNKNOWN_TENURE = 6
export const NOT_YET_HIRED = 7
const UNKNOWN_AGE = 6

/** Buckets of one level: tenure x 8 + age. */
export const BUCKETS_PER_LEVEL = 64

function bucketOf(level: number, tenure: number, age: number): number {
  return (level - 1) * BUCKETS_PER_LEVEL + tenure * 8 + age
}

/** Bucket of a year's own hires, without the level. */
export const HIRED_THIS_YEAR = UNDER_ONE_YEAR * 8 + UNKNOWN_AGE

/** Longest service and age that are told apart; beyond lies what stands for unknown. */
const MOST_MONTHS = 2047
const MOST_YEARS = 255

/** Both tables begin at what a column of 16 bits can hold at most. */
const BELOW = 32_768

/** The table's answer for a first whole month that is next January: hired within December, or on 1 January next year. */
export const DECEMBER_OR_LATER = 255

/** At completed months of service on 1 January + MONTHS_FROM: tenure x 8, the bucket without level and age. */
export const TENURE_TABLE: Uint8Array = Uint8Array.from({ length: 2 * BELOW + 4096 }, (_, at) => {
  const months = at - BELOW
  if (months === -12) return DECEMBER_OR_LATER
  return 8 * (months < -12 ? NOT_YET_HIRED : months < 0 ? UNDER_ONE_YEAR : tenureBucket(months))
})
/** At completed years of age on 1 January + YEARS_FROM: the age's part of the bucket. */
export const AGE_TABLE: Uint8Array = Uint8Array.from({ length: 2 * BELOW + 1024 }, (_, at) => ageBucket(at - BELOW))
export const MONTHS_FROM = BELOW
export const YEARS_FROM = BELOW

/** Tenure x 8 of those of whom the table cannot tell. nextYear: day number of next 1 January. */
export function decemberTenure(hireDay: number, nextYear: number): number {
  return 8 * (hireDay >= nextYear ? NOT_YET_HIRED : UNDER_ONE_YEAR)
}

function tenureBucket(months: number): number {
  if (months >= MOST_MONTHS) return UNKNOWN_TENURE
  const years = months / 12
  if (years < 1) return UNDER_ONE_YEAR
  if (years < 2) return 1
  if (years < 5) return 2
  if (years < 10) return 3
  return years < 20 ? 4 : 5
}

function ageBucket(years: number): number {
  if (years >= MOST_YEARS) return UNKNOWN_AGE
  return years < 25 ? 0 : Math.min(5, Math.floor((years - 15) / 10))
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
