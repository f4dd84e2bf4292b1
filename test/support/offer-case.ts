/** Offers to compute in tests: a candidate and its rows, with whatever matters said. */
import type { OfferCandidate, OfferContext, Peer } from '../../src-core/offers/offer-context.ts'
import { DEFAULT_OFFER_RULES, type OfferRules } from '../../src-core/offers/rules.ts'

/** One euro is 1.25 dollars, a yuan 0.14, an Australian dollar 0.65, a Singapore dollar 0.75. */
const TEST_RATES = [
  { currency: 'EUR', rate: '1.25', date: '2026-01-02', source: 'test' },
  { currency: 'CNY', rate: '0.14', date: '2026-01-02', source: 'test' },
  { currency: 'AUD', rate: '0.65', date: '2026-01-02', source: 'test' },
  { currency: 'SGD', rate: '0.75', date: '2026-01-02', source: 'test' },
  { currency: 'JPY', rate: '0.0064', date: '2026-01-02', source: 'test' },
] as const

export function peer(index: number, pay: number, more: Partial<Peer> = {}): Peer {
  return {
    employeeId: `E${index}`,
    jobFamily: 'Engineering',
    level: null,
    standing: null,
    pay,
    currency: 'USD',
    source: { kind: 'row', file: 'roster.csv', row: index + 2, date: '2026-01-15' },
    ...more,
  }
}

interface CaseOptions {
  readonly candidate?: Partial<OfferCandidate>
  readonly currency?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly midpoint?: number | null
  readonly peers?: readonly Peer[]
  readonly rules?: OfferRules
}

/** P3, strong hire, 100,000 to 140,000 dollars, nobody else. */
export function offerCase(options: CaseOptions = {}): readonly [OfferCandidate, OfferContext] {
  const peers = options.peers ?? []
  const candidate: OfferCandidate = {
    jobTitle: 'Engineer',
    jobFamily: 'Engineering',
    level: 'P3',
    location: 'Austin',
    feedback: 'strongHire',
    counterOffer: null,
    ...options.candidate,
  }
  const context: OfferContext = {
    range: {
      currency: options.currency ?? 'USD',
      minimum: options.minimum ?? 10_000_000,
      maximum: options.maximum ?? 14_000_000,
      midpoint: options.midpoint ?? null,
      source: { kind: 'row', file: 'ranges.csv', row: 7, date: '2026-01-01' },
    },
    group: { basis: peers.length > 0 ? 'titleAndLocation' : 'none', peers },
    hubCurrency: 'USD',
    rates: TEST_RATES,
    rules: options.rules ?? DEFAULT_OFFER_RULES,
    ruleVersion: 1,
  }
  return [candidate, context]
}
