/** Short-term incentive: the order of its factors, then its bounds. */
import { exact, Exact, type Amount, type ExactDecimal } from './exact.ts'

interface BonusBounds {
  readonly minimum?: Amount
  readonly maximum?: Amount
  /** Funding of the plan, applied last: 0.9 pays 90%. */
  readonly funding?: Amount
}

/** target x proration x performance, held between the bounds, then x funding. The target is base x target rate. */
export function bonus(target: Amount, proration: Amount, performance: Amount, bounds: BonusBounds = {}): ExactDecimal {
  let award = exact(target).times(proration).times(performance)
  if (bounds.minimum !== undefined) award = Exact.max(award, bounds.minimum)
  if (bounds.maximum !== undefined) award = Exact.min(award, bounds.maximum)
  return bounds.funding === undefined ? award : award.times(bounds.funding)
}
