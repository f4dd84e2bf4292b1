import { describe, expect, it } from 'vitest'
import { recommend } from '../../../src-core/offers/recommend.ts'
import { DEFAULT_OFFER_RULES } from '../../../src-core/offers/rules.ts'
import { isMoreSenior } from '../../../src-core/offers/seniority.ts'
import { offerCase, peer } from '../../support/offer-case.ts'

const parityOf = (pays: readonly number[], more: Parameters<typeof peer>[2] = {}) =>
  recommend(...offerCase({ peers: pays.map((pay, index) => peer(index, pay, more)) }))

describe('peers', () => {
  it('are shown with quartiles and the position of the offer', () => {
    const { parity } = parityOf([11_000_000, 12_000_000, 12_200_000, 12_400_000, 13_000_000])
    expect([parity.p25?.value, parity.median?.value, parity.p75?.value]).toEqual(['12000000', '12200000', '12400000'])
    expect(parity.position?.value).toBe('80')
    expect(parity.violations).toEqual([])
  })

  it('fewer than five are shown as such, and the band is not judged', () => {
    const { parity, notices, tier } = parityOf([5_000_000, 5_000_000, 5_000_000, 5_000_000])
    expect(parity).toMatchObject({ tooFew: true, violations: [] })
    expect(notices.map(({ code }) => code)).toContain('fewPeers')
    expect(tier.triggers).toEqual([])
  })

  it('that are none are said to be none', () => {
    expect(parityOf([]).notices.map(({ code }) => code)).toContain('noPeers')
  })

  it.each([
    [11_363_637, 'within', []],
    [11_363_635, 'above', ['aboveBand']],
    [13_888_888, 'within', []],
    [13_888_890, 'below', ['belowBand']],
  ])('with a median of %i the offer of 12,500,000 is %s the band of 10%%', (median, _word, kinds) => {
    expect(parityOf(Array<number>(5).fill(median)).parity.violations.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('in another currency are converted before they are compared', () => {
    const { parity } = parityOf([10_000_000, 10_000_000, 10_000_000, 10_000_000, 10_000_000], { currency: 'EUR' })
    expect(parity.median?.value).toBe('12500000')
  })
})

describe('a more senior peer paid less', () => {
  it('is an inversion also among few peers, naming who', () => {
    const [person, context] = offerCase({ peers: [peer(1, 12_499_999, { standing: 'Advanced' })] })
    expect(recommend(person, context).parity.violations).toMatchObject([{ kind: 'inversion', employeeIds: ['E1'] }])
  })

  it('at the same pay is none', () => {
    const [person, context] = offerCase({ peers: [peer(1, 12_500_000, { standing: 'Advanced' })] })
    expect(recommend(person, context).parity.violations).toEqual([])
  })

  it('is not assumed of those whose standing is not known', () => {
    const [person, context] = offerCase({ peers: [peer(1, 1)] })
    expect(recommend(person, context).parity.violations).toEqual([])
  })
})

describe('who is more senior', () => {
  const than = (level: 'P1' | 'P3' | 'P5', person: { level?: number; standing?: string }) =>
    isMoreSenior({ level: null, standing: null, ...person }, level, DEFAULT_OFFER_RULES.parity)

  it('is told by level first', () => {
    expect(than('P3', { level: 4 })).toBe(true)
    expect(than('P3', { level: 2, standing: 'Advanced' })).toBe(false)
  })

  it('is told by standing at the same level or without levels', () => {
    expect(than('P3', { level: 3, standing: 'Advanced' })).toBe(true)
    expect(than('P3', { standing: 'advanced ' })).toBe(true)
    expect(than('P3', { standing: 'Learning' })).toBe(false)
    expect(than('P5', { standing: 'Advanced' })).toBe(false)
    expect(than('P1', { standing: 'Proficient' })).toBe(true)
  })

  it('is not known for a standing that the rules do not name', () => {
    expect(than('P3', { standing: 'Wizard' })).toBe(null)
    expect(than('P3', {})).toBe(null)
  })
})
