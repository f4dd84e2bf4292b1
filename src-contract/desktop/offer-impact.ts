/** What an offer does elsewhere: to its peers, to the gap of its category, to payroll. */
import { z } from 'zod'
import { Currency, Minor } from './common.ts'
import { LedgerStep, OfferAmount, OfferMeasure } from './ledger.ts'
import { OfferTier } from './offer.ts'

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
