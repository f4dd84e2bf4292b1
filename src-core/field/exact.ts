/** Exact decimals for the field's formulas: 40 significant digits, halves away from zero; 0.1 + 0.2 is 0.3. */
import { Decimal } from 'decimal.js'

export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -20, toExpPos: 30 })

/** A number, or better a decimal in text. A number stands for the shortest decimal that names it: 0.03 is exactly 3%. */
export type Amount = Decimal.Value

export type ExactDecimal = Decimal

export const exact = (value: Amount): Decimal => new Exact(value)

export function sum(values: readonly Amount[]): Decimal {
  return values.reduce<Decimal>((total, value) => total.plus(value), new Exact(0))
}
