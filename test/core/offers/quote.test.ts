import { describe, expect, test } from 'vitest'
import { quantityText, shownText } from '../../../src-core/offers/quote.ts'

const percent = (value: string) => ({ value, unit: 'percent', currency: null }) as const
const ratio = (value: string) => ({ value, unit: 'ratio', currency: null }) as const

describe('a figure at a glance', () => {
  test.each([
    ['4.8611111111', '4.86%'],
    ['62.5', '62.5%'],
    ['5', '5%'],
    ['0.005', '0.01%'],
    ['-4.99875', '-5%'],
    ['100.0000', '100%'],
  ])('%s percent reads %s', (value, text) => expect(shownText(percent(value))).toBe(text))

  test.each([
    ['1.048611', '1.049'],
    ['1.15', '1.150'],
    ['1', '1.000'],
    ['0.9995', '1.000'],
  ])('a ratio of %s reads %s', (value, text) => expect(shownText(ratio(value))).toBe(text))

  test('of money and counts nothing is rounded', () => {
    expect(shownText({ value: '14309449', unit: 'money', currency: 'USD' })).toBe('143,094.49 USD')
    expect(shownText({ value: '10', unit: 'count', currency: null })).toBe('10')
  })

  test('in a ledger stands whole', () => {
    expect(quantityText(percent('4.8611111111'))).toBe('4.8611111111%')
    expect(quantityText(ratio('1.048611'))).toBe('1.048611')
  })
})
