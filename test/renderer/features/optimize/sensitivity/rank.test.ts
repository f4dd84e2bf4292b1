import { describe, expect, it } from 'vitest'
import type { Measures, Sensitivity } from '../../../../../src-contract/desktop/understanding.ts'
import { rank } from '../../../../../src-renderer/features/optimize/sensitivity/rank.ts'

const NONE: Measures = {
  inYear: null,
  annualised: null,
  burdened: null,
  lumpSums: null,
  headcount: null,
  meanAll: null,
  meanContinuous: null,
  fullYearEquivalent: null,
}
const moved = (value: number, inYear: number) => ({ value, change: { ...NONE, inYear } })

const lever = (id: Sensitivity['lever'], level: number | null, down: number, up: number): Sensitivity => ({
  ...{ lever: id, label: id, level, locked: false, value: 3, step: 1, elasticity: NONE },
  ...{ down: moved(2, down), up: moved(4, up), low: moved(0, 3 * down), high: null },
})

const all = [
  lever('cola.rate', null, -10, 10),
  lever('cola.rate', 1, -6, 6),
  lever('cola.rate', 2, -4, 4),
  lever('growth.rate', null, -30, 5),
  lever('promotion.raise', null, 0, 0),
]

describe('a tornado', () => {
  it('puts what moves the total most first and leaves out what does not move it', () => {
    expect(rank(all, 'inYear', 'step', false).map(({ lever: id, size }) => [id, size])).toEqual([
      ['growth.rate', 35],
      ['cola.rate', 20],
    ])
  })

  it('takes each level for itself, and levers of the workforce as they are', () => {
    expect(rank(all, 'inYear', 'step', true).map(({ key }) => key)).toEqual([
      'growth.rate/',
      'cola.rate/1',
      'cola.rate/2',
    ])
  })

  it('keeps a lever that can go one way only', () => {
    const [first] = rank(all, 'inYear', 'slider', false)
    expect(first).toMatchObject({ lever: 'growth.rate', low: { value: 0, change: -90 }, high: null, size: 90 })
  })

  it('is empty for a total that has no figure', () => {
    expect(rank(all, 'meanAll', 'step', false)).toEqual([])
  })
})
