import { describe, expect, it } from 'vitest'
import type { Totals, YearTotals } from '../../../../../src-contract/desktop/totals.ts'
import { presentValue } from '../../../../../src-renderer/features/optimize/budget/present.ts'

const flow = (end: number): YearTotals['headcount'] => ({
  ...{ start: 10, hires: 1, experiencedLeavers: 0, newHireLeavers: 0, promotionsIn: 0, promotionsOut: 0 },
  end,
})
const year = (at: number, cost: number): YearTotals => {
  const costs = { inYear: cost, annualised: 2 * cost, burdened: 3 * cost }
  const half = { inYear: cost / 2, annualised: cost, burdened: cost }
  const growth = { meanAll: 0.03, meanContinuous: 0.04, fullYearEquivalent: null }
  return {
    ...{ year: at, costs, headcount: flow(11), lumpSums: 0, growth },
    growthByLevel: [{ level: 1, growth: { ...growth, meanAll: 0.05 } }],
    byLevel: [{ level: 1, costs: half, headcount: flow(7), lumpSums: 0 }],
    byDepartment: [{ key: null, costs: half, headcount: flow(3), lumpSums: 0 }],
    byLocation: [],
  }
}
const totals: Totals = {
  ...{ currency: 'USD', engineVersion: '1', hash: '0'.repeat(64), people: 10, engineMs: 1 },
  start: { headcount: 10, annualised: 0, byLevel: [] },
  years: [year(2027, 100), year(2028, 200)],
}
const all = { kind: 'all' } as const

describe('what a target is now', () => {
  it('adds costs over the years, but takes the last annualised one', () => {
    expect(presentValue(totals, { measure: 'inYear', year: null, place: all })).toBe(300)
    expect(presentValue(totals, { measure: 'annualised', year: null, place: all })).toBe(400)
    expect(presentValue(totals, { measure: 'burdened', year: 2027, place: all })).toBe(300)
  })

  it('is told by level and for people without a department', () => {
    expect(presentValue(totals, { measure: 'inYear', year: 2028, place: { kind: 'level', level: 1 } })).toBe(100)
    expect(presentValue(totals, { measure: 'headcount', year: null, place: { kind: 'department', key: null } })).toBe(3)
    expect(presentValue(totals, { measure: 'meanAll', year: 2027, place: { kind: 'level', level: 1 } })).toBe(0.05)
  })

  it('is nothing where the totals do not say', () => {
    expect(presentValue(totals, { measure: 'inYear', year: 2040, place: all })).toBeNull()
    expect(
      presentValue(totals, { measure: 'inYear', year: null, place: { kind: 'location', key: 'Nowhere' } }),
    ).toBeNull()
    expect(presentValue(totals, { measure: 'fullYearEquivalent', year: 2027, place: all })).toBeNull()
  })
})
