/** What optional levers begin with when they are turned on: near to what held without them. */
import { roundTo } from '../../../ui/number-field/exact-number.ts'
import { scaleTo100 } from './vector.ts'

/** Merit by rating 1..5: nothing for the lowest, more than the mean for the best. */
const BY_RATING = [0, 0.5, 1, 1.25, 1.5]
/** By compa-ratio quartile 1..4: more for those low in their range. */
const BY_QUARTILE = [1.2, 1.1, 0.9, 0.8]

/** Rounded to a tenth of a percent; 0 for an empty list. */
export function meanOf(rates: readonly number[]): number {
  return rates.length === 0 ? 0 : roundTo(rates.reduce((sum, rate) => sum + rate, 0) / rates.length, 1)
}

/** Five ratings by four quartiles, row by row, around a mean merit rate. */
export function meritMatrixAround(mean: number): number[] {
  return BY_RATING.flatMap((rating) => BY_QUARTILE.map((quartile) => roundTo(mean * rating * quartile, 1)))
}

/** The mix of hires as the people now are, in whole percents. */
export function mixOf(headcounts: readonly number[]): number[] {
  return [...scaleTo100(headcounts, 0)]
}
