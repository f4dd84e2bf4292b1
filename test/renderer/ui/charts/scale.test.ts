import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBeyond, niceDomain, niceStep, position } from '../../../../src-renderer/ui/charts/scale.ts'

describe('an axis', () => {
  it('has round steps', () => {
    expect([0.9, 1.1, 2.2, 3, 7, 430].map(niceStep)).toEqual([1, 2, 2.5, 5, 10, 500])
  })

  it('holds zero and every value with room above, at round ticks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
            fc.integer({ min: -99, max: 99 }).map((value) => value / 1000),
          ),
          { minLength: 1, maxLength: 30 },
        ),
        (values) => {
          const domain = niceDomain(values, 5, 0.05)
          expect(domain.ticks).toContain(0)
          expect(domain.ticks[0]).toBe(domain.low)
          expect(domain.ticks.at(-1)).toBe(domain.high)
          expect(values.some((value) => isBeyond(value, domain))).toBe(false)
          expect(domain.ticks.length).toBeLessThanOrEqual(9)
        },
      ),
    )
  })

  it('is there when all values are zero', () => {
    expect(niceDomain([0, 0], 4, 0.1)).toEqual({ low: 0, high: 1, ticks: [0, 1] })
  })
})

describe('a position', () => {
  const domain = { low: 0, high: 200, ticks: [0, 200] }

  it('runs between the two ends', () => {
    expect([0, 50, 200].map((value) => position(value, domain, 100, 20))).toEqual([100, 80, 20])
  })

  it('stops at the end for a value beyond it', () => {
    expect(position(999, domain, 100, 20)).toBe(20)
    expect(isBeyond(999, domain)).toBe(true)
  })
})
