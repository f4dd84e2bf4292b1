/** Every range x feedback x level of a file of the usual shape, against the second implementation. */
import { describe, expect, it } from 'vitest'
import { minorPerMajor } from '../../../src-core/money/minor-digits.ts'
import { recommend, type Recommendation } from '../../../src-core/offers/recommend.ts'
import { recompute } from '../../../src-core/offers/ledger.ts'
import {
  DEFAULT_OFFER_RULES,
  FEEDBACK,
  OFFER_LEVELS,
  type Feedback,
  type OfferLevel,
} from '../../../src-core/offers/rules.ts'
import { isMoreSenior } from '../../../src-core/offers/seniority.ts'
import { offerCase, peer } from '../../support/offer-case.ts'
import { oracle, type Fraction, type OracleAnswer, type OracleCase } from '../../support/offer-oracle.ts'

const SITES = ['USD', 'EUR', 'USD', 'CNY', 'AUD', 'SGD', 'USD'] as const
/** Minor units of the currency for one cent of a dollar. */
const PER_CENT: Readonly<Record<(typeof SITES)[number], Fraction>> = {
  USD: { over: 1n, under: 1n },
  EUR: { over: 100n, under: 125n },
  CNY: { over: 100n, under: 14n },
  AUD: { over: 100n, under: 65n },
  SGD: { over: 100n, under: 75n },
}
const PERCENTILE: Readonly<Record<Feedback, bigint>> = { mustHire: 8250n, strongHire: 6250n, hire: 3750n }
const BONUS: Readonly<Record<OfferLevel, bigint>> = { P1: 5n, P2: 8n, P3: 10n, P4: 15n, P5: 20n }
const EQUITY: Readonly<Record<OfferLevel, bigint>> = {
  P1: 1_000_000n,
  P2: 2_000_000n,
  P3: 3_000_000n,
  P4: 6_000_000n,
  P5: 10_000_000n,
}
const STANDINGS = ['Learning', 'Proficient', 'Advanced'] as const

/** 46 titles on seven sites; odd amounts on purpose, some with cents, so that every rounding is met. */
const RANGES = Array.from({ length: 46 * 7 }, (_, index) => {
  const [title, site] = [Math.floor(index / 7), index % 7]
  const currency = SITES[site] ?? 'USD'
  const minimum = 4_000_000 + title * 311_700 + site * 77_731 + (title % 3)
  const maximum = minimum + Math.floor(minimum * (0.31 + (title % 5) / 50)) + (site % 2)
  return { title: `Title ${title}`, currency, minimum, maximum, midpoint: title % 4 === 0 ? minimum + 700_003 : null }
})

describe.each(FEEDBACK)('feedback %s', (feedback) => {
  it.each(OFFER_LEVELS)('at level %s agrees with the oracle for 322 ranges', (level) => {
    for (const [index, range] of RANGES.entries()) {
      const spread = range.maximum - range.minimum
      const peers = Array.from({ length: index % 13 }, (_, at) =>
        peer(at, range.minimum - 300_000 + Math.floor((spread + 600_000) * (((at * 7 + index) % 13) / 12)), {
          currency: range.currency,
          standing: STANDINGS[at % 3] ?? null,
        }),
      )
      const [candidate, context] = offerCase({ candidate: { feedback, level }, ...range, peers })
      const answer = recommend(candidate, context)
      const senior = peers.filter((each) => isMoreSenior(each, level, DEFAULT_OFFER_RULES.parity))
      expect(plain(answer), `${range.title} ${range.currency}`).toEqual(
        oracle({
          minimum: BigInt(range.minimum),
          maximum: BigInt(range.maximum),
          midpoint: range.midpoint === null ? null : BigInt(range.midpoint),
          percentile: PERCENTILE[feedback],
          bonusPercent: BONUS[level],
          equity: EQUITY[level],
          equityRate: PER_CENT[range.currency],
          minorPerMajor: BigInt(minorPerMajor(range.currency)),
          counter: null,
          matchPercent: 25n,
          topUp: 5_000_000n,
          peers: peers.map(({ pay }) => BigInt(pay)),
          seniorPeers: senior.map(({ pay }) => BigInt(pay)),
        } satisfies OracleCase),
      )
      expect(answer.parity.peers).toHaveLength(peers.length)
    }
  })
})

it('competing offers agree with the oracle from far below to far above the range', () => {
  for (const range of RANGES) {
    for (const share of [20, 70, 90, 100, 104, 110, 118, 127, 135, 160, 250]) {
      const counter = Math.floor((range.minimum * share) / 100) + 1
      const counterOffer = { base: counter, bonus: null, equity: null, currency: range.currency }
      const [candidate, context] = offerCase({ candidate: { counterOffer, feedback: 'hire', level: 'P2' }, ...range })
      expect(plain(recommend(candidate, context))).toEqual(
        oracle({
          minimum: BigInt(range.minimum),
          maximum: BigInt(range.maximum),
          midpoint: range.midpoint === null ? null : BigInt(range.midpoint),
          percentile: PERCENTILE.hire,
          bonusPercent: BONUS.P2,
          equity: EQUITY.P2,
          equityRate: PER_CENT[range.currency],
          minorPerMajor: BigInt(minorPerMajor(range.currency)),
          counter: BigInt(counter),
          matchPercent: 25n,
          topUp: 5_000_000n,
          peers: [],
          seniorPeers: [],
        }),
      )
    }
  }
})

it('every step of a ledger is its operation on its inputs, and quotes earlier steps as they are', () => {
  for (const range of RANGES.slice(0, 70)) {
    const peers = [0, 1, 2, 3, 4, 5].map((at) => peer(at, range.minimum + at * 400_001, { standing: 'Advanced' }))
    const counterOffer = { base: range.maximum + 900_001, bonus: 5, equity: 7, currency: 'EUR' }
    const [candidate, context] = offerCase({ candidate: { counterOffer }, ...range, peers })
    const { ledger } = recommend(candidate, context)
    const results = new Map<string, string>()
    for (const step of ledger) {
      expect(recompute(step), step.id).toBe(step.result.value)
      for (const { source, value } of step.inputs)
        if (source.kind === 'step') expect(results.get(source.id)).toBe(value)
      expect(results.has(step.id)).toBe(false)
      results.set(step.id, step.result.value)
      const currencies = new Set(step.inputs.flatMap(({ unit, currency }) => (unit === 'money' ? [currency] : [])))
      if (step.operation !== 'convert') expect(currencies.size).toBeLessThanOrEqual(1)
    }
  }
})

function plain({ figures, tier, counter, parity }: Recommendation): OracleAnswer {
  return {
    base: BigInt(figures.base.value),
    bonus: BigInt(figures.bonus.value),
    equity: BigInt(figures.equity.value),
    total: BigInt(figures.total.value),
    tier: tier.tier,
    belowMarket: tier.belowMarket,
    aboveMaximum: counter?.aboveMaximum ?? false,
    median: parity.median && BigInt(parity.median.value),
    violated: parity.violations.length > 0,
  }
}
