/**
 * -ln(u) by + - * / on doubles alone, in one fixed order: Math.log may differ in its last bit from machine to machine,
 * and a key's last bit can decide who leaves.
 */
const LN2 = 0.6931471805599453
const SQRT_HALF = 0.7071067811865476
const TWO_52 = 4503599627370496

/** high, low: a draw's two halves. u = (high x 2^20 + upper 20 bits of low + 1/2) / 2^52, strictly between 0 and 1. */
export function negLog(high: number, low: number): number {
  let m = (high * 1048576 + (low >>> 12) + 0.5) / TWO_52
  let halvings = 0
  while (m < SQRT_HALF) {
    m *= 2
    halvings++
  }
  const s = (m - 1) / (m + 1)
  const z = s * s
  let series = 1 / 21
  series = series * z + 1 / 19
  series = series * z + 1 / 17
  series = series * z + 1 / 15
  series = series * z + 1 / 13
  series = series * z + 1 / 11
  series = series * z + 1 / 9
  series = series * z + 1 / 7
  series = series * z + 1 / 5
  series = series * z + 1 / 3
  series = series * z + 1
  return halvings * LN2 - 2 * s * series
}
