/** A competing offer: matched up to a limit, never below our own recommendation, never above the range. */
import { exact } from '../field/exact.ts'
import { inMoney, type LedgerBook, type LedgerInput } from './ledger.ts'
import { moneyInput, ruleInput, type CounterOffer, type OfferContext, type ToOfferCurrency } from './offer-context.ts'

export interface CounterOutcome {
  readonly base: LedgerInput
  /** The counter offer's base in the offer's currency. */
  readonly stated: LedgerInput
  /** Base, bonus and equity of the counter offer, as far as stated, in the offer's currency. */
  readonly statedTotal: LedgerInput
  readonly own: LedgerInput
  readonly matchLimit: LedgerInput
  readonly aboveMaximum: boolean
  readonly equityTopUp: LedgerInput | null
}

interface CounterInput {
  readonly book: LedgerBook
  readonly offer: CounterOffer
  /** Our own recommendation. */
  readonly own: LedgerInput
  readonly maximum: LedgerInput
  readonly convert: ToOfferCurrency
  readonly context: OfferContext
}

export function counterOffer(input: CounterInput): CounterOutcome {
  const { book, offer, own, maximum, convert, context } = input
  const { rules } = context
  const rule = ruleInput(context)
  const money = inMoney(context.range.currency)
  const part = (field: 'base' | 'bonus' | 'equity', amount: number): LedgerInput => {
    const label = `Competing offer, ${field}`
    const source = { kind: 'candidate', field: `competingOffer.${field}` } as const
    const typed = moneyInput(label, amount, offer.currency, source)
    const converted = convert(`counter-${field}`, label, typed)
    return converted === typed ? book.add(`counter-${field}`, label, 'stated', [typed], money) : converted
  }
  const stated = part('base', offer.base)
  const extras = (['bonus', 'equity'] as const).flatMap((field) => {
    const amount = offer[field]
    return amount === null ? [] : [part(field, amount)]
  })
  const statedTotal = book.add(
    'counter-total',
    'Competing offer, all that was stated',
    'sum',
    [stated, ...extras],
    money,
  )
  const upTo = rule('Match up to', rules.counterOffer.matchUpTo, 'percent', 'counterOffer.matchUpTo')
  const matchLimit = book.add('match-limit', 'Most that a competing offer is matched to', 'adjust', [own, upTo], money)
  const matched = book.add('matched', 'Competing offer, matched', 'smallest', [stated, matchLimit], money)
  const notBelow = book.add('not-below-own', 'Not below our own', 'largest', [matched, own], money)
  const base = book.add(
    'counter-matched-base',
    'Base after the competing offer',
    'smallest',
    [notBelow, maximum],
    money,
  )
  const aboveMaximum = exact(stated.value).gt(maximum.value)
  const equityTopUp = aboveMaximum ? topUp(input, stated) : null
  return { base, stated, statedTotal, own, matchLimit, aboveMaximum, equityTopUp }
}

/** What the range maximum cuts off, as equity up to the limit. */
function topUp({ book, maximum, convert, context }: CounterInput, stated: LedgerInput): LedgerInput {
  const { counterOffer, equity } = context.rules
  const money = inMoney(context.range.currency)
  const missing = book.add('above-maximum', 'Competing offer above the maximum', 'difference', [stated, maximum], money)
  const label = 'Most equity top-up'
  const path = 'counterOffer.equityTopUp'
  const limit = ruleInput(context)(label, String(counterOffer.equityTopUp), 'money', path, equity.currency)
  const most = convert('top-up-limit', label, limit)
  return book.add('equity-top-up', 'Equity top-up', 'smallest', [missing, most], money)
}
