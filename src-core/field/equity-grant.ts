/** Equity grants: how many shares, and how much on promotion. */
import { exact, Exact, sum, type Amount, type ExactDecimal } from './exact.ts'

/** Whole value at the first price. */
export function frontGrantShares(value: Amount, price: Amount): ExactDecimal {
  return exact(value).div(price)
}

/** The value in equal yearly parts, each at its own year's price. */
export function annualGrantShares(value: Amount, prices: readonly Amount[]): ExactDecimal {
  return sum(prices.map((price) => exact(value).div(prices.length).div(price)))
}

/** Up to the new role's guideline less what is unvested, at least a quarter of the current role's guideline. */
export function promotionGrant(newGuideline: Amount, unvested: Amount, currentGuideline: Amount): ExactDecimal {
  return Exact.max(exact(newGuideline).minus(unvested), exact(currentGuideline).times('0.25'))
}
