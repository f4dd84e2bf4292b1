/** Approval tier of an offer: by distance of its base above the market midpoint, and by special triggers. */
import { COUNT, type LedgerBook, type LedgerInput } from './ledger.ts'
import { ruleInput, type OfferContext } from './offer-context.ts'

/** 0 is automatic; 1 Comp Manager; 2 Comp Manager and HRBP; 3 up to the VP HR. */
export type Tier = 0 | 1 | 2 | 3

export type TierTrigger = 'counterOfferAboveMaximum' | 'internalEquity'

export const TRIGGER_NAMES: Readonly<Record<TierTrigger, string>> = {
  counterOfferAboveMaximum: 'competing offer above the range maximum',
  internalEquity: 'internal equity',
}

export interface TierDecision {
  readonly tier: Tier
  readonly stepId: string
  /** What the distance alone gives. */
  readonly byDistance: Tier
  readonly triggers: readonly TierTrigger[]
  readonly belowMarket: boolean
}

export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  0: 'Automatic',
  1: 'Comp Manager',
  2: 'Comp Manager and HRBP',
  3: 'Comp Manager, HRBP and VP HR',
}

/** A special trigger needs at least this tier. */
const TRIGGERED: Tier = 2

/** Exact: 5% above the midpoint is 5%, and belongs to the lower tier; one cent more does not. */
export function decideTier(
  book: LedgerBook,
  base: LedgerInput,
  midpoint: LedgerInput,
  triggers: readonly TierTrigger[],
  context: Pick<OfferContext, 'rules' | 'ruleVersion'>,
): TierDecision {
  const { tiers, belowMarket } = context.rules
  const rule = ruleInput(context)
  const limits = [
    rule('Automatic up to', tiers.automatic, 'percent', 'tiers.automatic'),
    rule('Level one up to', tiers.level1, 'percent', 'tiers.level1'),
    rule('Level two up to', tiers.level2, 'percent', 'tiers.level2'),
  ]
  const label = 'Tier by distance above the midpoint'
  const distance = book.add('tier-by-distance', label, 'tierByDistance', [base, midpoint, ...limits], COUNT)
  const least: LedgerInput = {
    name: 'Least tier with a special trigger',
    value: String(triggers.length > 0 ? TRIGGERED : 0),
    ...COUNT,
    source: { kind: 'constant', note: triggers.length > 0 ? triggers.join(', ') : 'no special trigger' },
  }
  const tier = book.add('tier', 'Approval tier', 'largest', [distance, least], COUNT)
  const below = rule('Below market beyond', belowMarket, 'percent', 'belowMarket')
  const isBelow = book.add('below-market', 'Below market', 'isBelow', [base, midpoint, below], COUNT)
  return {
    tier: toTier(tier.value),
    stepId: 'tier',
    byDistance: toTier(distance.value),
    triggers,
    belowMarket: isBelow.value === '1',
  }
}

/** Who must say yes, in order: a tier includes the ones below it. */
export function levelsOfTier(tier: Tier): readonly (1 | 2 | 3)[] {
  return ([1, 2, 3] as const).filter((level) => level <= tier)
}

function toTier(value: string): Tier {
  const tier = Number(value)
  if (tier === 0 || tier === 1 || tier === 2 || tier === 3) return tier
  throw new Error(`${value} is no tier`)
}
