/** Offers: recommendations with their ledger, overrides, versions, comparison, and what an offer does elsewhere. */
import { z } from 'zod'
import { CandidateFields, CandidateId, MoneyText } from './candidates.ts'
import { Currency, Id, Instant, IsoDate, Minor, Sha256 } from './common.ts'
import { method } from './method.ts'
import { RuleVersionNumber, SubjectApproval } from './rules.ts'

/** Where an input of a step comes from. */
export const LedgerSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('row'), file: z.string(), row: z.number().int(), date: IsoDate }),
  /** A row that is somebody's, for those who may not see people: which row it is would name them. */
  z.strictObject({ kind: z.literal('person'), file: z.string(), date: IsoDate }),
  z.strictObject({ kind: z.literal('rule'), version: RuleVersionNumber, path: z.string() }),
  z.strictObject({ kind: z.literal('step'), id: z.string() }),
  z.strictObject({ kind: z.literal('candidate'), field: z.string() }),
  z.strictObject({ kind: z.literal('override'), by: z.string(), at: Instant }),
  z.strictObject({
    kind: z.literal('rate'),
    from: Currency,
    to: Currency,
    date: IsoDate.nullable(),
    source: z.string(),
  }),
  z.strictObject({ kind: z.literal('constant'), note: z.string() }),
  z.strictObject({ kind: z.literal('lever'), lever: z.string(), level: z.number().int().nullable(), from: z.string() }),
])
export type LedgerSource = z.infer<typeof LedgerSource>

const quantity = {
  /** Money in whole minor units of `currency`, everything else a decimal; always text, exact. */
  value: z.string(),
  unit: z.enum(['money', 'percent', 'ratio', 'count']),
  currency: Currency.nullable(),
}

export const LedgerInput = z.strictObject({ name: z.string(), ...quantity, source: LedgerSource })
export type LedgerInput = z.infer<typeof LedgerInput>

/** Recomputing `operation` from the inputs gives the result; `formula` says the operation in words. */
export const LedgerStep = z.strictObject({
  id: z.string(),
  label: z.string(),
  formula: z.string(),
  operation: z.string(),
  inputs: z.array(LedgerInput),
  result: z.strictObject(quantity),
})
export type LedgerStep = z.infer<typeof LedgerStep>

/** A figure shown somewhere, with the step that made it; an amount in the offer's currency. */
export const OfferAmount = z.strictObject({ stepId: z.string(), amount: Minor })
/** A percentage ("42.5") or a ratio ("1.031234") with its step. */
export const OfferMeasure = z.strictObject({ stepId: z.string(), value: z.string() })

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

export const OfferSummary = z.strictObject({
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
  id: Id,
  candidateId: CandidateId,
  number: z.number().int(),
  kind: z.enum(['recommendation', 'override']),
  reason: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  rulesVersion: RuleVersionNumber,
  currency: Currency,
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

/** What an offer does elsewhere; null figures come with the reason in `note`. Amounts in `currency`. */
export const OfferImpact = z.strictObject({
  currency: Currency,
  compression: z.strictObject({
    /** More senior peers who would be paid less than the offer, and no more than the set percent above it. */
    inverted: z.number().int(),
    compressed: z.number().int(),
    /** Peers of any standing who are paid less than the offer. */
    paidLess: z.number().int(),
    percent: z.string(),
    employees: z.array(
      z.strictObject({ employeeId: z.string().nullable(), kind: z.enum(['inverted', 'compressed']), pay: Minor }),
    ),
    /** What lifting the inverted peers to the offer would cost a year. */
    remedy: OfferAmount.nullable(),
    note: z.string(),
  }),
  categoryGap: z.strictObject({
    basisText: z.string(),
    /** (mean men - mean women) / mean men, in percent, before and with this offer; null when suppressed. */
    before: OfferMeasure.nullable(),
    after: OfferMeasure.nullable(),
    men: z.number().int().nullable(),
    women: z.number().int().nullable(),
    note: z.string(),
  }),
  meritPool: z.strictObject({
    year: z.number().int(),
    /** What next year's merit raise for this person adds to the pool. */
    amount: OfferAmount,
    rate: z.string(),
    note: z.string(),
  }),
  payroll: z.strictObject({ annual: OfferAmount, note: z.string() }),
  tier: OfferTier,
  ledger: z.array(LedgerStep),
})
export type OfferImpact = z.infer<typeof OfferImpact>

/** A field or figure in which two versions differ, as text ready to show. */
export const OfferDifference = z.strictObject({
  group: z.enum(['candidate', 'figures', 'range', 'parity', 'tier', 'rules', 'sources']),
  label: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** For amounts in one currency: to - from. */
  delta: z.strictObject({ amount: Minor, currency: Currency }).nullable(),
})

export type OfferDifference = z.infer<typeof OfferDifference>

const ByVersion = z.strictObject({ versionId: Id })
const One = z.strictObject({ offer: Offer })
const COMPUTE_ERRORS = [
  'NO_WORKSPACE',
  'NOT_FOUND',
  'CANDIDATE_INCOMPLETE', // details.missing names the fields
  'RANGE_MISSING', // details: jobTitle, location, and what the file has that is near in name
  'RANGE_AMBIGUOUS',
  'RANGE_UNUSABLE',
  'NO_RANGES',
  'RATE_MISSING', // details.missing names the currencies
  'OFFER_LOCKED',
] as const

export const offerMethods = {
  'offers.recommend': method(
    'Recommend an offer for a candidate: base, bonus, equity, total, position, parity, tier, and the ledger of every step. Kept as a new version unless nothing changed since the newest.',
    z.strictObject({ candidateId: CandidateId }),
    One,
    COMPUTE_ERRORS,
  ),
  'offers.batch': method(
    'Recommend offers for many candidates; each gets a version or a refusal.',
    z.strictObject({ candidateIds: z.array(CandidateId).min(1).max(5000) }),
    z.strictObject({
      results: z.array(
        z.strictObject({
          candidateId: CandidateId,
          offer: OfferSummary.nullable(),
          refusal: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
        }),
      ),
      made: z.number().int(),
      refused: z.number().int(),
    }),
    ['NO_WORKSPACE'],
  ),
  'offers.override': method(
    'Replace base, bonus or equity of a version by hand, with a justification. Tier, position and total follow; the original stays beside it.',
    z.strictObject({
      versionId: Id,
      base: MoneyText.optional(),
      bonus: MoneyText.optional(),
      equity: MoneyText.optional(),
      justification: z.string().trim().max(2000),
    }),
    One,
    [
      'NO_WORKSPACE',
      'NOT_FOUND',
      'JUSTIFICATION_MISSING',
      'NOTHING_CHANGED',
      'FIELDS_INVALID',
      'NOT_LATEST',
      'STALE', // the data behind it changed: recommend again first
      'CANDIDATE_INCOMPLETE',
      'RANGE_MISSING',
      'RANGE_AMBIGUOUS',
      'RANGE_UNUSABLE',
      'NO_RANGES',
      'RATE_MISSING',
      'OFFER_LOCKED',
    ],
  ),
  'offers.get': method('One version of an offer with its ledger and what changed since.', ByVersion, One, [
    'NO_WORKSPACE',
    'NOT_FOUND',
  ]),
  'offers.versions': method(
    "A candidate's offers, newest first.",
    z.strictObject({ candidateId: CandidateId }),
    z.strictObject({ versions: z.array(OfferSummary) }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'offers.compare': method(
    'Two versions side by side: every field, figure, rule and source in which they differ.',
    z.strictObject({ from: Id, to: Id }),
    z.strictObject({ from: OfferSummary, to: OfferSummary, differences: z.array(OfferDifference) }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'offers.impact': method(
    "What an offer does elsewhere: peers compressed or inverted, the category's gap, next year's merit pool, payroll, tier.",
    ByVersion,
    z.strictObject({ impact: OfferImpact }),
    [...COMPUTE_ERRORS],
  ),
}
