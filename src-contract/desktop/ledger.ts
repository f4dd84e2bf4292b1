/** The ledger behind an offer: every figure is the result of a step, and every input of a step says where it comes from. */
import { z } from 'zod'
import { Currency, Instant, IsoDate, Minor } from './common.ts'
import { RuleVersionNumber } from './rules.ts'

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
