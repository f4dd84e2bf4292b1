/** What optional levers begin with when they are turned on: near to what held without them. */
import { roundTo } from '../../../ui/number-field/exact-number.ts'
import { scaleTo100 } from './vector.ts'

/** Rounded to a tenth of a percent; 0 for an empty list. */
export function meanOf(rates: readonly number[]): number {
  return rates.length === 0 ? 0 : roundTo(rates.reduce((sum, rate) => sum + rate, 0) / rates.length, 1)
}

/** The mix of hires as the people now are, in whole percents. */
export function mixOf(headcounts: readonly number[]): number[] {
  return [...scaleTo100(headcounts, 0)]
}
