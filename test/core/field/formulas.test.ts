import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { age } from '../../../src-core/field/ageing.ts'
import { annualise, changeFte } from '../../../src-core/field/annualise.ts'
import { simpleMean, weightedMean } from '../../../src-core/field/blend.ts'
import { bonus } from '../../../src-core/field/bonus.ts'
import { burdenedHour } from '../../../src-core/field/costs.ts'
import { dayOf, dayOfIso, daysInMonth, inclusiveDays, isLeapYear } from '../../../src-core/field/days.ts'
import { fourFifths, needsJointAssessment, unadjustedGap } from '../../../src-core/field/fairness.ts'
import { capAtMaximum } from '../../../src-core/field/lump-sum.ts'
import { matrixCostRate } from '../../../src-core/field/merit.ts'
import { compaRatio, rangePart, rangePenetration } from '../../../src-core/field/position.ts'
import { prorateByDays, prorateByMonths } from '../../../src-core/field/prorate.ts'
import {
  midpoint,
  rangeFromMaximum,
  rangeFromMidpoint,
  rangeFromMinimum,
  scaleRange,
} from '../../../src-core/field/ranges.ts'
import { turnover } from '../../../src-core/field/turnover.ts'

const pay = fc.integer({ min: 1, max: 10_000_000 })
const year = { first: dayOfIso('2027-01-01'), last: dayOfIso('2027-12-31') }
const leap = { first: dayOfIso('2028-01-01'), last: dayOfIso('2028-12-31') }

describe('pay ranges', () => {
  it('comes back to the same range from its minimum, midpoint or maximum', () => {
    fc.assert(
      fc.property(pay, fc.integer({ min: 0, max: 200 }), (minimum, percent) => {
        const range = rangeFromMinimum(minimum, percent / 100)
        for (const other of [
          rangeFromMidpoint(range.midpoint, percent / 100),
          rangeFromMaximum(range.maximum, percent / 100),
        ]) {
          expect(other.minimum.minus(minimum).abs().lt(1e-20)).toBe(true)
          expect(other.maximum.minus(range.maximum).abs().lt(1e-20)).toBe(true)
        }
      }),
    )
  })

  it('keeps the compa-ratio when range and pay are scaled by the same FTE', () => {
    const scaled = scaleRange({ minimum: 40_000, midpoint: midpoint(40_000, 60_000), maximum: 60_000 }, 0.6)
    expect(compaRatio(changeFte(55_000, 1, 0.6), scaled.midpoint)?.toNumber()).toBe(
      compaRatio(55_000, 50_000)?.toNumber(),
    )
  })
})

describe('positions', () => {
  it('finds 5.0% above the midpoint to be 5.0%, not a binary neighbour', () => {
    expect(compaRatio('105.00', '100')?.toString()).toBe('1.05')
    expect(compaRatio(1.1 * 3, 3)?.gt('1.1')).toBe(true) // the caller's binary noise is not hidden
  })

  it('answers below 0 and above 1 for pay outside the range instead of clamping', () => {
    expect(rangePenetration(90, 100, 200)?.toNumber()).toBe(-0.1)
    expect(rangePenetration(250, 100, 200)?.toNumber()).toBe(1.5)
    expect(rangePart(99, 100, 200, 4)).toBe('below')
    expect(rangePart(201, 100, 200, 4)).toBe('above')
  })

  it('gives a boundary to the part above it and the maximum to the last part', () => {
    expect([100, 124, 125, 150, 199, 200].map((value) => rangePart(value, 100, 200, 4))).toEqual([1, 1, 2, 3, 4, 4])
    expect(rangePart(120, 100, 200, 5)).toBe(2)
  })

  it('has no position in a range without width', () => {
    expect(rangePenetration(100, 100, 100)).toBeNull()
    expect(rangePart(100, 100, 100, 4)).toBeNull()
    expect(compaRatio(100, 0)).toBeNull()
  })
})

describe('days and proration', () => {
  it('agrees with the calendar on every day from 1900 to 2100', () => {
    let expected = dayOf(1900, 1, 1)
    expect(expected).toBe(Date.UTC(1900, 0, 1) / 86_400_000)
    for (let y = 1900; y <= 2100; y += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(dayOf(y, month, 1)).toBe(expected)
        expected += daysInMonth(y, month)
      }
    }
    expect([1900, 2000, 2024, 2100].map(isLeapYear)).toEqual([false, true, true, false])
  })

  it('refuses days that do not exist', () => {
    for (const wrong of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', 'tomorrow']) {
      expect(() => dayOfIso(wrong), wrong).toThrow(RangeError)
    }
    expect(dayOfIso('2028-02-29')).toBe(dayOf(2028, 2, 29))
  })

  it('counts the first and the last day', () => {
    expect(inclusiveDays(10, 10)).toBe(1)
    expect(inclusiveDays(11, 10)).toBe(0)
  })

  it('pays a full leap year in full by actual days, and 366/365 by a fixed denominator', () => {
    expect(prorateByDays(leap.first, leap).toNumber()).toBe(1)
    expect(prorateByDays(leap.first, leap, 'fixed365').toNumber()).toBe(1.0027)
  })

  it('counts a change before the period in full and one after it not at all', () => {
    expect(prorateByDays(year.first - 100, year).toNumber()).toBe(1)
    expect(prorateByDays(year.last + 1, year).toNumber()).toBe(0)
  })

  it('gives 1.5 of 3% by twelfths and 1.5123 by days for a hire on 1 July', () => {
    expect(prorateByMonths(6).times(3).toNumber()).toBe(1.5)
    expect(prorateByDays(dayOfIso('2027-07-01'), year, 'actual', null).times(3).toFixed(4)).toBe('1.5123')
  })
})

describe('awards and costs', () => {
  it('splits every award into base and lump sum that add up, never lowering pay nor passing the maximum', () => {
    fc.assert(
      fc.property(pay, fc.integer({ min: 0, max: 60 }), pay, (salary, percent, maximum) => {
        const split = capAtMaximum(salary, percent / 100, maximum)
        expect(split.baseIncrease.plus(split.lumpSum).eq(split.budgetUse)).toBe(true)
        expect(split.baseIncrease.gte(0) && split.lumpSum.gte(0)).toBe(true)
        expect(split.newBase.lte(Math.max(maximum, salary))).toBe(true)
      }),
    )
  })

  it('has no burdened hour without hours', () => {
    expect(burdenedHour(0, 15, 100)).toBeNull()
  })

  it('costs a merit matrix by share of payroll', () => {
    expect(
      matrixCostRate([
        { raise: 0.05, payrollShare: 0.2 },
        { raise: 0.03, payrollShare: 0.8 },
      ]).toNumber(),
    ).toBe(0.034)
  })

  it('holds a bonus between its bounds before funding is applied', () => {
    expect(bonus(10_000, 1, 2, { maximum: 15_000, funding: 0.9 }).toNumber()).toBe(13_500)
    expect(bonus(10_000, 0, 1, { minimum: 500 }).toNumber()).toBe(500)
  })
})

describe('market data, pay rates and people', () => {
  it('ages 52,000 by 9 months at 3% linear to 53,170', () => {
    expect(age(52_000, 0.03, 9, 'linear').toNumber()).toBe(53_170)
    expect(age(52_000, 0.03, 12, 'compound').toNumber()).toBe(53_560)
  })

  it('blends equal weights to the simple mean', () => {
    expect(
      weightedMean([
        { rate: 10, weight: 5 },
        { rate: 20, weight: 5 },
      ])?.eq(simpleMean([10, 20]) ?? 0),
    ).toBe(true)
    expect(weightedMean([{ rate: 10, weight: 0 }])).toBeNull()
    expect(simpleMean([])).toBeNull()
  })

  it('knows an hourly rate is for any FTE and a salary for its own', () => {
    expect(annualise('hourly', 20, 2080, 0.5).fullTime.toNumber()).toBe(41_600)
    expect(annualise('monthly', 3_000, 12, 0.75).fullTime.toNumber()).toBe(48_000)
    expect(() => annualise('annual', 1, 1, 0)).toThrow(RangeError)
  })

  it('divides leavers by the average of both ends', () => {
    expect(turnover(15, 90, 110)?.toNumber()).toBe(0.15)
    expect(turnover(0, 0, 0)).toBeNull()
  })

  it('flags below four fifths and not at it', () => {
    const judged = fourFifths({ a: 0.6, b: 0.48, c: '0.47999' })
    expect(judged.map((one) => one.flagged)).toEqual([false, false, true])
    expect(fourFifths({ a: 0 })).toEqual([])
  })

  it('asks for a joint assessment from 5% either way', () => {
    expect(needsJointAssessment('0.05', false, false)).toBe(true)
    expect(needsJointAssessment('-0.05', false, false)).toBe(true)
    expect(needsJointAssessment('0.0499', false, false)).toBe(false)
    expect(unadjustedGap(0, 1)).toBeNull()
  })
})
