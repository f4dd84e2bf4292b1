import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adverseImpact } from '../../../src-core/equity/adverse-impact.ts'

describe('four-fifths rule', () => {
  it('flags below four fifths and not at exactly four fifths', () => {
    const { rows } = adverseImpact([
      { selected: 60, total: 100 },
      { selected: 45, total: 100 },
      { selected: 48, total: 100 },
      { selected: 51, total: 100 },
    ])
    expect(rows.map((row) => row.flagged)).toEqual([false, true, false, false])
    expect(rows.map((row) => row.ratio)).toEqual([1, 0.75, 0.8, 0.85])
  })

  it('is exact at the boundary for any group sizes, one person to either side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        (k, n, m) => {
          // Rates 5k/5n' and 4k of the other: 4/5 exactly.
          const best = { selected: 5 * k * n, total: 5 * k * n * (m + 1) }
          const other = { selected: 4 * k * n, total: 5 * k * n * (m + 1) }
          const flagged = (selected: number) => adverseImpact([best, { ...other, selected }]).rows[1]?.flagged
          expect(flagged(other.selected)).toBe(false)
          expect(flagged(other.selected - 1)).toBe(true)
          expect(flagged(other.selected + 1)).toBe(false)
        },
      ),
    )
  })

  it('tests the published disparate-impact data', () => {
    const { rows, chiSquared, fisher } = adverseImpact([
      { selected: 70, total: 160 },
      { selected: 42, total: 114 },
    ])
    expect(rows.map((row) => row.rate)).toEqual([0.4375, expect.closeTo(0.3684211, 6)])
    expect(rows[1]?.ratio).toBeCloseTo(0.8421053, 6)
    expect(chiSquared?.value).toBeCloseTo(1.3144189, 6)
    expect(chiSquared?.p).toBeCloseTo(0.2515962, 6)
    expect(fisher).toBeCloseTo(0.2643475, 6)
  })

  it("has Fisher's tea-tasting table", () => {
    const { fisher } = adverseImpact([
      { selected: 3, total: 4 },
      { selected: 1, total: 4 },
    ])
    expect(fisher).toBeCloseTo(34 / 70, 10)
  })

  it('does not depend on the order of two groups', () => {
    const group = fc
      .tuple(fc.nat(60), fc.nat(60))
      .filter(([yes, no]) => yes + no > 0)
      .map(([selected, no]) => ({ selected, total: selected + no }))
    fc.assert(
      fc.property(group, group, (a, b) => {
        const one = adverseImpact([a, b])
        const other = adverseImpact([b, a])
        expect(one.fisher).toBeCloseTo(other.fisher ?? NaN, 9)
        expect(one.chiSquared?.value ?? 0).toBeCloseTo(other.chiSquared?.value ?? 0, 9)
        expect(one.rows.map((row) => row.flagged)).toEqual(other.rows.map((row) => row.flagged).reverse())
      }),
    )
  })

  it('has no ratio where nobody is selected, and no test where all are', () => {
    const none = adverseImpact([
      { selected: 0, total: 5 },
      { selected: 0, total: 9 },
    ])
    expect(none.rows.map((row) => [row.ratio, row.flagged])).toEqual([
      [null, false],
      [null, false],
    ])
    expect(none.chiSquared).toBeNull()
    expect(
      adverseImpact([
        { selected: 5, total: 5 },
        { selected: 9, total: 9 },
      ]).chiSquared,
    ).toBeNull()
    expect(adverseImpact([]).rows).toEqual([])
  })
})
