/** Where pay lies against its range. Nothing is clamped: below 0 and above 1 are answers, and worth seeing. */
import { exact, sum, type Amount, type ExactDecimal } from './exact.ts'

/** pay / midpoint; null for a midpoint of zero. */
export function compaRatio(pay: Amount, mid: Amount): ExactDecimal | null {
  return exact(mid).isZero() ? null : exact(pay).div(mid)
}

/** sum of pay / sum of midpoints: not the mean of the ratios. Null without midpoints. */
export function groupCompaRatio(
  people: readonly { readonly pay: Amount; readonly midpoint: Amount }[],
): ExactDecimal | null {
  return compaRatio(sum(people.map((one) => one.pay)), sum(people.map((one) => one.midpoint)))
}

/** (pay - minimum) / (maximum - minimum); null for a range without width. */
export function rangePenetration(pay: Amount, minimum: Amount, maximum: Amount): ExactDecimal | null {
  const width = exact(maximum).minus(minimum)
  return width.isZero() ? null : exact(pay).minus(minimum).div(width)
}

/** The pay at a position in the range: minimum + share x (maximum - minimum); share 0.75 is the 75th percentile. */
export function percentileInRange(share: Amount, minimum: Amount, maximum: Amount): ExactDecimal {
  return exact(maximum).minus(minimum).times(share).plus(minimum)
}

export type RangePart = number | 'below' | 'above' | null

/**
 * Which of equally wide parts of the range the pay lies in, from 1; 4 parts are quartiles, 5 quintiles.
 * The lower bound belongs to the part above it; the maximum to the last part. Null for a range without width.
 */
export function rangePart(pay: Amount, minimum: Amount, maximum: Amount, parts: number): RangePart {
  const position = rangePenetration(pay, minimum, maximum)
  if (position === null) return null
  if (position.lt(0)) return 'below'
  if (position.gt(1)) return 'above'
  return Math.min(parts, position.times(parts).floor().toNumber() + 1)
}
