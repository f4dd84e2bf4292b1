import { expect, test } from 'vitest'
import { rateText } from '../../../../src-renderer/ui/rates/rate-text.ts'

test.each([
  ['1.0845', '1.0845'],
  ['1,0845', '1.0845'],
  ['.5', '0.5'],
  [' 149 ', '149'],
])('%j is the rate %s', (typed, rate) => {
  expect(rateText(typed)).toBe(rate)
})

test.each(['', '0', '0.000', '-1', 'x', '1.2.3', '1e3', '.', '1.1234567890123'])('%j is no rate', (typed) => {
  expect(rateText(typed)).toBeNull()
})
