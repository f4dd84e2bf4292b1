import { expect, it } from 'vitest'
import { direction, mark, probability } from '../../../../src-renderer/features/equity/words.ts'

const category = { key: 'a', label: 'A', men: 20, women: 20 }
const gap = { mean: 0.06, median: 0, marked: true }

it('says who is paid less, so that a sign needs no learning', () => {
  expect(direction(0.03)).toBe('women less')
  expect(direction(-0.03)).toBe('women more')
  expect(direction(0.0004)).toBe('no difference')
})

it('says a mark and a suppression in words', () => {
  expect(mark({ ...category, visibility: 'shown', gap }, 10)).toContain('5% or more')
  expect(mark({ ...category, visibility: 'shown', gap: { ...gap, marked: false } }, 10)).toBe('Below 5%')
  expect(mark({ ...category, visibility: 'small', gap: null }, 12)).toContain('fewer than 12')
  expect(mark({ ...category, visibility: 'withheld', gap: null }, 10)).toContain('protects')
})

it('never writes a probability of zero', () => {
  expect(probability(1e-30)).toBe('below 0.0001')
  expect(probability(0.05)).toBe('0.0500')
  expect(probability(null)).toBe('–')
})
