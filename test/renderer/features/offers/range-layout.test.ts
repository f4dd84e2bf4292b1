import { describe, expect, test } from 'vitest'
import { partOf, spanOf, stackDots } from '../../../../src-renderer/features/offers/offer/range-layout.ts'

describe('the span of the range chart', () => {
  test('holds every amount', () => expect(spanOf([5, -2, 9])).toEqual({ low: -2, high: 9 }))
  test('has width where all amounts are one', () => expect(spanOf([7, 7])).toEqual({ low: 6, high: 8 }))
})

test('the part of a range that is allowed lies between its percents', () => {
  expect(partOf({ minimum: 100_000, maximum: 140_000 }, { from: '50', to: '62.5' })).toEqual({
    low: 120_000,
    high: 125_000,
  })
})

describe('peers as dots', () => {
  const place = (xs: readonly number[]) => stackDots(xs.map((at) => ({ at, senior: false })))

  test('stand in a row where there is room', () => {
    const { dots, height } = place([0, 10, 20])
    expect(dots.map(({ y }) => y)).toEqual([0, 0, 0])
    expect(height).toBe(place([0]).height)
  })

  test('lie above each other where there is none, and never apart from their pay', () => {
    const { dots } = place([0, 1, 2, 30])
    expect(dots.map(({ x }) => x)).toEqual([0, 1, 2, 30])
    expect(new Set(dots.slice(0, 3).map(({ y }) => y)).size).toBe(3)
    expect(dots[3]?.y).toBe(0)
  })

  test('a crowd stays within the height that is told', () => {
    const { dots, height } = place(Array.from({ length: 500 }, () => 3))
    expect(dots).toHaveLength(500)
    expect(Math.max(...dots.map(({ y }) => y))).toBeLessThan(height)
    expect(height).toBeLessThan(60)
  })

  test('nobody needs no room', () => expect(place([])).toEqual({ dots: [], height: 0 }))

  test('come in order of pay', () => expect(place([30, 10, 20]).dots.map(({ x }) => x)).toEqual([10, 20, 30]))
})
