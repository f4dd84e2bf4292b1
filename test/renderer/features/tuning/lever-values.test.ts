import { describe, expect, it } from 'vitest'
import type { ResolvedLever } from '../../../../src-contract/desktop/levers.ts'
import {
  draggedValue,
  indexValues,
  resolvedAt,
  sameInAllYears,
} from '../../../../src-renderer/features/tuning/model/lever-values.ts'

const resolved = (level: number | null, year: number, value: number): ResolvedLever => ({
  lever: level === null ? 'growth.rate' : 'merit.rate',
  level,
  year,
  value,
  source: 'default',
  locked: false,
  warning: false,
})

describe('values that hold', () => {
  const values = indexValues([
    resolved(1, 2026, 3.5),
    resolved(1, 2027, 4),
    resolved(null, 2026, 3),
    resolved(null, 2027, 3),
  ])

  it('are found by lever, year and level', () => {
    expect(resolvedAt(values, 'merit.rate', 2027, 1)?.value).toBe(4)
    expect(resolvedAt(values, 'growth.rate', 2026, null)?.value).toBe(3)
    expect(resolvedAt(values, 'merit.rate', 2028, 1)).toBeUndefined()
  })

  it('tell whether they are the same in all years', () => {
    expect(sameInAllYears(values, 'merit.rate', 1, [2026, 2027])).toBe(false)
    expect(sameInAllYears(values, 'growth.rate', null, [2026, 2027])).toBe(true)
  })
})

describe('a value under the hand', () => {
  const changes = [
    { lever: 'merit.rate', level: null, year: null, value: 5 },
    { lever: 'merit.rate', level: 2, year: 2027, value: 6 },
  ] as const

  it('covers the levels and years that its change names', () => {
    expect(draggedValue(changes, 'merit.rate', 2026, 2)).toEqual({ value: 5 })
    expect(draggedValue(changes, 'merit.rate', 2027, 2)).toEqual({ value: 6 })
    expect(draggedValue(changes, 'cola.rate', 2027, 2)).toBeNull()
  })

  it('can be off, which is not the same as none', () => {
    expect(
      draggedValue([{ lever: 'merit.budget', level: null, year: null, value: null }], 'merit.budget', 2026, null),
    ).toEqual({
      value: null,
    })
  })
})
