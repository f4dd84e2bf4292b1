/** Offers: recommendations, overrides, versions, comparison, and what an offer does elsewhere. */
import { z } from 'zod'
import { CandidateId, Money, MoneyText } from './candidates.ts'
import { Currency, Id, Minor } from './common.ts'
import { method } from './method.ts'
import { OfferImpact } from './offer-impact.ts'
import { Offer, OfferSummary } from './offer.ts'

/** A field or figure in which two versions differ, as text ready to show. */
export const OfferDifference = z.strictObject({
  group: z.enum(['candidate', 'figures', 'range', 'parity', 'tier', 'rules', 'sources']),
  label: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The same as amounts, for figures that are money. */
  amounts: z.strictObject({ from: Money.nullable(), to: Money.nullable() }).nullable(),
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
