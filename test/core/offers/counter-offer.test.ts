import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedError } from '../../../src-core/coded-error.ts'
import { recommend } from '../../../src-core/offers/recommend.ts'
import { FEEDBACK, OFFER_LEVELS } from '../../../src-core/offers/rules.ts'
import { offerCase } from '../../support/offer-case.ts'

const counter = (base: number, currency = 'USD') => ({ base, bonus: null, equity: null, currency })

describe('a competing offer', () => {
  it('above the maximum stops pay at the maximum, adds an equity top-up and asks for a review', () => {
    const [candidate, context] = offerCase({ candidate: { counterOffer: counter(16_000_000) } })
    const { figures, counter: met, notices, tier } = recommend(candidate, context)
    expect(figures.base.value).toBe('14000000')
    expect(met?.equityTopUp?.value).toBe('2000000')
    expect(figures.equity.value).toBe(String(3_000_000 + 2_000_000))
    expect(notices.map(({ code }) => code)).toContain('aboveMaximumReview')
    expect(tier.tier).toBeGreaterThanOrEqual(2)
  })

  it('is topped up by 50,000 at most', () => {
    const [candidate, context] = offerCase({ candidate: { counterOffer: counter(40_000_000) } })
    expect(recommend(candidate, context).counter?.equityTopUp?.value).toBe('5000000')
  })

  it('below our own recommendation changes nothing', () => {
    const [candidate, context] = offerCase({ candidate: { counterOffer: counter(9_000_000) } })
    const [alone] = offerCase()
    expect(recommend(candidate, context).figures.base.value).toBe(recommend(alone, context).figures.base.value)
  })

  it('is matched no further than the limit of the rules', () => {
    const [candidate, context] = offerCase({ maximum: 30_000_000, candidate: { counterOffer: counter(29_000_000) } })
    const { figures, counter: met, notices } = recommend(candidate, context)
    expect(figures.base.value).toBe(met?.matchLimit.value)
    expect(notices.map(({ code }) => code)).toContain('matchedToLimit')
  })

  it('above the maximum does not say that pay stops there where the limit of the rules comes first', () => {
    const sentenceOf = (maximum: number) => {
      const [candidate, context] = offerCase({ maximum, candidate: { counterOffer: counter(31_000_000) } })
      return recommend(candidate, context).notices.find(({ code }) => code === 'aboveMaximumReview')?.sentence
    }
    expect(sentenceOf(14_000_000)).toContain('pay stops at the maximum')
    expect(sentenceOf(30_000_000)).toContain('pay does not reach it')
  })

  it('says nothing of matching and of a top-up where the figures were set by hand', () => {
    const override = { base: 15_000_000, bonus: null, equity: 0, by: 'analyst', at: '2026-01-31' }
    const sentences = (maximum: number, byHand: boolean) => {
      const [candidate, context] = offerCase({ maximum, candidate: { counterOffer: counter(31_000_000) } })
      return recommend(candidate, context, byHand ? override : null)
        .notices.map(({ sentence }) => sentence)
        .join(' ')
    }
    expect(sentences(30_000_000, false)).toContain('matched up to the limit')
    for (const maximum of [14_000_000, 30_000_000]) {
      expect(sentences(maximum, false)).toContain('top-up')
      expect(sentences(maximum, true)).not.toMatch(/matched|top-up|stops/)
      expect(sentences(maximum, true)).toContain('above the range maximum: a review is required.')
    }
  })

  it('counts with its bonus and equity where the totals are compared', () => {
    const offer = { base: 12_000_000, bonus: 9_000_000, equity: 1_000_000, currency: 'USD' }
    const [candidate, context] = offerCase({ candidate: { counterOffer: offer } })
    const { counter: met, figures } = recommend(candidate, context)
    expect(met?.statedTotal.value).toBe('22000000')
    expect(met?.shortfall.value).toBe(String(22_000_000 - Number(figures.total.value)))
  })

  it('in another currency is converted at the stated rates, across two of them', () => {
    const [candidate, context] = offerCase({ currency: 'EUR', candidate: { counterOffer: counter(18_000_000, 'SGD') } })
    // 180,000 SGD x 0.75 / 1.25 = 108,000 EUR
    expect(recommend(candidate, context).counter?.stated).toMatchObject({ value: '10800000', currency: 'EUR' })
  })

  it('between currencies of different minor units keeps its worth', () => {
    const [candidate, context] = offerCase({ candidate: { counterOffer: counter(20_000_000, 'JPY') } })
    // 20,000,000 yen x 0.0064 = 128,000 dollars
    expect(recommend(candidate, context).counter?.stated.value).toBe('12800000')
  })

  it('in a currency without a rate is refused, naming it', () => {
    const [candidate, context] = offerCase({ candidate: { counterOffer: counter(10_000_000, 'BRL') } })
    const refusal = catchCoded(() => recommend(candidate, context))
    expect(refusal).toMatchObject({ code: 'RATE_MISSING', details: { missing: ['BRL'] } })
  })

  it('never lowers the recommendation when it is higher', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3_000_000, max: 40_000_000 }),
        fc.integer({ min: 1, max: 30_000_000 }),
        fc.integer({ min: 1, max: 80_000_000 }),
        fc.integer({ min: 0, max: 60_000_000 }),
        fc.constantFrom('USD', 'EUR', 'SGD'),
        fc.constantFrom('USD', 'EUR', 'CNY', 'AUD'),
        fc.constantFrom(...FEEDBACK),
        fc.constantFrom(...OFFER_LEVELS),
        (minimum, spread, low, more, offered, currency, feedback, level) => {
          const common = { currency, minimum, maximum: minimum + spread }
          const at = (amount: number | null) => {
            const counterOffer = amount === null ? null : counter(amount, offered)
            return recommend(...offerCase({ ...common, candidate: { feedback, level, counterOffer } }))
          }
          const [none, lower, higher] = [at(null), at(low), at(low + more)]
          for (const figure of ['base', 'bonus', 'equity', 'total'] as const) {
            const [a, b, c] = [none, lower, higher].map((answer) => Number(answer.figures[figure].value))
            expect(b).toBeGreaterThanOrEqual(a ?? NaN)
            expect(c).toBeGreaterThanOrEqual(b ?? NaN)
          }
          expect(Number(higher.figures.base.value)).toBeLessThanOrEqual(common.maximum)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('a range without room', () => {
  it('is refused, naming file and row', () => {
    const refusal = catchCoded(() => recommend(...offerCase({ minimum: 10_000, maximum: 10_000 })))
    expect(refusal.code).toBe('RANGE_UNUSABLE')
    expect(refusal.message).toContain('row 7 of ranges.csv')
  })
})

function catchCoded(work: () => unknown): CodedError {
  try {
    work()
  } catch (error) {
    if (error instanceof CodedError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
