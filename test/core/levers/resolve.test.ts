import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVER_IDS as CONTRACT_IDS } from '../../../src-contract/desktop/levers.ts'
import { LEVER_IDS, LEVERS, leverDefinition } from '../../../src-core/levers/catalogue.ts'
import { applyChanges } from '../../../src-core/levers/change.ts'
import { FALLBACKS } from '../../../src-core/levers/defaults.ts'
import { createResolve, type LeverRow } from '../../../src-core/levers/resolve.ts'

const row = (value: number, level: number | null = null, year: number | null = null): LeverRow => ({
  lever: 'merit.rate',
  level,
  year,
  value,
})

describe('resolution of a lever', () => {
  it('takes the scenario override before the table, the default and the fallback', () => {
    const both = createResolve([row(1)], [row(2)])
    expect(both('merit.rate', 1, 2027)).toEqual({ value: 1, source: 'scenario' })
    const table = createResolve([], [row(2)])
    expect(table('merit.rate', 1, 2027)).toEqual({ value: 2, source: 'table' })
    const none = createResolve([], [])
    expect(none('merit.rate', 2, 2027)).toEqual({ value: 4, source: 'default' })
    expect(none('merit.rate', 9, 2027)).toEqual({ value: FALLBACKS['merit.rate'], source: 'fallback' })
  })

  it('lets the narrower row win: level and year, level, year, all', () => {
    const rows = [row(1), row(2, null, 2028), row(3, 2), row(4, 2, 2028)]
    const resolve = createResolve(rows, [])
    expect(resolve('merit.rate', 1, 2027).value).toBe(1)
    expect(resolve('merit.rate', 1, 2028).value).toBe(2)
    expect(resolve('merit.rate', 2, 2027).value).toBe(3)
    expect(resolve('merit.rate', 2, 2028).value).toBe(4)
  })

  it('looks COLA up at each level, not at level 1 for all', () => {
    const resolve = createResolve([{ lever: 'cola.rate', level: 3, year: null, value: 6 }], [])
    expect([1, 2, 3, 4].map((level) => resolve('cola.rate', level, 2027).value)).toEqual([2.5, 2.5, 6, 2.5])
  })

  it('gives every lever at every level a value inside its bounds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEVER_IDS), fc.integer({ min: 1, max: 20 }), (id, level) => {
        const { bounds, optional, perLevel } = leverDefinition(id)
        const { value } = createResolve([], [])(id, perLevel ? level : null, 2027)
        if (value === null) return optional
        return [value].flat().every((item) => item >= bounds[0] && item <= bounds[1])
      }),
    )
  })
})

describe('the catalogue', () => {
  it('names the same levers as the contract, in the same order', () => {
    expect([...LEVER_IDS]).toEqual([...CONTRACT_IDS])
    expect(LEVERS.map(({ id }) => id).toSorted()).toEqual([...LEVER_IDS].toSorted())
  })

  it('ships the table of defaults', () => {
    const resolve = createResolve([], [])
    const levels = (id: 'merit.rate' | 'promotion.rate' | 'hire.percentile') =>
      [1, 2, 3, 4, 5].map((level) => resolve(id, level, 2027).value)
    expect(levels('merit.rate')).toEqual([3.5, 4, 4.5, 5, 5.5])
    expect(levels('promotion.rate')).toEqual([12, 8, 5, 2, 0])
    expect(levels('hire.percentile')).toEqual([30, 40, 50, 65, 70])
    const published = [28, 3, 7, 18, 4, 5, 23, 3, 4, 8, 2, 2]
    const shares = published.map((weight) => Math.round((weight / 107) * 10_000) / 100)
    expect(resolve('raise.monthWeights', null, 2027).value).toEqual(shares)
  })

  it('goes on above its five levels as at the fifth, so that no level falls out of the row', () => {
    const resolve = createResolve([], [])
    for (const { id, perLevel } of LEVERS) {
      if (!perLevel) continue
      const [fifth, ...above] = [5, 6, 7, 20].map((level) => resolve(id, level, 2027).value)
      expect(above, id).toEqual([fifth, fifth, fifth])
    }
  })

  it('ships month weights and fallbacks that themselves pass the checks of a change', () => {
    const scope = { levels: 5, years: null, locks: [] }
    for (const lever of LEVER_IDS) {
      for (const value of [createResolve([], [])(lever, null, 2027).value, FALLBACKS[lever]]) {
        expect(applyChanges([], [{ lever, level: null, year: null, value }], scope)[0]?.value, lever).toEqual(value)
      }
    }
  })

  it('keeps sliders inside bounds and warning ranges inside bounds', () => {
    for (const { id, bounds, slider, warning, items, sum } of LEVERS) {
      expect(slider[0] >= bounds[0] && slider[1] <= bounds[1], id).toBe(true)
      if (warning) expect(warning[0] >= bounds[0] && warning[1] <= bounds[1], id).toBe(true)
      if (id === 'raise.monthWeights') expect([items?.length, sum]).toEqual([12, 100])
    }
  })
})
