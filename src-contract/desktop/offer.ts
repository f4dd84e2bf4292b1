/** One version of an offer: its figures, range, tier, parity, notices and sources. */
import { z } from 'zod'
import { CandidateFields, CandidateId } from './candidates.ts'
import { Currency, Id, Instant, IsoDate, Minor, Sha256 } from './common.ts'
import { LedgerStep, OfferAmount, OfferMeasure } from './ledger.ts'
import { PercentText, RuleVersionNumber, SubjectApproval } from './rules.ts'

export const OfferFigures = z.strictObject({
  base: OfferAmount,
  bonus: OfferAmount,
  equity: OfferAmount,
  /** base + bonus + equity, one currency. */
  total: OfferAmount,
  penetration: OfferMeasure,
  compaRatio: OfferMeasure,
  /** Distance of the base above the midpoint in percent; below is negative. */
  aboveMidpoint: OfferMeasure,
})
export type OfferFigures = z.infer<typeof OfferFigures>

export const OfferRange = z.strictObject({
  /** After the location adjustment. */
  minimum: OfferAmount,
  midpoint: OfferAmount,
  maximum: OfferAmount,
  file: z.string(),
  row: z.number().int(),
  date: IsoDate,
})

export const OfferTier = z.strictObject({
  /** 0 automatic, 1 Comp Manager, 2 Comp Manager and HRBP, 3 up to the VP HR. */
  tier: z.number().int().min(0).max(3),
  stepId: z.string(),
  /** What the distance alone gives. */
  byDistance: z.number().int().min(0).max(3),
  triggers: z.array(z.enum(['counterOfferAboveMaximum', 'internalEquity'])),
  belowMarket: z.boolean(),
  /** Levels that must approve, in order; empty: automatic. */
  requiredLevels: z.array(z.number().int().min(1).max(3)),
})
export type OfferTier = z.infer<typeof OfferTier>

export const OfferParity = z.strictObject({
  basis: z.enum(['titleAndLocation', 'familyAndLevel', 'none']),
  /** How the peers were found, in words. */
  basisText: z.string(),
  count: z.number().int(),
  tooFew: z.boolean(),
  p25: OfferAmount.nullable(),
  median: OfferAmount.nullable(),
  p75: OfferAmount.nullable(),
  /** Share of peers paid less, in percent. */
  position: OfferMeasure.nullable(),
  violations: z.array(
    z.strictObject({
      kind: z.enum(['belowBand', 'aboveBand', 'inversion']),
      sentence: z.string(),
      /** Empty where names may not be seen. */
      employeeIds: z.array(z.string()),
    }),
  ),
  /** For the range bar: pay of each peer in the offer's currency, ascending; employeeId null where it may not be seen. */
  peers: z.array(z.strictObject({ employeeId: z.string().nullable(), pay: Minor, moreSenior: z.boolean().nullable() })),
})
export type OfferParity = z.infer<typeof OfferParity>

export const OfferCounter = z.strictObject({
  /** The competing offer's base in the offer's currency. */
  stated: OfferAmount,
  /** All of the competing offer that was stated, in the offer's currency. */
  statedTotal: OfferAmount,
  /** Our own recommendation without the counter offer. */
  own: OfferAmount,
  matchLimit: OfferAmount,
  aboveMaximum: z.boolean(),
  equityTopUp: OfferAmount.nullable(),
  /** How far our total lies below all that was stated elsewhere; 0 when it does not. */
  shortfall: OfferAmount,
})

export const OFFER_NOTICES = [
  'belowMarket',
  'aboveMaximumReview',
  'matchedToLimit',
  'counterNotPlausible',
  'fewPeers',
  'noPeers',
  'parityViolation',
  'baseOutsideFeedback',
  'dataStale',
  'rateStale',
  'peerFlagged',
  'overridden',
  'outsideRange',
] as const
export const OfferNotice = z.strictObject({ code: z.enum(OFFER_NOTICES), sentence: z.string() })
export type OfferNotice = z.infer<typeof OfferNotice>

/** What an offer rests on. */
export const OfferSources = z.strictObject({
  payBands: z.strictObject({ importId: Id, fileName: z.string(), asOf: IsoDate }),
  people: z.strictObject({ importId: Id, fileName: z.string(), asOf: IsoDate }).nullable(),
  rates: z.array(z.strictObject({ currency: Currency, rate: z.string(), date: IsoDate, source: z.string() })),
  rulesVersion: RuleVersionNumber,
})

export const OfferOverride = z.strictObject({
  justification: z.string(),
  /** The version whose figures were replaced. */
  originalVersionId: Id,
  original: z.strictObject({ base: Minor, bonus: Minor, equity: Minor, total: Minor, tier: z.number().int() }),
  /** What was set by hand; null: as computed. */
  set: z.strictObject({ base: Minor.nullable(), bonus: Minor.nullable(), equity: Minor.nullable() }),
})

const identity = {
  id: Id,
  candidateId: CandidateId,
  /** 1, 2, 3... per candidate. */
  number: z.number().int(),
  kind: z.enum(['recommendation', 'override']),
  /** Why this version came to be: recommended, data or candidate changed, overridden. */
  reason: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  rulesVersion: RuleVersionNumber,
  currency: Currency,
}

export const OfferSummary = z.strictObject({
  ...identity,
  base: Minor,
  bonus: Minor,
  equity: Minor,
  total: Minor,
  tier: z.number().int().min(0).max(3),
  approval: SubjectApproval,
  contentHash: Sha256,
})
export type OfferSummary = z.infer<typeof OfferSummary>

/** One version of an offer: never altered. Only `approval` and `stale` tell of what happened since. */
export const Offer = z.strictObject({
  ...identity,
  /** The candidate as it was; current pay is never in it. */
  candidate: CandidateFields.omit({ currentPay: true }),
  range: OfferRange,
  figures: OfferFigures,
  /** What vests in each year after the start. */
  vesting: z.array(z.strictObject({ year: z.number().int(), stepId: z.string(), amount: Minor })),
  counter: OfferCounter.nullable(),
  parity: OfferParity,
  tier: OfferTier,
  notices: z.array(OfferNotice),
  override: OfferOverride.nullable(),
  sources: OfferSources,
  ledger: z.array(LedgerStep),
  /** SHA-256 over everything above. */
  contentHash: Sha256,
  /** Part of the range that the rules it names allow for the interview feedback, in percent from minimum to maximum. */
  allowedPart: z.strictObject({ from: PercentText, to: PercentText }).nullable(),
  approval: SubjectApproval,
  /** What changed since it was made; empty: nothing. */
  stale: z.array(
    z.strictObject({
      source: z.enum(['candidate', 'payBands', 'people', 'rates', 'rules', 'age']),
      sentence: z.string(),
    }),
  ),
})
export type Offer = z.infer<typeof Offer>
