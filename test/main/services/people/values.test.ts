import { expect, test } from 'vitest'
import { valueCounter } from '../../../../src-main/services/people/values.ts'

const levels = ['Staff', 'Manager'].map((name, index) => ({
  name,
  minimum: 50_000_00 * (index + 1),
  midpoint: 70_000_00 * (index + 1),
  maximum: 90_000_00 * (index + 1),
}))
const choices = {
  mapping: [
    { column: 0, field: 'level' as const },
    { column: 1, field: 'location' as const },
    { column: 2, field: 'jobTitle' as const },
  ],
  levels,
  levelByValue: new Map([['Boss', 2]]),
  levelFrom: 'level' as const,
  currency: { fallback: 'USD', fallbackChosen: false, byLocation: new Map([['DUB', 'EUR']]) },
}
const rows = [
  ['L1', 'DUB', 'Clerk'],
  ['Boss', 'DUB', 'Head'],
  ['L1', 'NYC', 'Clerk'],
  ['Intern', '', 'Clerk'],
  ['NULL', 'constructor', '__proto__'],
]

test('values are counted, the most frequent first, each with what it means', () => {
  const counter = valueCounter(choices)
  for (const cells of rows) counter.see(cells)
  expect(counter.answer()).toEqual({
    levelValues: [
      { value: 'L1', rows: 2, level: 1 },
      { value: 'Boss', rows: 1, level: 2 },
      { value: 'Intern', rows: 1, level: null },
    ],
    locationValues: [
      { value: 'DUB', rows: 2, currency: 'EUR' },
      { value: 'NYC', rows: 1, currency: null },
      { value: 'constructor', rows: 1, currency: null },
    ],
  })
})

test('levels from another field are those of that column, matched by the user alone', () => {
  const counter = valueCounter({ ...choices, levelFrom: 'jobTitle', levelByValue: new Map([['Head', 2]]) })
  for (const cells of rows) counter.see(cells)
  expect(counter.answer().levelValues).toEqual([
    { value: 'Clerk', rows: 3, level: null },
    { value: 'Head', rows: 1, level: 2 },
    { value: '__proto__', rows: 1, level: null },
  ])
})

test('a column with a value for every row answers a bounded list', () => {
  const counter = valueCounter(choices)
  for (let index = 0; index < 20_000; index += 1) counter.see([`v${index}`, 'DUB'])
  expect(counter.answer().levelValues).toHaveLength(500)
})
