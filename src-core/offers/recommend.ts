/**
 * The recommendation for a candidate: base, bonus, equity, total, position, tier and notices, every figure a step of
 * the ledger. Pure: the same candidate, rows and rules always give the same ledger.
 */
import { minorPerMajor } from '../money/minor-digits.ts'
import { adjustedRange, type AdjustedRange } from './adjusted-range.ts'
import { counterOffer, type CounterOutcome } from './counter-offer.ts'
import { createLedger, inMoney, PERCENT, RATIO, type LedgerBook, type LedgerInput, type LedgerStep } from './ledger.ts'
import type { OfferFigures } from './figures.ts'
import { offerNotices, type OfferNotice } from './notices.ts'
import {
  moneyInput,
  ruleInput,
  type OfferCandidate,
  type OfferContext,
  type OverrideInput,
  type ToOfferCurrency,
} from './offer-context.ts'
import { internalParity, type Parity } from './parity.ts'
import { decideTier, type TierDecision, type TierTrigger } from './tier.ts'
import { toOfferCurrency } from './to-offer-currency.ts'
import { vestingByYear, type YearOfVesting } from './vesting.ts'

export interface Recommendation {
  readonly currency: string
  readonly range: AdjustedRange
  readonly figures: OfferFigures
  readonly vesting: readonly YearOfVesting[]
  readonly counter: (CounterOutcome & { readonly shortfall: LedgerInput }) | null
  readonly parity: Parity
  readonly tier: TierDecision
  readonly notices: readonly OfferNotice[]
  readonly ledger: readonly LedgerStep[]
}

/** Throws CodedError RANGE_UNUSABLE or RATE_MISSING. override: figures set by hand take the place of the computed ones. */
export function recommend(
  candidate: OfferCandidate,
  context: OfferContext,
  override: OverrideInput | null = null,
): Recommendation {
  const { currency } = context.range
  const book = createLedger()
  const money = inMoney(currency)
  const convert = toOfferCurrency(book, context, currency)
  const range = adjustedRange(book, candidate.location, context)
  const own = ownBase(book, candidate, context, range)
  const { counterOffer: offer } = candidate
  const counter = offer ? counterOffer({ book, offer, own, maximum: range.maximum, convert, context }) : null
  const byHand = (field: 'base' | 'bonus' | 'equity', label: string, computed: LedgerInput): LedgerInput => {
    const amount = override?.[field] ?? null
    if (override === null || amount === null) return book.add(field, label, 'stated', [computed], money)
    const { by, at } = override
    const input = moneyInput(`${label}, set by hand`, amount, currency, { kind: 'override', by, at })
    return book.add(field, label, 'stated', [input], money)
  }
  const base = byHand('base', 'Base', counter ? counter.base : own)
  const bonus = byHand('bonus', 'Target bonus', targetBonus(book, candidate, context, base))
  const equity = byHand('equity', 'Equity', equityValue(book, candidate, context, counter, convert))
  const total = book.add('total', 'Total', 'sum', [base, bonus, equity], money)
  const figures: OfferFigures = {
    base,
    bonus,
    equity,
    total,
    penetration: book.add(
      'penetration',
      'Range penetration',
      'penetration',
      [base, range.minimum, range.maximum],
      PERCENT,
    ),
    compaRatio: book.add('compa-ratio', 'Compa-ratio', 'ratio', [base, range.midpoint], RATIO),
    aboveMidpoint: book.add(
      'above-midpoint',
      'Distance above the midpoint',
      'percentAbove',
      [base, range.midpoint],
      PERCENT,
    ),
  }
  const vesting = vestingByYear(book, equity, context)
  const parity = internalParity({ book, base, level: candidate.level, context, convert })
  const triggers: TierTrigger[] = [
    ...(counter?.aboveMaximum ? (['counterOfferAboveMaximum'] as const) : []),
    ...(parity.violations.length > 0 ? (['internalEquity'] as const) : []),
  ]
  const tier = decideTier(book, base, range.midpoint, triggers, context)
  const met = counter && { ...counter, shortfall: shortfall(book, counter, total) }
  const notices = offerNotices({
    candidate,
    rules: context.rules,
    range,
    figures,
    counter: met,
    parity,
    tier,
    override,
  })
  return { currency, range, figures, vesting, counter: met, parity, tier, notices, ledger: book.steps }
}

function ownBase(
  book: LedgerBook,
  { feedback }: OfferCandidate,
  context: OfferContext,
  { minimum, maximum }: AdjustedRange,
): LedgerInput {
  const { rules } = context
  const { currency } = context.range
  const rule = ruleInput(context)
  const percentile = rule(
    'Percentile in range',
    rules.percentile[feedback].point,
    'percent',
    `percentile.${feedback}.point`,
  )
  const label = 'Point in range for the interview feedback'
  const point = book.add('range-point', label, 'pointInRange', [minimum, maximum, percentile], inMoney(currency))
  const unit = rule('Rounding unit', String(rules.roundTo * minorPerMajor(currency)), 'money', 'roundTo', currency)
  const inputs = [point, unit, minimum, maximum]
  return book.add('own-base', 'Our own recommended base', 'roundTo', inputs, inMoney(currency))
}

function targetBonus(
  book: LedgerBook,
  { level }: OfferCandidate,
  context: OfferContext,
  base: LedgerInput,
): LedgerInput {
  const percent = ruleInput(context)('Target bonus', context.rules.bonus[level], 'percent', `bonus.${level}`)
  return book.add(
    'bonus-of-base',
    'Target bonus of the base',
    'percentOf',
    [base, percent],
    inMoney(context.range.currency),
  )
}

function equityValue(
  book: LedgerBook,
  { level }: OfferCandidate,
  context: OfferContext,
  counter: CounterOutcome | null,
  convert: ToOfferCurrency,
): LedgerInput {
  const { equity } = context.rules
  const label = 'Equity by level'
  const path = `equity.byLevel.${level}`
  const grant = ruleInput(context)(label, String(equity.byLevel[level]), 'money', path, equity.currency)
  const value = convert('equity-by-level', label, grant)
  const inputs = counter?.equityTopUp ? [value, counter.equityTopUp] : [value]
  return book.add('equity-grant', 'Equity grant', 'sum', inputs, inMoney(context.range.currency))
}

function shortfall(book: LedgerBook, { statedTotal }: CounterOutcome, total: LedgerInput): LedgerInput {
  const label = 'What our total lies below the competing offer'
  return book.add('counter-shortfall', label, 'difference', [statedTotal, total], {
    unit: 'money',
    currency: total.currency,
  })
}
