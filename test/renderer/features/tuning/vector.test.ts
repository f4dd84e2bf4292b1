import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleTo100, sumOf } from '../../../../src-renderer/features/tuning/model/vector.ts'

describe('scaling to 100', () => {
  it('keeps the proportions', () => {
    expect(scaleTo100([1, 2, 1], 0)).toEqual([25, 50, 25])
  })

  it('gives what rounding leaves to the largest remainders, the earlier first', () => {
    expect(scaleTo100([1, 1, 1], 0)).toEqual([34, 33, 33])
    expect(scaleTo100([1, 1, 1], 2)).toEqual([33.34, 33.33, 33.33])
    // Shares too near each other to be told apart: the larger value is never given less.
    expect(scaleTo100([983.5722054105398, 999.9999999999999, 1000], 0)).toEqual([33, 33, 34])
  })

  it('makes equal shares of nothing', () => {
    expect(scaleTo100([0, 0, 0, 0], 0)).toEqual([25, 25, 25, 25])
  })

  it('sums to exactly 100 and keeps the order of sizes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(0, 2),
        (values, decimals) => {
          const scaled = scaleTo100(values, decimals)
          expect(sumOf(scaled, decimals)).toBe(100)
          values.forEach((value, at) =>
            values.forEach((other, index) => {
              if (value > other) expect(scaled[at] ?? 0).toBeGreaterThanOrEqual(scaled[index] ?? 0)
            }),
          )
        },
      ),
    )
  })
})
