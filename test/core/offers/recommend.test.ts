import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recommend } from '../../../src-core/offers/recommend.ts'
import { DEFAULT_OFFER_RULES } from '../../../src-core/offers/rules.ts'
import { offerCase } from '../../support/offer-case.ts'

describe('a recommendation', () => {
  it('takes the point of the range for the feedback, bonus and equity by level, and adds them up', () => {
    const { figures } = recommend(...offerCase())
    expect(figures.base.value).toBe('12500000')
    expect(figures.bonus.value).toBe('1250000')
    expect(figures.equity.value).toBe('3000000')
    expect(figures.total.value).toBe('16750000')
    expect(figures.penetration.value).toBe('62.5')
    expect(figures.compaRatio.value).toBe('1.041667')
  })

  it('keeps bonus and equity in the one currency of the range', () => {
    const { figures, ledger } = recommend(...offerCase({ currency: 'EUR' }))
    expect(Object.values(figures).flatMap(({ currency }) => (currency === null ? [] : [currency]))).toEqual(
      Array(4).fill('EUR'),
    )
    // 30,000 dollars at 1.25 dollars for a euro
    expect(figures.equity.value).toBe('2400000')
    expect(ledger.find(({ id }) => id === 'equity-by-level')?.inputs.map(({ source }) => source.kind)).toContain('rate')
  })

  it('adjusts the range of a location that the rules list', () => {
    const rules = { ...DEFAULT_OFFER_RULES, locationAdjustment: { Austin: '-10' } }
    const answer = recommend(...offerCase({ rules }))
    expect(answer.range.minimum.value).toBe('9000000')
    expect(answer.range.maximum.value).toBe('12600000')
    expect(answer.figures.base.value).toBe('11250000')
  })

  it('does not take a name of every object for a location of the rules', () => {
    const answer = recommend(...offerCase({ candidate: { location: 'constructor' } }))
    expect(answer.range.minimum.value).toBe('10000000')
  })

  it('uses the midpoint the file gives, not the mean', () => {
    expect(recommend(...offerCase({ midpoint: 11_000_000 })).range.midpoint.value).toBe('11000000')
  })

  it('names the row of its range and the version of its rules in the ledger', () => {
    const { ledger } = recommend(...offerCase())
    const sources = ledger.flatMap(({ inputs }) => inputs.map(({ source }) => source))
    expect(sources).toContainEqual({ kind: 'row', file: 'ranges.csv', row: 7, date: '2026-01-01' })
    expect(sources).toContainEqual({ kind: 'rule', version: 1, path: 'bonus.P3' })
  })

  it('rounds the base to whole units, of yen as well', () => {
    expect(recommend(...offerCase({ minimum: 10_000_033, maximum: 14_000_071 })).figures.base.value).toMatch(/00$/)
    const yen = offerCase({ currency: 'JPY', minimum: 8_000_001, maximum: 9_000_000 })
    expect(recommend(...yen).figures.base.value).toBe('8625000')
  })
})

describe('vesting', () => {
  it('adds up to the grant, with nothing before the cliff', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000_000 }),
        fc.constantFrom([48, 12, 3], [36, 0, 1], [60, 24, 12], [12, 12, 12], [24, 18, 6]),
        (grant, [months = 48, cliffMonths = 12, everyMonths = 3]) => {
          const equity = {
            ...DEFAULT_OFFER_RULES.equity,
            byLevel: { ...DEFAULT_OFFER_RULES.equity.byLevel, P3: grant },
            vesting: { months, cliffMonths, everyMonths },
          }
          const { vesting } = recommend(...offerCase({ rules: { ...DEFAULT_OFFER_RULES, equity } }))
          expect(vesting.reduce((sum, { amount }) => sum + Number(amount.value), 0)).toBe(grant)
          if (cliffMonths > 12) expect(vesting[0]?.amount.value).toBe('0')
        },
      ),
    )
  })
})

describe('an override', () => {
  const byHand = (set: { base?: number; bonus?: number; equity?: number }) =>
    recommend(...offerCase(), { base: null, bonus: null, equity: null, ...set, by: 'analyst', at: '2026-01-31' })

  it('replaces the base; bonus, total and position follow', () => {
    const { figures, ledger, notices } = byHand({ base: 13_000_000 })
    expect(figures.base.value).toBe('13000000')
    expect(figures.bonus.value).toBe('1300000')
    expect(figures.penetration.value).toBe('75')
    expect(ledger.find(({ id }) => id === 'own-base')?.result.value).toBe('12500000')
    expect(notices.map(({ code }) => code)).toContain('overridden')
  })

  it('of equity alone leaves base and bonus as they were', () => {
    const { figures } = byHand({ equity: 1 })
    expect([figures.base.value, figures.bonus.value, figures.equity.value]).toEqual(['12500000', '1250000', '1'])
  })

  it('outside the range or the part for the feedback is said', () => {
    expect(byHand({ base: 14_000_001 }).notices.map(({ code }) => code)).toContain('outsideRange')
    expect(byHand({ base: 13_900_000 }).notices.map(({ code }) => code)).toContain('baseOutsideFeedback')
    expect(byHand({ base: 12_000_000 }).notices.map(({ code }) => code)).toEqual(['overridden', 'noPeers'])
  })
})
