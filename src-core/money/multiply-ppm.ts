import { divideRoundHalfUp, toSafe } from './round-half-up.ts'

export const PPM = 1_000_000

/**
 * minor x ppm / 1,000,000 to the nearest minor unit, halves away from zero.
 * Exact at any size: small products stay in numbers, large ones go through bigint.
 */
export function multiplyPpm(minor: number, ppm: number): number {
  const product = minor * ppm
  if (product >= 0 && product <= Number.MAX_SAFE_INTEGER - PPM) return Math.floor((product + PPM / 2) / PPM)
  return toSafe(divideRoundHalfUp(BigInt(minor) * BigInt(ppm), BigInt(PPM)))
}
