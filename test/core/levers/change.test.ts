import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedError } from '../../../src-core/coded-error.ts'
import { applyChanges, type LeverChange, type LeverScope } from '../../../src-core/levers/change.ts'
import { createResolve, type LeverRow } from '../../../src-core/levers/resolve.ts'

const scope: LeverScope = { levels: 5, years: { first: 2027, last: 2031 }, locks: [] }

function codeOf(change: LeverChange, within: LeverScope = scope): string | null {
  try {
    applyChanges([], [change], within)
    return null
  } catch (error) {
    if (error instanceof CodedError) return error.code
    throw error
  }
}

const merit = (value: number, level: number | null = null, year: number | null = null): LeverChange => ({
  lever: 'merit.rate',
  level,
  year,
  value,
})

describe('changing levers', () => {
  it('makes what is set hold in its whole scope, whatever narrower rows there were', () => {
    const anyRow = fc.record({
      lever: fc.constant('merit.rate' as const),
      level: fc.option(fc.integer({ min: 1, max: 5 })),
      year: fc.option(fc.integer({ min: 2027, max: 2031 })),
      value: fc.integer({ min: 0, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), anyRow, (rows, change) => {
        const after = applyChanges(rows, [change], scope)
        const resolve = createResolve(after, [])
        for (let level = 1; level <= 5; level++) {
          for (let year = 2027; year <= 2031; year++) {
            const inside =
              (change.level === null || change.level === level) && (change.year === null || change.year === year)
            if (inside) {
              expect(resolve('merit.rate', level, year).value).toBe(change.value)
            }
          }
        }
      }),
    )
  })

  it('takes back exactly one row on reset', () => {
    const rows = applyChanges([], [merit(3), merit(4, 2), merit(5, 2, 2028)], scope)
    const after = applyChanges(rows, [{ lever: 'merit.rate', level: 2, year: null, reset: true }], scope)
    expect(after.map(({ value }) => value)).toEqual([3, 5])
  })

  it('refuses a locked lever, at the locked level and as a whole', () => {
    const locked: LeverScope = { ...scope, locks: [{ lever: 'merit.rate', level: 3 }] }
    expect(codeOf(merit(4, 3), locked)).toBe('LEVER_LOCKED')
    expect(codeOf(merit(4), locked)).toBe('LEVER_LOCKED')
    expect(codeOf({ lever: 'merit.rate', level: 3, year: null, reset: true }, locked)).toBe('LEVER_LOCKED')
    expect(codeOf(merit(4, 2), locked)).toBeNull()
    const whole: LeverScope = { ...scope, locks: [{ lever: 'merit.rate', level: null }] }
    expect(codeOf(merit(4, 2), whole)).toBe('LEVER_LOCKED')
  })

  it('refuses what is out of bounds, of the wrong shape, of no level or of no year', () => {
    expect(codeOf(merit(50))).toBeNull()
    expect(codeOf(merit(50.1))).toBe('OUT_OF_BOUNDS')
    expect(codeOf(merit(-0.1))).toBe('OUT_OF_BOUNDS')
    expect(codeOf(merit(Number.NaN))).toBe('OUT_OF_BOUNDS')
    expect(codeOf(merit(3.12345))).toBe('OUT_OF_BOUNDS')
    expect(codeOf(merit(3, 6))).toBe('NO_SUCH_LEVEL')
    expect(codeOf(merit(3, null, 2032))).toBe('OUT_OF_BOUNDS')
    expect(codeOf({ lever: 'growth.rate', level: 1, year: null, value: 3 })).toBe('WRONG_SHAPE')
    expect(codeOf({ lever: 'merit.rate', level: null, year: null, value: null })).toBe('WRONG_SHAPE')
    expect(codeOf({ lever: 'merit.budget', level: null, year: null, value: null })).toBeNull()
    expect(codeOf({ lever: 'policy.meritMinService', level: null, year: null, value: 1.5 })).toBe('OUT_OF_BOUNDS')
  })

  it('wants month weights and the hiring mix to add up to 100', () => {
    const weights = (...value: number[]): LeverChange => ({
      lever: 'raise.monthWeights',
      level: null,
      year: null,
      value,
    })
    expect(codeOf(weights(100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toBeNull()
    expect(codeOf(weights(99.9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toBe('WEIGHTS_SUM')
    expect(codeOf(weights(50, 50))).toBe('WRONG_SHAPE')
    const mix = (...value: number[]): LeverChange => ({ lever: 'hire.mix', level: null, year: null, value })
    expect(codeOf(mix(33.3333, 33.3333, 33.3334, 0, 0))).toBeNull()
    expect(codeOf(mix(100))).toBe('WRONG_SHAPE')
  })

  it('changes nothing when one of several changes is refused', () => {
    const rows: LeverRow[] = [{ lever: 'merit.rate', level: null, year: null, value: 3 }]
    expect(() => applyChanges(rows, [merit(4), merit(99)], scope)).toThrow(CodedError)
    expect(rows).toEqual([{ lever: 'merit.rate', level: null, year: null, value: 3 }])
  })
})
