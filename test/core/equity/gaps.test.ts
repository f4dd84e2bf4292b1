import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapOf, orderByPay, sideOf } from '../../../src-core/equity/gaps.ts'
import { payQuarters, quarterSizes } from '../../../src-core/equity/quartiles.ts'
import { suppress } from '../../../src-core/equity/suppression.ts'

const side = (...pay: number[]) => sideOf(pay.sort((a, b) => a - b))
const pays = fc.array(fc.integer({ min: 1_000_000, max: 1e9 }), { minLength: 1, maxLength: 40 })

describe('gaps', () => {
  it('has the published gap of 11.51%', () => {
    expect(gapOf(side(3743), side(3312))?.mean).toBeCloseTo(0.1151, 4)
  })

  it('is below zero where women are paid more', () => {
    expect(gapOf(side(100), side(128))).toEqual({ mean: -0.28, median: -0.28, marked: true })
  })

  it('takes the middle two of an even number', () => {
    expect(gapOf(side(100, 300), side(150))?.median).toBe(0.25)
  })

  it('marks exactly 5% either way, and not one cent less', () => {
    expect(gapOf(side(10_000_000), side(9_500_000))?.marked).toBe(true)
    expect(gapOf(side(10_000_000), side(9_500_001))?.marked).toBe(false)
    expect(gapOf(side(10_000_000), side(10_500_000))?.marked).toBe(true)
    expect(gapOf(side(10_000_000), side(10_499_999))?.marked).toBe(false)
  })

  it('marks exactly 5% of means that no binary fraction can hold', () => {
    // Means 1/3 and 0.95/3 of 30,000,000: three people each.
    expect(gapOf(side(0, 0, 30_000_000), side(0, 0, 28_500_000)) ?? 'median of zero').toBe('median of zero')
    expect(gapOf(side(1, 1, 29_999_998), side(1, 1, 28_499_998))?.marked).toBe(true)
    expect(gapOf(side(1, 1, 29_999_998), side(1, 1, 28_499_999))?.marked).toBe(false)
  })

  it('stays as it is when all pay is scaled', () => {
    fc.assert(
      fc.property(pays, pays, fc.integer({ min: 2, max: 1000 }), (men, women, factor) => {
        const [a, b] = [
          gapOf(side(...men), side(...women)),
          gapOf(side(...men.map((x) => x * factor)), side(...women.map((x) => x * factor))),
        ]
        expect(b?.mean).toBeCloseTo(a?.mean ?? NaN, 9)
        expect(b?.median).toBeCloseTo(a?.median ?? NaN, 9)
        expect(b?.marked).toBe(a?.marked)
      }),
    )
  })

  it('turns into its counterpart when the groups are swapped: (1 - gap)(1 - swapped) = 1', () => {
    fc.assert(
      fc.property(pays, pays, (men, women) => {
        const gap = gapOf(side(...men), side(...women))?.mean ?? NaN
        const swapped = gapOf(side(...women), side(...men))?.mean ?? NaN
        // Beside a huge ratio the 1 in the gap rounds away: compare what is left of it.
        expect(Math.abs((1 - gap) * (1 - swapped) - 1)).toBeLessThan(1e-6)
        expect(Math.sign(gap) + Math.sign(swapped)).toBe(0)
      }),
    )
  })

  it('has no gap without both', () => {
    expect(gapOf(side(1), side())).toBeNull()
    expect(gapOf(side(), side(1))).toBeNull()
  })

  it('orders people by pay whether or not pay and place fit one number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e15 }), { maxLength: 50 }), (pay) => {
        const order = [...orderByPay(Float64Array.from(pay))]
        expect(order).toEqual(pay.map((_, at) => at).sort((a, b) => (pay[a] ?? 0) - (pay[b] ?? 0) || a - b))
      }),
    )
  })
})

describe('pay quarters', () => {
  it('gives people left over as the United Kingdom does', () => {
    expect([100, 101, 102, 103].map(quarterSizes)).toEqual([
      [25, 25, 25, 25],
      [26, 25, 25, 25],
      [26, 25, 26, 25],
      [26, 26, 26, 25],
    ])
  })

  it('spreads a tie over a boundary in the proportion of men and women', () => {
    // Ten on one rate between two quarters of four each side: six women, four men over 2 + 4 + 4.
    const pay = Float64Array.from([1, 1, ...Array<number>(10).fill(5), 9, 9, 9, 9])
    const women = new Set([2, 3, 4, 5, 6, 7])
    const quarters = payQuarters(orderByPay(pay), pay, (person) => women.has(person))
    expect(quarters.map((each) => each.people)).toEqual([4, 4, 4, 4])
    expect(quarters.map((each) => each.women)).toEqual([1, 3, 2, 0])
  })

  it('counts everyone once, whatever the ties, and does not depend on the order of equals', () => {
    const person = fc.record({ pay: fc.integer({ min: 1, max: 6 }), woman: fc.boolean() })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
        const count = (list: typeof people) => {
          const pay = Float64Array.from(list.map((one) => one.pay))
          return payQuarters(orderByPay(pay), pay, (at) => list[at]?.woman ?? false)
        }
        const quarters = count(people)
        expect(quarters.reduce((sum, each) => sum + each.women, 0)).toBe(people.filter((one) => one.woman).length)
        expect(quarters.reduce((sum, each) => sum + each.men, 0)).toBe(people.filter((one) => !one.woman).length)
        expect(quarters.every((each) => each.women >= 0 && each.men >= 0)).toBe(true)
        expect(count(people.toReversed())).toEqual(quarters)
      }),
    )
  })
})

describe('suppression', () => {
  it('hides groups with fewer than the minimum of men or of women', () => {
    expect(
      suppress(
        [
          { men: 9, women: 40 },
          { men: 40, women: 9 },
          { men: 10, women: 10 },
          { men: 90, women: 90 },
        ],
        10,
      ),
    ).toEqual(['small', 'small', 'shown', 'shown'])
  })

  it('withholds the smallest other one where a small one could be found by subtraction', () => {
    expect(
      suppress(
        [
          { men: 1, women: 0 },
          { men: 30, women: 20 },
          { men: 90, women: 90 },
        ],
        10,
      ),
    ).toEqual(['small', 'withheld', 'shown'])
  })

  it('never leaves fewer than the minimum hidden in all, unless nobody is', () => {
    const cell = fc.record({ men: fc.nat(30), women: fc.nat(30) })
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), fc.integer({ min: 2, max: 15 }), (cells, minimum) => {
        const result = suppress(cells, minimum)
        const hidden = cells.filter((_, at) => result[at] !== 'shown')
        const [men, women] = [hidden.reduce((n, c) => n + c.men, 0), hidden.reduce((n, c) => n + c.women, 0)]
        const shown = cells.filter((_, at) => result[at] === 'shown')
        expect(shown.every((c) => c.men >= minimum && c.women >= minimum)).toBe(true)
        if (shown.length > 0 && men + women > 0) expect(Math.min(men, women)).toBeGreaterThanOrEqual(minimum)
      }),
    )
  })
})
