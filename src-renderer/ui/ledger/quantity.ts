/** Figures of a ledger as they are shown: never shortened, money to the minor unit where it has any. */
import { decimal, moneyExact, moneyWhole, percent, toMinor, toUnits } from '../format.ts'

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

/** "62.5" reads 62.5%, "5" reads 5%. */
export function percentWords(value: string): string {
  const decimals = Math.min(2, (/\.(\d*?)0*$/.exec(value)?.[1] ?? '').length)
  return percent(Number(value), decimals)
}
