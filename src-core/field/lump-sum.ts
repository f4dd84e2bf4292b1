/** Awards paid partly once instead of into base pay. Either way they use budget. */
import { exact, Exact, type Amount, type ExactDecimal } from './exact.ts'

interface AwardParts {
  readonly newBase: ExactDecimal
  readonly baseIncrease: ExactDecimal
  readonly lumpSum: ExactDecimal
  /** Both parts: what the award takes from the budget. */
  readonly budgetUse: ExactDecimal
}

function parts(pay: Amount, award: ExactDecimal, baseIncrease: ExactDecimal): AwardParts {
  return { newBase: exact(pay).plus(baseIncrease), baseIncrease, lumpSum: award.minus(baseIncrease), budgetUse: award }
}

/** Base pay stops at the maximum, the rest is a lump sum: base part = min(award, max(0, maximum - pay)). */
export function capAtMaximum(pay: Amount, rate: Amount, maximum: Amount): AwardParts {
  const award = exact(pay).times(rate)
  const room = Exact.max(0, exact(maximum).minus(pay))
  return parts(pay, award, Exact.min(award, room))
}

/** A total award of which only a part goes into base: 5% with 3% in base pays 2% once. */
export function splitAward(pay: Amount, totalRate: Amount, baseRate: Amount): AwardParts {
  return parts(pay, exact(pay).times(totalRate), exact(pay).times(baseRate))
}
