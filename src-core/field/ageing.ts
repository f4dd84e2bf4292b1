/** Market data aged to a date. The two methods differ, so one is always named. */
import { exact, type Amount, type ExactDecimal } from './exact.ts'

export type AgeingMethod = 'linear' | 'compound'

/** linear: base x (1 + r x months / 12); compound: base x (1 + r)^(months / 12). r is a fraction. */
export function age(base: Amount, annualRate: Amount, months: Amount, method: AgeingMethod): ExactDecimal {
  const years = exact(months).div(12)
  const factor = method === 'linear' ? exact(annualRate).times(years).plus(1) : exact(annualRate).plus(1).pow(years)
  return exact(base).times(factor)
}
