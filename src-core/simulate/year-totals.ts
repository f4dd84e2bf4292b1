/** From a year's counts and sums to its totals: folding, burden, growth. Used by the kernel and by the replay alike. */
import { largestRemainder } from '../money/largest-remainder.ts'
import { COUNTS, END, flowOf, START } from './headcounts.ts'
import type { MoneyYear } from './money-year.ts'
import { checkedSum, share } from './pay-math.ts'
import type { Places } from './population.ts'
import type { Breakdown, Growth, YearTotals } from './totals.ts'

export interface YearSums {
  readonly year: number
  /** Millionths. */
  readonly burdenRate: number
  readonly levels: number
  readonly places: Places
  readonly byLevel: Int32Array
  readonly byPlace: Int32Array
  /** Full-year pay on 1 January by level. */
  readonly annualisedBefore: Float64Array
  readonly fteStart: Float64Array
  readonly fteEnd: Float64Array
  readonly money: MoneyYear
}

export function yearTotals(sums: YearSums): YearTotals {
  const { money, levels, places, byLevel, byPlace } = sums
  const numbers = Array.from({ length: levels }, (_, at) => at)
  const departments = fold(places.department, places.departments.length, byPlace, money)
  const locations = fold(places.location, places.locations.length, byPlace, money)
  const whole = group(totalOf(byLevel), sumOf(money.inYear), sumOf(money.annualised), sumOf(money.lumpSums))
  const burdened = checkedSum(whole.inYear + burdenOf(whole.inYear, sums.burdenRate))
  const split = (parts: readonly Group[]): Breakdown[] => {
    const amounts = parts.length === 0 ? [] : largestRemainder(burdened, weightsOf(parts))
    return parts.map((part, at) => breakdown(part, amounts[at] ?? 0))
  }
  const levelGroups = numbers.map((at) =>
    group(
      byLevel.subarray(at * COUNTS, (at + 1) * COUNTS),
      money.inYear[at] ?? 0,
      money.annualised[at] ?? 0,
      money.lumpSums[at] ?? 0,
    ),
  )
  return {
    year: sums.year,
    ...breakdown(whole, burdened),
    growth: growthOf(sums, numbers),
    growthByLevel: numbers.map((at) => ({ level: at + 1, growth: growthOf(sums, [at]) })),
    byLevel: split(levelGroups).map((part, at) => ({ level: at + 1, ...part })),
    byDepartment: split(departments).map((part, at) => ({ key: places.departments[at] ?? null, ...part })),
    byLocation: split(locations).map((part, at) => ({ key: places.locations[at] ?? null, ...part })),
  }
}

interface Group {
  readonly counts: ArrayLike<number>
  readonly inYear: number
  readonly annualised: number
  readonly lumpSums: number
}

function group(counts: ArrayLike<number>, inYear: number, annualised: number, lumpSums: number): Group {
  return { counts, inYear: checkedSum(inYear), annualised: checkedSum(annualised), lumpSums: checkedSum(lumpSums) }
}

function breakdown({ counts, inYear, annualised, lumpSums }: Group, burdened: number): Breakdown {
  return { costs: { inYear, annualised, burdened }, headcount: flowOf(counts, 0), lumpSums }
}

/** Burden is spread as in-year cost is; where there is none, there is no burden. */
function weightsOf(parts: readonly Group[]): number[] {
  return parts.map((part) => part.inYear)
}

function fold(index: Int32Array, groups: number, byPlace: Int32Array, money: MoneyYear): Group[] {
  const counts = new Int32Array(groups * COUNTS)
  const inYear = new Float64Array(groups)
  const annualised = new Float64Array(groups)
  const lumpSums = new Float64Array(groups)
  for (let place = 0; place < index.length; place++) {
    const to = index[place] as number
    for (let field = 0; field < COUNTS; field++)
      (counts[to * COUNTS + field] as number) += byPlace[place * COUNTS + field] as number
    ;(inYear[to] as number) += money.placeInYear[place] as number
    ;(annualised[to] as number) += money.placeAnnualised[place] as number
    ;(lumpSums[to] as number) += money.placeLumpSums[place] as number
  }
  return Array.from({ length: groups }, (_, at) =>
    group(counts.subarray(at * COUNTS, (at + 1) * COUNTS), inYear[at] ?? 0, annualised[at] ?? 0, lumpSums[at] ?? 0),
  )
}

function totalOf(byLevel: Int32Array): Int32Array {
  const total = new Int32Array(COUNTS)
  for (let at = 0; at < byLevel.length; at++) (total[at % COUNTS] as number) += byLevel[at] as number
  return total
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** Sums can be large: in exact whole numbers all the way. */
function burdenOf(amount: number, rate: number): number {
  const product = BigInt(amount) * BigInt(rate)
  return rate === 0 ? 0 : amount < 1e9 ? share(amount, rate) : Number((2n * product + 1_000_000n) / 2_000_000n)
}

function growthOf(sums: YearSums, levels: readonly number[]): Growth {
  const { money, byLevel, annualisedBefore, fteStart, fteEnd } = sums
  const sum = (value: (at: number) => number | undefined): number =>
    levels.reduce((all, at) => all + (value(at) ?? 0), 0)
  const before = sum((at) => annualisedBefore[at])
  const after = sum((at) => money.annualised[at])
  return {
    meanAll: ratio(
      after,
      sum((at) => byLevel[at * COUNTS + END]),
      before,
      sum((at) => byLevel[at * COUNTS + START]),
    ),
    meanContinuous: ratio(
      sum((at) => money.stayersAfter[at]),
      1,
      sum((at) => money.stayersBefore[at]),
      1,
    ),
    fullYearEquivalent: ratio(
      after,
      sum((at) => fteEnd[at]),
      before,
      sum((at) => fteStart[at]),
    ),
  }
}

function ratio(after: number, countAfter: number, before: number, countBefore: number): number | null {
  if (before === 0 || countAfter === 0 || countBefore === 0) return null
  return after / countAfter / (before / countBefore) - 1
}
