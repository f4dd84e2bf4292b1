import { expect, test } from 'vitest'
import type { Relaxation } from '../../../../../src-contract/desktop/optimizer.ts'
import { limitText } from '../../../../../src-renderer/features/optimize/budget/limit-text.ts'
import { changeText } from '../../../../../src-renderer/features/optimize/budget/relaxation-words.ts'

const where = { level: null, year: null }
const problem: Relaxation['problem'] = {
  goal: { kind: 'leastChange' },
  targets: [
    { measure: 'inYear', level: null, year: 2027, comparison: 'equal', value: 1, tolerance: 0.0001 },
    { measure: 'headcount', level: 2, year: null, comparison: 'equal', value: 1, tolerance: 0.0001 },
    { measure: 'meanAll', level: null, year: 2028, comparison: 'atMost', value: 1, tolerance: 0.0001 },
  ],
  movable: [{ lever: 'merit.rate', ...where, level: 1, eachLevel: false, eachYear: false, reluctance: 1 }],
  guardRails: [
    { kind: 'payGap', ...where, maximum: 0.05 },
    { kind: 'raise', ...where, level: 2, maximum: 3 },
  ],
}
const context = { currency: 'USD', levels: ['Staff', 'Manager'], levers: new Map() }
const text = (
  kind: 'target' | 'guardRail' | 'bound',
  index: number,
  field: 'value' | 'maximum' | 'lower',
  from: number,
  to: number,
) => {
  const change = { kind, index, field, from, to, text: '' }
  return changeText(change, { kind: 'limits', text: '', changes: [change], problem }, context)
}

test('money is whole and grouped, growth is in percent, people are counted', () => {
  expect(text('target', 0, 'value', 48_408_975_962, 47_124_869_315)).toBe(
    'In-year cost, 2027: $471,248,693 instead of $484,089,760',
  )
  expect(text('target', 1, 'value', 1200, 1250)).toBe('Headcount, Manager: 1,250 instead of 1,200')
  expect(text('target', 2, 'value', 0.03, 0.0351)).toBe('Growth, mean of all, 2028: 3.5100% instead of 3.0000%')
})

test('a guard-rail is in the unit of its fields', () => {
  expect(text('guardRail', 0, 'maximum', 0.05, 0.061234)).toBe('Mean pay gap, highest: 6.1234% instead of 5%')
  expect(text('guardRail', 1, 'maximum', 3, 7.3696)).toBe('Raise, Manager, highest: 7.3696% instead of 3%')
  expect(limitText('compaRatio', 1.05)).toBe('1.05')
})

test('a bound names its lever and level', () => {
  expect(text('bound', 0, 'lower', 2, 1.5)).toMatch(/^merit\.rate, (Staff|Workforce), lower bound: 1\.50/)
})
