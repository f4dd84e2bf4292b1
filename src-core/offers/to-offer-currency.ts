/** Conversion into the offer's currency at stated rates, as a ledger step; rates are stated against one hub currency. */
import { CodedError } from '../coded-error.ts'
import { minorDigits } from '../money/minor-digits.ts'
import { inMoney, type LedgerBook, type LedgerInput } from './ledger.ts'
import type { OfferContext, ToOfferCurrency } from './offer-context.ts'

export function toOfferCurrency(
  book: LedgerBook,
  { hubCurrency, rates }: Pick<OfferContext, 'hubCurrency' | 'rates'>,
  to: string,
): ToOfferCurrency {
  const rateOf = (currency: string): LedgerInput => {
    const name = `${hubCurrency} for one ${currency}`
    const common = { name, unit: 'ratio', currency: null } as const
    if (currency === hubCurrency) {
      return { ...common, value: '1', source: { kind: 'constant', note: 'a currency in itself' } }
    }
    const stated = rates.find((each) => each.currency === currency)
    if (!stated) {
      throw new CodedError(
        'RATE_MISSING',
        `There is no exchange rate from ${currency} to ${hubCurrency}. Nothing was computed. State it under exchange rates, with its date and source.`,
        { missing: [currency], currency: hubCurrency },
      )
    }
    const { rate, date, source } = stated
    return { ...common, value: rate, source: { kind: 'rate', from: currency, to: hubCurrency, date, source } }
  }
  return (id, label, amount) => {
    const from = amount.currency
    if (from === null || from === to) return amount
    const scale: LedgerInput = {
      name: `Minor units of ${to} per minor unit of ${from}`,
      value: powerOfTen(minorDigits(to) - minorDigits(from)),
      unit: 'ratio',
      currency: null,
      source: { kind: 'constant', note: 'ISO 4217' },
    }
    return book.add(id, `${label}, in ${to}`, 'convert', [amount, rateOf(from), rateOf(to), scale], inMoney(to))
  }
}

/** 10^exponent as decimal text. */
function powerOfTen(exponent: number): string {
  return exponent >= 0 ? `1${'0'.repeat(exponent)}` : `0.${'0'.repeat(-exponent - 1)}1`
}
