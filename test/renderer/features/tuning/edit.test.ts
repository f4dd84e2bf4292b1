import { describe, expect, it } from 'vitest'
import type { Lever, LeverRow } from '../../../../src-contract/desktop/levers.ts'
import { LEVERS } from '../../../../src-core/levers/catalogue.ts'
import { moveTogether, resetting, setValue } from '../../../../src-renderer/features/tuning/model/edit.ts'

const merit = LEVERS.find(({ id }) => id === 'merit.rate') as unknown as Lever
const growth = LEVERS.find(({ id }) => id === 'growth.rate') as unknown as Lever

const level = (at: number, value: number, locked = false) => ({ level: at, value, locked })
const row = (lever: Lever, at: number | null, year: number | null): LeverRow => ({
  lever: lever.id,
  level: at,
  year,
  value: 1,
  locked: false,
  actor: 'analyst',
  at: '2026-01-01T00:00:00.000Z',
})

describe('levels that are linked', () => {
  it('move by the same amount, so that the steps between them stay', () => {
    const changes = moveTogether(merit, [level(1, 3.5), level(2, 4), level(3, 4.5)], 2, null, 4.3)
    expect(changes.map((change) => ('value' in change ? change.value : null))).toEqual([3.8, 4.3, 4.8])
  })

  it('are one change where they hold one value', () => {
    expect(moveTogether(merit, [level(1, 4), level(2, 4)], 1, null, 5)).toEqual([
      { lever: 'merit.rate', level: null, year: null, value: 5 },
    ])
  })

  it('are named one by one in a single year, because a level goes before a year', () => {
    expect(moveTogether(merit, [level(1, 4), level(2, 4)], 1, 2027, 5)).toEqual([
      { lever: 'merit.rate', level: 1, year: 2027, value: 5 },
      { lever: 'merit.rate', level: 2, year: 2027, value: 5 },
    ])
  })

  it('stop at the bounds and leave locked levels where they are', () => {
    const changes = moveTogether(merit, [level(1, 1), level(2, 3), level(3, 5, true)], 2, null, 0.5)
    expect(changes).toEqual([
      { lever: 'merit.rate', level: 1, year: null, value: 0 },
      { lever: 'merit.rate', level: 2, year: null, value: 0.5 },
    ])
  })

  it('do not move from a locked one', () => {
    expect(moveTogether(merit, [level(1, 3, true), level(2, 4)], 1, null, 5)).toEqual([])
  })
})

describe('a reset', () => {
  const rows = [row(merit, 1, null), row(merit, null, 2027), row(growth, null, null)]

  it('takes back every row of the lever in all years', () => {
    expect(resetting(rows, [merit], null)).toEqual([
      { lever: 'merit.rate', level: 1, year: null, reset: true },
      { lever: 'merit.rate', level: null, year: 2027, reset: true },
    ])
  })

  it('takes back one year alone', () => {
    expect(resetting(rows, [merit, growth], 2027)).toEqual([
      { lever: 'merit.rate', level: null, year: 2027, reset: true },
    ])
  })
})

describe('one value', () => {
  it('is one change of its level and year', () => {
    expect(setValue(merit, 3, 2028, 4)).toEqual([{ lever: 'merit.rate', level: 3, year: 2028, value: 4 }])
  })
})
