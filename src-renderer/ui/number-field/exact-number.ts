/**
 * Exact fractions for what people type: 0.1 + 0.2 is 0.3, and 2.675 rounded to two places is 2.68.
 * The value is numerator / denominator; the denominator is above zero.
 */
export interface Exact {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Reads plain decimal digits as "12.50" or ".5"; null where there is no digit. */
export function exactOf(digits: string): Exact | null {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(digits)
  const whole = match?.[1] ?? ''
  const fraction = match?.[2] ?? ''
  if (!match || whole + fraction === '') return null
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) }
}

export function add(a: Exact, b: Exact): Exact {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

export function negate(a: Exact): Exact {
  return { numerator: -a.numerator, denominator: a.denominator }
}

export function multiply(a: Exact, b: Exact): Exact {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

/** null when dividing by zero. */
export function divide(a: Exact, b: Exact): Exact | null {
  if (b.numerator === 0n) return null
  const sign = b.numerator < 0n ? -1n : 1n
  return { numerator: a.numerator * b.denominator * sign, denominator: a.denominator * b.numerator * sign }
}

/** Rounds half away from zero to so many decimal places. */
export function roundExact(value: Exact, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const negative = value.numerator < 0n
  const magnitude = negative ? -value.numerator : value.numerator
  const scaled = (2n * magnitude * scale + value.denominator) / (2n * value.denominator)
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  const result = Number(text)
  return negative && result !== 0 ? -result : result
}

/** The same rounding for a number that is already binary: by its shortest decimal form, so that 2.675 counts as 2.675. */
export function roundTo(value: number, decimals: number): number {
  const text = Math.abs(value).toString()
  const exact = exactOf(text)
  if (!exact) return Number(value.toFixed(decimals))
  return roundExact(value < 0 ? negate(exact) : exact, decimals)
}
