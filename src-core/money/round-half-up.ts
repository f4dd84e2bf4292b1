/**
 * The one rounding of money: halves away from zero, so that a cost and its reversal round to the same size.
 * Works on exact integers; no binary fraction is ever made.
 */
export function divideRoundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('division by zero')
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const rounded = (2n * n + d) / (2n * d)
  return negative ? -rounded : rounded
}

/** numerator / denominator to the nearest whole number, halves away from zero; both whole and safe. */
export function roundHalfUp(numerator: number, denominator: number): number {
  return toSafe(divideRoundHalfUp(BigInt(numerator), BigInt(denominator)))
}

/** A bigint as a number; throws where a number could no longer hold it exactly. */
export function toSafe(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError('amount is beyond exact whole numbers')
  return number
}
