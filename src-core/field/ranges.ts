/** Pay ranges: minimum, midpoint, maximum, and the two conventions of range spread. */
import { exact, Exact, type Amount, type ExactDecimal } from './exact.ts'

interface Range {
  readonly minimum: ExactDecimal
  readonly midpoint: ExactDecimal
  readonly maximum: ExactDecimal
}

/** (minimum + maximum) / 2, where no midpoint is given. */
export function midpoint(minimum: Amount, maximum: Amount): ExactDecimal {
  return exact(minimum).plus(maximum).div(2)
}

/** The range with that spread on the minimum: maximum = minimum x (1 + spread). */
export function rangeFromMinimum(minimum: Amount, spread: Amount): Range {
  const maximum = exact(minimum).times(exact(spread).plus(1))
  return { minimum: exact(minimum), midpoint: midpoint(minimum, maximum), maximum }
}

/** minimum = midpoint / (1 + spread / 2), with the spread on the minimum. */
export function rangeFromMidpoint(mid: Amount, spread: Amount): Range {
  const minimum = exact(mid).div(exact(spread).div(2).plus(1))
  return { minimum, midpoint: exact(mid), maximum: minimum.times(exact(spread).plus(1)) }
}

/** minimum = maximum / (1 + spread), with the spread on the minimum. */
export function rangeFromMaximum(maximum: Amount, spread: Amount): Range {
  const minimum = exact(maximum).div(exact(spread).plus(1))
  return { minimum, midpoint: midpoint(minimum, maximum), maximum: exact(maximum) }
}

/** The part-timer's range: each point times FTE, before comparing actual pay with it. */
export function scaleRange(
  range: { readonly minimum: Amount; readonly midpoint: Amount; readonly maximum: Amount },
  factor: Amount,
): Range {
  const scaled = (value: Amount): ExactDecimal => new Exact(value).times(factor)
  return { minimum: scaled(range.minimum), midpoint: scaled(range.midpoint), maximum: scaled(range.maximum) }
}
