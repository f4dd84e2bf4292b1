/** From digits to whole minor units, exactly. */
import type { NumberParts } from './parse-number.ts'

/** Beyond this no sum of money is read at all: it would leave exact integers. */
const MOST = 9_000_000_000_000_000n

/**
 * Minor units of integer.fraction x 10^scale in a currency with so many digits, rounded half up (away from zero).
 * rounded: digits other than zero were lost. Null when the amount is beyond exact integers.
 */
export function toMinor(
  parts: NumberParts,
  digits: number,
  scale = 0,
): { readonly minor: number; readonly rounded: boolean } | null {
  if (parts.integer.length + parts.fraction.length > 40) return null
  const shift = digits + scale
  const kept = parts.fraction.slice(0, shift).padEnd(shift, '0')
  const lost = parts.fraction.slice(shift)
  let minor = BigInt(parts.integer + kept)
  if (lost !== '' && lost.charCodeAt(0) >= 53) minor += 1n
  if (minor > MOST) return null
  return { minor: Number(minor), rounded: /[1-9]/.test(lost) }
}
