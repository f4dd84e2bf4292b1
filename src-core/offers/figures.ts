/** The figures an offer is known by, each the result of a ledger step. */
import type { LedgerInput } from './ledger.ts'

export interface OfferFigures {
  readonly base: LedgerInput
  readonly bonus: LedgerInput
  readonly equity: LedgerInput
  readonly total: LedgerInput
  readonly penetration: LedgerInput
  readonly compaRatio: LedgerInput
  readonly aboveMidpoint: LedgerInput
}
