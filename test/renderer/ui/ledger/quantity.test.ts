import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setLocale } from '../../../../src-renderer/ui/format.ts'
import { exactMoney, percentWords, quantityWords } from '../../../../src-renderer/ui/ledger/quantity.ts'

beforeAll(() => setLocale('en-US'))
afterAll(() => setLocale(undefined))

describe('figures of a ledger', () => {
  test.each([
    [10_700_000, 'EUR', '€107,000'],
    [1_070_050, 'EUR', '€10,700.50'],
    [-50, 'USD', '−$0.50'],
    [12_000_000, 'JPY', '¥12,000,000'],
    [123_456, 'KWD', 'KWD\u00a0123.456'],
  ])('%d %s is never rounded', (minor, currency, text) => expect(exactMoney(minor, currency)).toBe(text))

  test.each([
    ['62.5', '62.5%'],
    ['5', '5%'],
    ['50.00', '50%'],
    ['17.6221', '17.62%'],
    ['-4.25', '−4.25%'],
  ])('%s percent has at most two decimals', (value, text) => expect(percentWords(value)).toBe(text))

  test('each unit has its own form', () => {
    const words = (value: string, unit: 'money' | 'percent' | 'ratio' | 'count', currency: string | null = null) =>
      quantityWords({ value, unit, currency })
    expect(words('8310000', 'money', 'USD')).toBe('$83,100')
    expect(words('1.038835', 'ratio')).toBe('1.039')
    expect(words('109', 'count')).toBe('109')
    expect(words('82.5', 'percent')).toBe('82.5%')
  })
})
