/** Where the marks of the range chart stand. */

interface Span {
  readonly low: number
  readonly high: number
}

/** From the smallest to the largest amount; never without width. */
export function spanOf(amounts: readonly number[]): Span {
  const low = Math.min(...amounts)
  const high = Math.max(...amounts)
  return high > low ? { low, high } : { low: low - 1, high: high + 1 }
}

/** Where the part of a range from one percent to another lies, in its amounts. */
export function partOf(
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  { from, to }: { readonly from: string; readonly to: string },
): Span {
  const at = (percent: string): number => minimum + (Number(percent) / 100) * (maximum - minimum)
  return { low: at(from), high: at(to) }
}

export interface Dot {
  readonly x: number
  readonly y: number
  readonly senior: boolean
}

/** Dots closer than this lie above each other. */
const APART = 6.5
/** So many lie above each other before they overlap. */
const MOST_HIGH = 6

/** Dots in order of x; y counts upwards from the lowest row, where they would cover each other. height: of them all. */
export function stackDots(dots: readonly { readonly at: number; readonly senior: boolean }[]): {
  readonly dots: readonly Dot[]
  readonly height: number
} {
  const ends: number[] = []
  const placed = dots
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, senior }): Dot => {
      const free = ends.findIndex((end) => at - end >= APART)
      const row = free === -1 ? Math.min(ends.length, MOST_HIGH - 1) : free
      ends[row] = at
      return { x: at, y: row * APART, senior }
    })
  return { dots: placed, height: ends.length * APART }
}
