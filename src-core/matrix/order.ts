/** The order of a merit matrix: a higher rating never gets less, a higher position in the band never more. */

export const CELLS = 20
const RATINGS = 5
const QUARTILES = 4

export const cellAt = (rating: number, quartile: number): number => (rating - 1) * QUARTILES + quartile - 1
export const ratingAt = (cell: number): number => Math.floor(cell / QUARTILES) + 1
export const quartileAt = (cell: number): number => (cell % QUARTILES) + 1

/** Neighbours of which the first must never get more than the second. */
export interface Neighbours {
  readonly kind: 'rating' | 'position'
  readonly lower: number
  readonly upper: number
}

export const NEIGHBOURS: readonly Neighbours[] = Array.from({ length: CELLS }, (_, cell) => {
  const [rating, quartile] = [ratingAt(cell), quartileAt(cell)]
  const pairs: Neighbours[] = []
  if (rating < RATINGS) pairs.push({ kind: 'rating', lower: cell, upper: cellAt(rating + 1, quartile) })
  if (quartile < QUARTILES) pairs.push({ kind: 'position', lower: cellAt(rating, quartile + 1), upper: cell })
  return pairs
}).flat()

export function breaches(rates: readonly number[]): readonly Neighbours[] {
  return NEIGHBOURS.filter(({ lower, upper }) => (rates[lower] ?? 0) > (rates[upper] ?? 0))
}

/** The least matrix in order that is nowhere below the given one. */
export function inOrder(rates: readonly number[]): readonly number[] {
  const result = [...rates]
  for (let rating = 1; rating <= RATINGS; rating++) {
    for (let quartile = QUARTILES; quartile >= 1; quartile--) {
      const below = rating > 1 ? (result[cellAt(rating - 1, quartile)] ?? 0) : 0
      const beside = quartile < QUARTILES ? (result[cellAt(rating, quartile + 1)] ?? 0) : 0
      const cell = cellAt(rating, quartile)
      result[cell] = Math.max(result[cell] ?? 0, below, beside)
    }
  }
  return result
}
