import { describe, expect, it } from 'vitest'
import { waterfallAxis, waterfallBars, waterfallFloor } from '../../../../src-renderer/ui/charts/waterfall-steps.ts'

const steps = [
  { key: 'merit', label: 'Merit rate', amount: 12 },
  { key: 'growth', label: 'Growth', amount: -5 },
]

describe('a waterfall', () => {
  it('floats each step between the sums before and after it', () => {
    const bars = waterfallBars({ label: 'A', amount: 100 }, steps, { label: 'B', amount: 107 })
    expect(bars.map(({ low, high, after }) => [low, high, after])).toEqual([
      [0, 100, 100],
      [100, 112, 112],
      [107, 112, 107],
      [0, 107, 107],
    ])
  })

  it('starts the axis below the lowest sum where the steps are small, at a round number', () => {
    const bars = waterfallBars({ label: 'A', amount: 2212 }, steps, { label: 'B', amount: 2219 })
    expect(waterfallFloor(bars)).toBe(2205)
  })

  it('starts the axis at zero where the steps can be seen from there', () => {
    const bars = waterfallBars({ label: 'A', amount: 20 }, steps, { label: 'B', amount: 27 })
    expect(waterfallFloor(bars)).toBe(0)
  })

  it('draws no axis below the floor that it tells of, and holds every bar', () => {
    const bars = waterfallBars({ label: 'A', amount: 2212 }, steps, { label: 'B', amount: 2219 })
    expect(waterfallAxis(bars)).toEqual({ low: 2205, high: 2225, ticks: [2205, 2210, 2215, 2220, 2225] })
  })

  it('holds sums below zero', () => {
    const bars = waterfallBars({ label: 'A', amount: -3 }, steps, { label: 'B', amount: 4 })
    const { low, high } = waterfallAxis(bars)
    expect(low).toBeLessThanOrEqual(-3)
    expect(high).toBeGreaterThanOrEqual(9)
  })
})
