import { expect, it } from 'vitest'
import { readWhole } from '../../../../src-renderer/features/settings/whole-number.ts'

it.each([
  ['2080', 2080],
  ['2,080', 2080],
  ['2 080', 2080],
  ['2.080', 2080],
  [' 90 ', 90],
])('reads %s as %d', (text, value) => expect(readWhole(text)).toBe(value))

it.each(['', '1.5', '12,5', '-3', 'ninety', '1e3', '99999999999'])('takes "%s" for no whole number', (text) =>
  expect(readWhole(text)).toBeNull(),
)
