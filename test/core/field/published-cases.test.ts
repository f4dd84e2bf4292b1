import { describe, expect, it } from 'vitest'
import { PUBLISHED_CASES } from '../../../src-core/field/proof/published-cases.ts'
import { agrees, prove } from '../../../src-core/field/proof/prove.ts'

describe('published worked examples', () => {
  it.each(PUBLISHED_CASES.map((one) => [one.id, one] as const))('%s agrees with its published answer', (_, one) => {
    const proven = prove(one)
    expect(proven.ok, `expected ${proven.expected}, computed ${proven.computed}`).toBe(true)
  })

  it('covers ranges, positions, proration, lump sums, annualised cost, ageing and blending', () => {
    const kinds = new Set(PUBLISHED_CASES.map((one) => one.id.split('-')[0]))
    expect([...kinds]).toEqual(expect.arrayContaining(['RNG', 'POS', 'PRO', 'LUMP', 'COST', 'AGE', 'BLEND', 'ANN']))
  })

  it('fails a case whose answer is changed beyond its tolerance', () => {
    for (const one of PUBLISHED_CASES) {
      const [name, value] = Object.entries(one.expected).find(([, answer]) => typeof answer === 'number') ?? []
      if (name === undefined || typeof value !== 'number' || name.includes('wrong') || name === 'published') continue
      expect(
        prove({ ...one, expected: { ...one.expected, [name]: value + 2 * one.tolerance + 1e-6 } }).ok,
        one.id,
      ).toBe(false)
    }
  })

  it('fails a case that nothing computes', () => {
    const [first] = PUBLISHED_CASES
    expect(first && prove({ ...first, id: 'UNKNOWN-1' }).ok).toBe(false)
  })

  it('compares lists, names and flags as well as numbers', () => {
    expect(agrees([1, 2], [1, 2], 0)).toBe(true)
    expect(agrees([1, 2], [1, 2, 3], 0)).toBe(false)
    expect(agrees({ a: 1 }, { a: 1, b: 2 }, 0)).toBe(true)
    expect(agrees({ a: 1 }, { b: 1 }, 0)).toBe(false)
    expect(agrees(true, false, 1)).toBe(false)
    expect(agrees(1, null, 1)).toBe(false)
    expect(agrees('no', 'yes', 1)).toBe(false)
  })
})
