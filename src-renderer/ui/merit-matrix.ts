/** Merit by rating 1..5 and quartile of the band 1..4, row by row. */
import { roundTo } from './number-field/exact-number.ts'

export const RATINGS: readonly number[] = [1, 2, 3, 4, 5]
export const QUARTILES: readonly number[] = [1, 2, 3, 4]
export const QUARTILE_NAMES: readonly string[] = ['Q1, low in range', 'Q2', 'Q3', 'Q4, high']

/** Nothing for the lowest rating, more than the mean for the best. */
const BY_RATING = [0, 0.5, 1, 1.25, 1.5]
/** More for those low in their range. */
const BY_QUARTILE = [1.2, 1.1, 0.9, 0.8]

export function cellIndex(rating: number, quartile: number): number {
  return (rating - 1) * QUARTILES.length + quartile - 1
}

export function cellName(rating: number, quartile: number): string {
  return `rating ${rating}, ${QUARTILE_NAMES[quartile - 1] ?? `Q${quartile}`}`
}

/** A usual matrix around a mean merit rate. */
export function meritMatrixAround(mean: number): number[] {
  return BY_RATING.flatMap((rating) => BY_QUARTILE.map((quartile) => roundTo(mean * rating * quartile, 1)))
}
