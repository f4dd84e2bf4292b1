/** Figures of a ledger as they are shown: never shortened, money to the minor unit where it has any. */
import { exact } from '../../../src-core/field/exact.ts'
import { decimal, moneyExact, moneyWhole, percent, percentDelta, toMinor, toUnits } from '../format.ts'

interface Quantity {
  /** Money in whole minor units of `currency`, everything else a decimal. */
  readonly value: string
  readonly unit: 'money' | 'percent' | 'ratio' | 'count'
  readonly currency: string | null
}

/** €107,000 or €10,700.50: exact either way. */
export function exactMoney(minor: number, currency: string): string {
  const whole = toMinor(Math.trunc(toUnits(minor, currency)), currency) === minor
  return whole ? moneyWhole(minor, currency) : moneyExact(minor, currency)
}

/** Percentages with at most two decimals, ratios with three: rounded for the eye, the ledger has them whole. */
export function quantityWords({ value, unit, currency }: Quantity): string {
  if (unit === 'money' && currency !== null) return exactMoney(Number(value), currency)
  if (unit === 'percent') return percentWords(value)
  if (unit === 'ratio') return decimal(Number(value), 3)
  return decimal(Number(value), 0)
}

/** "62.5" reads 62.5%, "5" reads 5%, "12.999" reads 13%. */
export function percentWords(value: string): string {
  const rounded = exact(value).toDecimalPlaces(2)
  return percent(rounded.toNumber(), rounded.decimalPlaces())
}

/** The same with its sign always. */
export function percentDeltaWords(value: string): string {
  const rounded = exact(value).toDecimalPlaces(2)
  return percentDelta(rounded.toNumber(), rounded.decimalPlaces())
}
