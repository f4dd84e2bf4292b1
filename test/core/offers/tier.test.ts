import { describe, expect, it } from 'vitest'
import { recommend } from '../../../src-core/offers/recommend.ts'
import { levelsOfTier } from '../../../src-core/offers/tier.ts'
import { offerCase, peer } from '../../support/offer-case.ts'

/** A base set by hand on a midpoint of 100,000.00. */
function tierOf(base: number, candidate = {}) {
  const [person, context] = offerCase({ minimum: 5_000_000, maximum: 15_000_000, midpoint: 10_000_000, candidate })
  return recommend(person, context, { base, bonus: null, equity: null, by: 'analyst', at: '2026-01-31' }).tier
}

describe('the tier by distance above the midpoint', () => {
  it.each([
    [10_500_000, 0, 'exactly 5% above is automatic'],
    [10_500_001, 1, 'one cent more needs level 1'],
    [10_499_999, 0, 'one cent less is automatic'],
    [11_500_000, 1, 'exactly 15% above needs level 1'],
    [11_500_001, 2, 'one cent more needs level 2'],
    [11_499_999, 1, 'one cent less needs level 1'],
    [12_500_000, 2, 'exactly 25% above needs level 2'],
    [12_500_001, 3, 'one cent more needs level 3'],
    [12_499_999, 2, 'one cent less needs level 2'],
    [9_000_000, 0, 'far below is automatic for money'],
  ])('%i cents: tier %i, as %s', (base, tier) => {
    expect(tierOf(base).tier).toBe(tier)
  })

  it('holds where the boundary itself has a fraction of a cent', () => {
    const [person, context] = offerCase({ minimum: 1_000, maximum: 30_000, midpoint: 10_003 })
    const at = (base: number) =>
      recommend(person, context, { base, bonus: null, equity: null, by: 'a', at: 'b' }).tier.byDistance
    // 5% above 100.03 is 105.0315
    expect(at(10_503)).toBe(0)
    expect(at(10_504)).toBe(1)
  })

  it('needs the levels below it as well', () => {
    expect([0, 1, 2, 3].map((tier) => levelsOfTier(tier as 0))).toEqual([[], [1], [1, 2], [1, 2, 3]])
  })
})

describe('the notice "below market"', () => {
  it.each([
    [9_500_000, false, 'exactly 5% below carries none'],
    [9_499_999, true, 'one cent more does'],
    [9_500_001, false, 'one cent less does not'],
  ])('%i cents: %s, as %s', (base, below) => {
    expect(tierOf(base).belowMarket).toBe(below)
    expect(tierOf(base).tier).toBe(0)
  })
})

describe('special triggers', () => {
  const above = { base: 15_000_001, bonus: null, equity: null, currency: 'USD' }

  it('a competing offer above the maximum needs level 2 at least', () => {
    expect(tierOf(10_000_000, { counterOffer: above })).toMatchObject({
      tier: 2,
      byDistance: 0,
      triggers: ['counterOfferAboveMaximum'],
    })
  })

  it('a competing offer at exactly the maximum is no trigger', () => {
    expect(tierOf(10_000_000, { counterOffer: { ...above, base: 15_000_000 } })).toMatchObject({
      tier: 0,
      triggers: [],
    })
  })

  it('do not lower a higher tier', () => {
    expect(tierOf(12_500_001, { counterOffer: above }).tier).toBe(3)
  })

  it('an internal-equity violation needs level 2', () => {
    const peers = [0, 1, 2, 3, 4].map((index) => peer(index, 8_000_000))
    const [person, context] = offerCase({ peers })
    expect(recommend(person, context).tier).toMatchObject({ tier: 2, triggers: ['internalEquity'] })
  })
})
