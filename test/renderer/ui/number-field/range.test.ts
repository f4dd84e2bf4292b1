import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boundsProblem,
  fractionOf,
  isOutside,
  rangeHint,
  stepped,
  valueAtFraction,
} from '../../../../src-renderer/ui/number-field/range.ts'

const merit = { bounds: [0, 50], slider: [0, 10], step: 0.05, decimals: 2, warning: [2, 8] } as const

describe('steps', () => {
  it('stay on exact decimals however many are taken', () => {
    let value = 3.5
    for (let i = 0; i < 33; i += 1) value = stepped(value, 1, merit)
    expect(value).toBe(5.15)
  })

  it('stop at the bounds', () => {
    expect(stepped(49.98, 1, merit)).toBe(50)
    expect(stepped(0.02, -10, merit)).toBe(0)
  })

  it('can leave the slider while the bounds allow it', () => {
    expect(stepped(10, 10, merit)).toBe(10.5)
  })
})

describe('a slider', () => {
  it('gives a whole number of steps within its span, wherever it is pressed', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 1.5, noNaN: true }), (fraction) => {
        const value = valueAtFraction(fraction, merit)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(10)
        expect(Math.abs(value * 20 - Math.round(value * 20))).toBeLessThan(1e-9)
      }),
    )
  })

  it('puts each value back where it was set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (steps) => {
        const value = valueAtFraction(steps / 200, merit)
        expect(valueAtFraction(fractionOf(value, merit.slider), merit)).toBe(value)
      }),
    )
  })

  it('holds a value beyond its span at the end', () => {
    expect(fractionOf(32, merit.slider)).toBe(1)
  })
})

describe('ranges in words', () => {
  it('say what is allowed and what is usual', () => {
    expect(rangeHint(merit, '%')).toBe('0 to 50\u00a0%, usual 2 to 8\u00a0%')
  })

  it('say which bound is broken', () => {
    expect(boundsProblem(51, merit, '%')).toBe('This must be at most 50\u00a0%.')
    expect(boundsProblem(-1, merit, '%')).toBe('This must be at least 0\u00a0%.')
    expect(boundsProblem(50, merit, '%')).toBeNull()
  })

  it('warn outside the usual range only', () => {
    expect([1.99, 2, 8, 8.01].map((value) => isOutside(value, merit.warning))).toEqual([true, false, false, true])
    expect(isOutside(99, null)).toBe(false)
  })
})
