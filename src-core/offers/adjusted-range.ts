/** The pay range an offer lies in: one row of the pay bands, with the location adjustment of the rules. */
import { CodedError } from '../coded-error.ts'
import { inMoney, type LedgerBook, type LedgerInput } from './ledger.ts'
import { moneyInput, ruleInput, type OfferContext } from './offer-context.ts'

export interface AdjustedRange {
  readonly minimum: LedgerInput
  readonly midpoint: LedgerInput
  readonly maximum: LedgerInput
}

/** Throws CodedError RANGE_UNUSABLE for a range without room. */
export function adjustedRange(book: LedgerBook, location: string, context: OfferContext): AdjustedRange {
  const { range, rules } = context
  const { currency, source } = range
  if (!(range.minimum > 0 && range.maximum > range.minimum)) {
    throw new CodedError(
      'RANGE_UNUSABLE',
      `The pay range at row ${source.row} of ${source.file} has no room between its minimum and maximum. Correct it and import it again.`,
      { file: source.file, row: source.row },
    )
  }
  const money = inMoney(currency)
  const minimum = moneyInput('Range minimum', range.minimum, currency, source)
  const maximum = moneyInput('Range maximum', range.maximum, currency, source)
  const midpoint =
    range.midpoint === null
      ? book.add('market-midpoint', 'Market midpoint', 'midpoint', [minimum, maximum], money)
      : moneyInput('Market midpoint', range.midpoint, currency, source)
  const percent = Object.hasOwn(rules.locationAdjustment, location) ? rules.locationAdjustment[location] : undefined
  const adjustment =
    percent === undefined
      ? null
      : ruleInput(context)('Location adjustment', percent, 'percent', `locationAdjustment.${location}`)
  const adjust = (id: string, label: string, amount: LedgerInput): LedgerInput =>
    adjustment
      ? book.add(id, label, 'adjust', [amount, adjustment], money)
      : book.add(id, label, 'stated', [amount], money)
  return {
    minimum: adjust('range-minimum', 'Range minimum', minimum),
    midpoint: adjust('range-midpoint', 'Range midpoint', midpoint),
    maximum: adjust('range-maximum', 'Range maximum', maximum),
  }
}
