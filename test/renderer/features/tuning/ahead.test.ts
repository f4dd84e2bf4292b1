import { describe, expect, it } from 'vitest'
import { ahead } from '../../../../src-renderer/features/tuning/model/ahead.ts'

const MERIT = { bounds: [0, 50], slider: [0, 10], step: 0.1, decimals: 1, warning: null } as const

/** Moves of a hand, one every so many milliseconds. */
function next(values: readonly number[], every: number): readonly number[] {
  const places = values.map((value, at) => ({ value, at: at * every }))
  const [before, now] = places.slice(-2)
  if (!before) throw new Error('a hand that is nowhere')
  return now ? ahead(before, now, MERIT) : ahead(null, before, MERIT)
}

describe('where a hand will be next', () => {
  it('is around it before it moves', () => {
    expect(next([4], 30)).toEqual([3.9, 4.1, 3.8, 4.2, 3.7, 4.3])
  })

  it('is where its speed leads it, and then beside that', () => {
    expect(next([4, 4.3], 30).slice(0, 3)).toEqual([4.6, 4.5, 4.7])
    expect(next([4.3, 4], 30).slice(0, 3)).toEqual([3.7, 3.6, 3.8])
  })

  it('is further on for a hand that makes several moves before an answer can come', () => {
    expect(next([4, 4.1], 8)[0]).toBe(4.3)
    expect(next([4, 4.2], 8)[0]).toBe(4.6)
  })

  it('is around it after a jump', () => {
    expect(next([1, 4], 30)).toEqual([3.9, 4.1, 3.8, 4.2, 3.7, 4.3])
  })

  it('is on the steps of the lever, within its bounds, another value than now and named once', () => {
    for (const values of [
      [0.3, 0.1],
      [0.1, 0],
      [49.7, 49.9],
      [49.9, 50],
      [4, 5.2],
      [5.2, 4],
    ])
      for (const every of [1, 8, 30]) {
        const found = next(values, every)
        expect(found.length).toBeGreaterThan(0)
        expect(found.length).toBeLessThanOrEqual(7)
        expect(new Set(found).size).toBe(found.length)
        expect(found).not.toContain(values.at(-1))
        for (const value of found) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(50)
          expect(value).toBe(Number(value.toFixed(1)))
        }
      }
  })
})
