import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanDomain } from '../../../../../src-renderer/features/optimize/frontier/span-domain.ts'

describe('the axis of points', () => {
  it('holds every value between its first and last tick', () => {
    const values = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { minLength: 1, maxLength: 21 })
    fc.assert(
      fc.property(values, (points) => {
        const { low, high, ticks } = spanDomain(points, 5)
        expect(low).toBeLessThan(high)
        expect(ticks[0]).toBe(low)
        expect(ticks.at(-1)).toBe(high)
        for (const point of points) {
          expect(point).toBeGreaterThanOrEqual(low)
          expect(point).toBeLessThanOrEqual(high)
        }
      }),
    )
  })

  it('does not start at zero', () => {
    expect(spanDomain([2.8e11, 3.3e11], 5).low).toBeGreaterThan(2e11)
  })
})
