/** Where pay lies against its range. Nothing is clamped: below 0 and above 1 are answers, and worth seeing. */
import { exact, type Amount, type ExactDecimal } from './exact.ts'

/** pay / midpoint; null for a midpoint of zero. */
export function compaRatio(pay: Amount, mid: Amount): ExactDecimal | null {
  return exact(mid).isZero() ? null : exact(pay).div(mid)
}

/** (pay - minimum) / (maximum - minimum); null for a range without width. */
export function rangePenetration(pay: Amount, minimum: Amount, maximum: Amount): ExactDecimal | null {
  const width = exact(maximum).minus(minimum)
  return width.isZero() ? null : exact(pay).minus(minimum).div(width)
}

type RangePart = number | 'below' | 'above' | null

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
