import { describe, expect, it } from 'vitest'
import { findInLevers, riskPoints } from '../../../src-core/approvals/risk.ts'
import { DEFAULT_APPROVAL_SETTINGS } from '../../../src-core/approvals/settings.ts'
import { createResolve, type LeverRow } from '../../../src-core/levers/resolve.ts'

const { risk } = DEFAULT_APPROVAL_SETTINGS
const points = (cost: number, people = 0, largestChange = 0) => riskPoints({ cost, people, largestChange }, risk)

describe('points', () => {
  it.each([
    [100_000, 0],
    [100_000.01, 1],
    [1_000_000, 1],
    [1_000_000.01, 2],
    [5_000_000, 2],
    [5_000_000.01, 3],
    [-9_000_000, 0],
  ])('a cost of %d gives %i', (cost, expected) => expect(points(cost).cost).toBe(expected))

  it.each([
    [100, 0],
    [101, 1],
    [1000, 1],
    [1001, 2],
  ])('%i people give %i', (people, expected) => expect(points(0, people).people).toBe(expected))

  it.each([
    [10, 0],
    [10.000001, 1],
    [20, 1],
    [20.000001, 2],
  ])('a change of %d%% gives %i', (change, expected) => expect(points(0, 0, change).change).toBe(expected))

  it('of six need level 3, of three level 2, of fewer level 1', () => {
    expect(points(6_000_000, 2000, 15)).toMatchObject({ total: 6, level: 3 })
    expect(points(6_000_000, 2000, 5)).toMatchObject({ total: 5, level: 2 })
    expect(points(200_000, 2000, 5)).toMatchObject({ total: 3, level: 2 })
    expect(points(200_000, 200, 5)).toMatchObject({ total: 2, level: 1 })
    expect(points(0)).toMatchObject({ total: 0, level: 1 })
  })

  it('are not needed for level 2 above a million', () => {
    expect(points(1_000_000)).toMatchObject({ level: 1, liftedByCost: false })
    expect(points(1_000_001)).toMatchObject({ total: 2, level: 2, liftedByCost: true })
  })
})

describe('levers', () => {
  const find = (rows: readonly LeverRow[]) =>
    findInLevers(
      {
        scenario: createResolve(rows, []),
        usual: createResolve([], []),
        startYear: 2027,
        years: 3,
        headcounts: [100, 200, 300, 40, 5],
      },
      risk,
    )
  const row = (
    lever: LeverRow['lever'],
    value: LeverRow['value'],
    level: number | null = null,
    year: number | null = null,
  ) => ({
    lever,
    level,
    year,
    value,
  })

  it('that stand at their defaults concern nobody', () => {
    expect(find([])).toEqual({ people: 0, largestChange: 0, largestLever: null, outside: [] })
    expect(find([row('cola.rate', 2.5)])).toMatchObject({ people: 0, largestChange: 0 })
  })

  it('of a level concern its people, of the whole workforce everyone', () => {
    expect(find([row('merit.rate', 4.4, 2)])).toMatchObject({ people: 200, largestChange: 10 })
    expect(find([row('merit.rate', 4.4, 2), row('promotion.raise', 13, 4)])).toMatchObject({ people: 240 })
    expect(find([row('growth.rate', 3.3)])).toMatchObject({
      people: 645,
      largestChange: 10,
      largestLever: 'growth.rate',
    })
  })

  it('are measured in the year in which they move most', () => {
    expect(find([row('cola.rate', 3, null, 2028), row('cola.rate', 3.5, null, 2029)])).toMatchObject({
      largestChange: 40,
      largestLever: 'cola.rate',
    })
  })

  it('that were switched on, or moved from 0, count as changed by 100%', () => {
    expect(find([row('merit.budget', 3)])).toMatchObject({ largestChange: 100 })
    expect(find([row('policy.colaMinService', 6)])).toMatchObject({ largestChange: 100 })
  })

  it('outside the compliant ranges are named, at the boundary they are not', () => {
    expect(find([row('merit.rate', 15, 1), row('cola.rate', 5), row('promotion.raise', 25)]).outside).toEqual([])
    expect(find([row('merit.rate', 15.01, 1), row('merit.rate', 0.9, 2), row('cola.rate', 5.1)]).outside).toMatchObject(
      [
        { lever: 'merit.rate', level: 1, value: 15.01, range: [1, 15] },
        { lever: 'merit.rate', level: 2, value: 0.9 },
        { lever: 'cola.rate', level: 1, value: 5.1 },
        { lever: 'cola.rate', level: 2 },
        { lever: 'cola.rate', level: 3 },
        { lever: 'cola.rate', level: 4 },
        { lever: 'cola.rate', level: 5 },
      ],
    )
  })

  it('let a merit matrix give nothing to a rating', () => {
    const matrix = [...Array<number>(4).fill(0), ...Array<number>(16).fill(4)]
    expect(find([row('merit.matrix', matrix)]).outside).toEqual([])
    expect(find([row('merit.matrix', [...matrix.slice(0, 19), 16])]).outside).toMatchObject([{ value: 16 }])
  })
})
