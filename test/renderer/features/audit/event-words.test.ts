import { expect, test } from 'vitest'
import { factsOf, keyLabel, kindLabel } from '../../../../src-renderer/features/audit/event-words.ts'

test('kinds and keys read as words', () => {
  expect([kindLabel('SCENARIO_CREATED'), kindLabel('people.import'), keyLabel('rowsRead')]).toEqual([
    'Scenario created',
    'People import',
    'Rows read',
  ])
})

test('details are lines of label and value, however deep', () => {
  expect(
    factsOf({ lever: 'merit.rate', before: null, locked: true, change: { old: 3.5, new: 4 }, years: [2026, 2027] }),
  ).toEqual([
    { label: 'Lever', value: 'merit.rate' },
    { label: 'Before', value: 'none' },
    { label: 'Locked', value: 'yes' },
    { label: 'Change, old', value: '3.5' },
    { label: 'Change, new', value: '4' },
    { label: 'Years', value: '2026, 2027' },
  ])
})

test('a list of objects is numbered', () => {
  expect(factsOf({ changes: [{ level: 1 }, { level: 2 }] })).toEqual([
    { label: 'Changes 1, level', value: '1' },
    { label: 'Changes 2, level', value: '2' },
  ])
})

test('keys such as __proto__ are plain data', () => {
  const data = JSON.parse('{"__proto__": "x", "constructor": "y"}') as Record<string, unknown>
  expect(factsOf(data).map(({ value }) => value)).toEqual(['x', 'y'])
})
