/** Conversion between currencies at a stated rate, exact in decimals and rounded once, halves away from zero. */
import { divideRoundHalfUp, toSafe } from './round-half-up.ts'

interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A decimal in text, as "1.0842", as a ratio of whole numbers. Throws RangeError on anything else and on zero. */
function ratioOf(rate: string): Ratio {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(rate)
  if (!match) throw new RangeError('a rate is written as a plain decimal, such as 1.0842')
  const [, whole = '0', fraction = ''] = match
  const numerator = BigInt(whole + fraction)
  if (numerator === 0n) throw new RangeError('a rate is above zero')
  return { numerator, denominator: 10n ** BigInt(fraction.length) }
}

/**
 * Minor units of one currency in minor units of another. rate: units of the target for one unit of the source.
 * The digits are those of the two minor units: 2 for USD, 0 for JPY.
 */
export function convert(minor: number, rate: string, fromDigits: number, toDigits: number): number {
  const { numerator, denominator } = ratioOf(rate)
  const up = 10n ** BigInt(toDigits)
  const down = 10n ** BigInt(fromDigits)
  return toSafe(divideRoundHalfUp(BigInt(minor) * numerator * up, denominator * down))
}

/** The other way with the same rate: minor units of the rate's target in minor units of its source. */
export function convertBack(minor: number, rate: string, fromDigits: number, toDigits: number): number {
  const { numerator, denominator } = ratioOf(rate)
  const up = 10n ** BigInt(toDigits)
  const down = 10n ** BigInt(fromDigits)
  return toSafe(divideRoundHalfUp(BigInt(minor) * denominator * up, numerator * down))
}
