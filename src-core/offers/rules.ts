/** The rules that a recommendation is computed by. A published version never changes; a recommendation names its version. */

export const FEEDBACK = ['mustHire', 'strongHire', 'hire'] as const
export type Feedback = (typeof FEEDBACK)[number]

export const FEEDBACK_NAMES: Readonly<Record<Feedback, string>> = {
  mustHire: 'Must hire',
  strongHire: 'Strong hire',
  hire: 'Hire',
}

export const OFFER_LEVELS = ['P1', 'P2', 'P3', 'P4', 'P5'] as const
export type OfferLevel = (typeof OFFER_LEVELS)[number]

type ByLevel<V> = Readonly<Record<OfferLevel, V>>

/** Percentages are decimals as text ("12.5"), money is whole minor units of the named currency. */
export interface OfferRules {
  /** Percentile in range by interview feedback: the allowed part of the range, and the point used. */
  readonly percentile: Readonly<
    Record<Feedback, { readonly from: string; readonly to: string; readonly point: string }>
  >
  /** Percent added to (or, negative, taken off) a location's range; a location that is not listed is not adjusted. */
  readonly locationAdjustment: Readonly<Record<string, string>>
  /** Target bonus in percent of base. */
  readonly bonus: ByLevel<string>
  readonly equity: {
    readonly currency: string
    readonly byLevel: ByLevel<number>
    /** Nothing before the cliff, then equal parts every so many months. */
    readonly vesting: { readonly months: number; readonly cliffMonths: number; readonly everyMonths: number }
  }
  readonly counterOffer: {
    /** A counter offer is matched up to this percent above our own recommendation. */
    readonly matchUpTo: string
    /** Most that is offered in equity for what the range maximum cuts off; in the equity currency. */
    readonly equityTopUp: number
  }
  readonly parity: {
    /** Fewer peers than this are shown as such: the band is not judged. */
    readonly minimumPeers: number
    /** The offer may lie this percent below or above the peers' median. */
    readonly below: string
    readonly above: string
    /** A more senior peer paid no more than this percent above the offer is compressed. */
    readonly compression: string
    /** Standing within a job title, lowest first, as the roster writes it. */
    readonly standings: readonly string[]
    /** The standing that an offer of each level has; null: not compared by standing. */
    readonly standingOf: ByLevel<string | null>
    /** Groups smaller than this are not shown in the category gap. */
    readonly minimumGroup: number
  }
  /** Approval by distance of the base above the market midpoint, in percent; each boundary belongs to the lower tier. */
  readonly tiers: { readonly automatic: string; readonly level1: string; readonly level2: string }
  /** More than this percent below the midpoint carries the notice "below market". */
  readonly belowMarket: string
  /** The recommended base is rounded half up to a multiple of this many whole units of its currency. */
  readonly roundTo: number
}

/**
 * The rule set the product ships with. The matching limit is wide on purpose: for the usual spread of a range it is the
 * range maximum that stops a counter offer, the limit guards very wide ranges.
 */
export const DEFAULT_OFFER_RULES: OfferRules = {
  percentile: {
    mustHire: { from: '75', to: '90', point: '82.5' },
    strongHire: { from: '50', to: '75', point: '62.5' },
    hire: { from: '25', to: '50', point: '37.5' },
  },
  locationAdjustment: {},
  bonus: { P1: '5', P2: '8', P3: '10', P4: '15', P5: '20' },
  equity: {
    currency: 'USD',
    byLevel: { P1: 1_000_000, P2: 2_000_000, P3: 3_000_000, P4: 6_000_000, P5: 10_000_000 },
    vesting: { months: 48, cliffMonths: 12, everyMonths: 3 },
  },
  counterOffer: { matchUpTo: '25', equityTopUp: 5_000_000 },
  parity: {
    minimumPeers: 5,
    below: '10',
    above: '10',
    compression: '5',
    standings: ['Learning', 'Proficient', 'Advanced'],
    standingOf: { P1: 'Learning', P2: 'Proficient', P3: 'Proficient', P4: 'Advanced', P5: 'Advanced' },
    minimumGroup: 5,
  },
  tiers: { automatic: '5', level1: '15', level2: '25' },
  belowMarket: '5',
  roundTo: 1,
}
