import { describe, expect, it } from 'vitest'
import { OfferRules } from '../../../src-contract/desktop/rules.ts'
import { diffRules } from '../../../src-core/offers/diff-rules.ts'
import { DEFAULT_OFFER_RULES, type OfferRules as Rules } from '../../../src-core/offers/rules.ts'
import { validateRules } from '../../../src-core/offers/validate-rules.ts'

const problems = (change: Partial<Rules>) =>
  validateRules({ ...DEFAULT_OFFER_RULES, ...change }).map(({ path }) => path)

describe('the shipped rules', () => {
  it('fit the contract and contradict nothing', () => {
    expect(OfferRules.parse(structuredClone(DEFAULT_OFFER_RULES))).toEqual(DEFAULT_OFFER_RULES)
    expect(validateRules(DEFAULT_OFFER_RULES)).toEqual([])
  })
})

describe('a set that contradicts itself', () => {
  it('is refused field by field', () => {
    const { percentile, parity, equity } = DEFAULT_OFFER_RULES
    expect(problems({ percentile: { ...percentile, hire: { from: '50', to: '25', point: '60' } } })).toEqual([
      'percentile.hire.to',
      'percentile.hire.point',
    ])
    expect(problems({ tiers: { automatic: '5', level1: '4.999999', level2: '25' } })).toEqual(['tiers.level1'])
    expect(problems({ equity: { ...equity, currency: 'XYZ' } })).toEqual(['equity.currency'])
    expect(problems({ equity: { ...equity, vesting: { months: 48, cliffMonths: 60, everyMonths: 7 } } })).toEqual([
      'equity.vesting.cliffMonths',
      'equity.vesting.everyMonths',
    ])
    expect(problems({ parity: { ...parity, standings: ['A', 'a'] } })).toContain('parity.standings')
    expect(problems({ parity: { ...parity, standings: [] } })).toHaveLength(5)
    expect(problems({ locationAdjustment: { Austin: '-100' } })).toEqual(['locationAdjustment.Austin'])
    expect(problems({ bonus: { ...DEFAULT_OFFER_RULES.bonus, P2: '-1' } })).toEqual(['bonus.P2'])
  })
})

describe('a difference of two sets', () => {
  it('names each rule by the path of the ledger, with its unit', () => {
    const to: Rules = {
      ...DEFAULT_OFFER_RULES,
      bonus: { ...DEFAULT_OFFER_RULES.bonus, P3: '12' },
      equity: { ...DEFAULT_OFFER_RULES.equity, byLevel: { ...DEFAULT_OFFER_RULES.equity.byLevel, P1: 1_500_000 } },
      locationAdjustment: { 'St. Louis': '-4' },
    }
    expect(diffRules(DEFAULT_OFFER_RULES, to)).toEqual([
      { path: 'bonus.P3', label: 'Target bonus, P3', from: '10%', to: '12%' },
      { path: 'equity.byLevel.P1', label: 'Equity, by level, P1', from: '10,000.00 USD', to: '15,000.00 USD' },
      { path: 'locationAdjustment.St. Louis', label: 'Location adjustment, St. Louis', from: null, to: '-4%' },
    ])
    expect(diffRules(to, to)).toEqual([])
  })
})
