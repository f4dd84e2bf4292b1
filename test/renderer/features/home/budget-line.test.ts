import { describe, expect, it } from 'vitest'
import type { Totals, YearTotals } from '../../../../src-contract/desktop/totals.ts'
import { budgetLine, payrollGrowth } from '../../../../src-renderer/features/home/budget-line.ts'

const year = (of: number, inYear: number, annualised: number): YearTotals => ({
  year: of,
  costs: { inYear, annualised, burdened: inYear * 2 },
  headcount: {
    start: 1,
    hires: 0,
    experiencedLeavers: 0,
    newHireLeavers: 0,
    promotionsIn: 0,
    promotionsOut: 0,
    end: 1,
  },
  lumpSums: 0,
  growth: { meanAll: null, meanContinuous: null, fullYearEquivalent: null },
  growthByLevel: [],
  byLevel: [],
  byDepartment: [],
  byLocation: [],
})
const totals: Totals = {
  currency: 'USD',
  engineVersion: '1',
  hash: '0'.repeat(64),
  people: 1,
  start: { headcount: 1, annualised: 1000, byLevel: [] },
  years: [year(2026, 1020, 1050), year(2027, 1080, 1155)],
  engineMs: 0,
}

describe('budget line', () => {
  it('sets one year against its budget', () => {
    expect(budgetLine({ measure: 'inYear', year: 2026, amount: 1000 }, totals)).toEqual({
      budget: 1000,
      now: 1020,
      gap: 20,
      gapShare: 0.02,
    })
  })

  it('sums payments over the horizon, and takes the last year of a run rate', () => {
    expect(budgetLine({ measure: 'inYear', year: null, amount: 2000 }, totals)?.now).toBe(2100)
    expect(budgetLine({ measure: 'annualised', year: null, amount: 2000 }, totals)?.now).toBe(1155)
  })

  it('is none for a year outside the horizon', () => {
    expect(budgetLine({ measure: 'inYear', year: 2031, amount: 1 }, totals)).toBeNull()
  })

  it('has no share of a budget of nothing', () => {
    expect(budgetLine({ measure: 'inYear', year: 2026, amount: 0 }, totals)?.gapShare).toBeNull()
  })
})

describe('payroll growth', () => {
  it("compares a year's end with its start", () => {
    expect(payrollGrowth(totals, 0)).toBeCloseTo(0.05, 12)
    expect(payrollGrowth(totals, 1)).toBeCloseTo(0.1, 12)
  })

  it('is none where nothing was paid before', () => {
    expect(payrollGrowth({ ...totals, start: { ...totals.start, annualised: 0 } }, 0)).toBeNull()
  })
})
