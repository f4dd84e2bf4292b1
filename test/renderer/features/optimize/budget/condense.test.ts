import { describe, expect, it } from 'vitest'
import type { SolvedLever } from '../../../../../src-contract/desktop/optimizer.ts'
import { condense, yearsText } from '../../../../../src-renderer/features/optimize/budget/condense.ts'

const solved = (year: number, after: number, level: number | null = null): SolvedLever => ({
  lever: 'cola.rate',
  level,
  year,
  movable: 0,
  before: 2.5,
  after,
  atBound: null,
})

describe('solved levers', () => {
  it('stand on one line where years hold the same', () => {
    const lines = condense([solved(2028, 3), solved(2027, 3), solved(2029, 3)])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ firstYear: 2027, lastYear: 2029, after: 3 })
  })

  it('part where a year differs, and by level', () => {
    const lines = condense([solved(2027, 3, 1), solved(2028, 4, 1), solved(2029, 3, 1), solved(2027, 3, 2)])
    expect(lines.map((line) => [line.level, yearsText(line, 3)])).toEqual([
      [1, '2027'],
      [1, '2028'],
      [1, '2029'],
      [2, '2027'],
    ])
  })

  it('says all where the line holds for the horizon', () => {
    const [line] = condense([solved(2027, 3), solved(2028, 3)])
    expect(line && yearsText(line, 2)).toBe('All')
    expect(line && yearsText(line, 5)).toBe('2027–2028')
  })
})
