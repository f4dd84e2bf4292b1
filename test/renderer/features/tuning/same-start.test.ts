import { expect, test } from 'vitest'
import { sameStart } from '../../../../src-renderer/features/tuning/model/same-start.ts'

const start = { headcount: 10, annualised: 900_000_00, byLevel: [{ level: 1, headcount: 10, annualised: 900_000_00 }] }

test('runs over the same people begin alike', () => {
  expect(sameStart({ start }, { start: structuredClone(start) })).toBe(true)
})

test('another roster, another rate or other levels are another start: a base kept from before must not stand beside it', () => {
  expect(sameStart({ start }, { start: { ...start, headcount: 11 } })).toBe(false)
  expect(sameStart({ start }, { start: { ...start, annualised: 1 } })).toBe(false)
  expect(sameStart({ start }, { start: { ...start, byLevel: [] } })).toBe(false)
})

test('nothing read yet is no start', () => {
  expect(sameStart(null, { start })).toBe(false)
})
