/** What must be said beside a recommendation. Sentences hold no figure that the ledger does not. */
import { exact } from '../field/exact.ts'
import type { AdjustedRange } from './adjusted-range.ts'
import type { CounterOutcome } from './counter-offer.ts'
import type { OfferCandidate, OverrideInput } from './offer-context.ts'
import type { Parity } from './parity.ts'
import type { OfferFigures } from './figures.ts'
import { FEEDBACK_NAMES, type OfferRules } from './rules.ts'
import type { TierDecision } from './tier.ts'

export type NoticeCode =
  | 'belowMarket'
  | 'aboveMaximumReview'
  | 'matchedToLimit'
  | 'counterNotPlausible'
  | 'fewPeers'
  | 'noPeers'
  | 'parityViolation'
  | 'baseOutsideFeedback'
  | 'overridden'
  | 'outsideRange'
  | 'dataStale'
  | 'rateStale'
  | 'peerFlagged'

export interface OfferNotice {
  readonly code: NoticeCode
  readonly sentence: string
}

interface NoticeInput {
  readonly candidate: OfferCandidate
  readonly rules: OfferRules
  readonly range: AdjustedRange
  readonly figures: OfferFigures
  readonly counter: CounterOutcome | null
  readonly parity: Parity
  readonly tier: TierDecision
  readonly override: OverrideInput | null
}

/** A competing offer beyond this many times the range maximum is more likely a slip than an offer. */
const NOT_PLAUSIBLE = 2

export function offerNotices(input: NoticeInput): readonly OfferNotice[] {
  return [...positionNotices(input), ...counterNotices(input), ...parityNotices(input)]
}

function positionNotices({ candidate, rules, range, figures, tier, override }: NoticeInput): OfferNotice[] {
  const found: OfferNotice[] = []
  const base = exact(figures.base.value)
  if (override) {
    found.push({ code: 'overridden', sentence: 'Figures were set by hand; the recommendation is kept beside them.' })
  }
  if (tier.belowMarket) {
    found.push({
      code: 'belowMarket',
      sentence: `Below market: the base lies more than ${rules.belowMarket}% below the midpoint.`,
    })
  }
  if (base.lt(range.minimum.value) || base.gt(range.maximum.value)) {
    found.push({ code: 'outsideRange', sentence: 'The base lies outside the pay range.' })
    return found
  }
  const { from, to } = rules.percentile[candidate.feedback]
  const penetration = exact(figures.penetration.value)
  // Rounding the base to whole units may move it across a boundary by less than a hundredth of a percent.
  if (penetration.lt(exact(from).minus('0.01')) || penetration.gt(exact(to).plus('0.01'))) {
    found.push({
      code: 'baseOutsideFeedback',
      sentence: `The base lies outside the part of the range for "${FEEDBACK_NAMES[candidate.feedback]}".`,
    })
  }
  return found
}

/** Where a figure was set by hand, what the rules made of the competing offer is not what is offered, and is not said. */
function counterNotices({ counter, range, override }: NoticeInput): OfferNotice[] {
  if (!counter) return []
  const found: OfferNotice[] = []
  if (counter.aboveMaximum) {
    found.push({ code: 'aboveMaximumReview', sentence: aboveMaximumSentence(counter, range, override) })
  }
  const stated = exact(counter.stated.value)
  const ownBase = (override?.base ?? null) === null
  if (ownBase && stated.gt(counter.matchLimit.value) && exact(counter.base.value).eq(counter.matchLimit.value)) {
    found.push({
      code: 'matchedToLimit',
      sentence: 'The competing offer is matched up to the limit of the rules only.',
    })
  }
  if (stated.gt(exact(range.maximum.value).times(NOT_PLAUSIBLE))) {
    found.push({
      code: 'counterNotPlausible',
      sentence: 'The competing offer is far above the pay range: check its amount and currency.',
    })
  }
  return found
}

function aboveMaximumSentence(counter: CounterOutcome, range: AdjustedRange, override: OverrideInput | null): string {
  const above = 'The competing offer is above the range maximum'
  if (override) return `${above}: a review is required.`
  return exact(counter.base.value).eq(range.maximum.value)
    ? `${above}: pay stops at the maximum, an equity top-up is offered, and a review is required.`
    : `${above}, and pay does not reach it: an equity top-up is offered, and a review is required.`
}

function parityNotices({ parity }: NoticeInput): OfferNotice[] {
  const violations = parity.violations.map(({ sentence }): OfferNotice => ({ code: 'parityViolation', sentence }))
  if (parity.basis === 'none') {
    return [
      { code: 'noPeers', sentence: 'Nobody in the roster does this job at this location: parity was not judged.' },
    ]
  }
  if (!parity.tooFew) return violations
  const people = parity.count.value === '1' ? 'peer' : 'peers'
  const few: OfferNotice = {
    code: 'fewPeers',
    sentence: `Only ${parity.count.value} ${people}: shown for orientation, the parity band was not judged.`,
  }
  return [few, ...violations]
}
