import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney } from '../../../src-core/money/format.ts'
import { readMoney } from '../../../src-core/offers/read-money.ts'

const read = (text: string, choices: Partial<Parameters<typeof readMoney>[1]> = {}) =>
  readMoney(text, { stated: null, fallback: 'USD', allowZero: false, ...choices })

describe('money typed into a field', () => {
  it.each([
    ['$147,155', 14_715_500, 'USD'],
    ['147155', 14_715_500, 'USD'],
    ['€87.000', 8_700_000, 'EUR'],
    ['87.000,50 EUR', 8_700_050, 'EUR'],
    ['130k', 13_000_000, 'USD'],
    ['1.2M', 120_000_000, 'USD'],
    ["CHF 120'000", 12_000_000, 'CHF'],
    ['120,000 p.a.', 12_000_000, 'USD'],
    ['¥371,000 CNY', 37_100_000, 'CNY'],
    ['JPY 9,000,000', 9_000_000, 'JPY'],
    // Dollars have no third decimal: the dot can only group thousands.
    ['100.005', 10_000_500, 'USD'],
    ['S$ 95,000.25', 9_500_025, 'SGD'],
  ])('%s is read exactly', (text, amount, currency) => {
    expect(read(text)).toEqual({ amount, currency })
  })

  it.each([
    ['lots', 'UNREADABLE'],
    ['', 'UNREADABLE'],
    ['12x4', 'UNREADABLE'],
    ['10%', 'UNREADABLE'],
    ['1e6', 'UNREADABLE'],
    ['1.2.3,4', 'UNREADABLE'],
    ['-5', 'NEGATIVE'],
    ['(5,000)', 'NEGATIVE'],
    ['0', 'ZERO'],
    ['$50/hour', 'NOT_A_YEAR'],
    ['8k per month', 'NOT_A_YEAR'],
    ['1,234k', 'AMBIGUOUS'],
    ['100.0055', 'TOO_PRECISE'],
    ['99999999999999', 'TOO_LARGE'],
    ['120 bananas', 'CURRENCY_UNKNOWN'],
    ['XXX 120', 'CURRENCY_UNKNOWN'],
  ])('%s is refused as %s', (text, code) => {
    expect(read(text)).toMatchObject({ code })
  })

  it('a sign of several currencies takes that of the job, else none is guessed', () => {
    expect(read('$100', { fallback: 'SGD' })).toEqual({ amount: 10_000, currency: 'SGD' })
    expect(read('¥371,000', { fallback: 'CNY' })).toMatchObject({ currency: 'CNY' })
    expect(read('$100', { fallback: 'EUR' })).toMatchObject({ code: 'CURRENCY_AMBIGUOUS' })
    expect(read('100', { fallback: null })).toMatchObject({ code: 'CURRENCY_MISSING' })
  })

  it('a currency beside the text must agree with the text', () => {
    expect(read('€100', { stated: 'USD' })).toMatchObject({ code: 'CURRENCY_CONFLICT' })
    expect(read('$100', { stated: 'CAD' })).toEqual({ amount: 10_000, currency: 'CAD' })
  })

  it('three decimals are read where the currency has them', () => {
    expect(read('KWD 12,345.678', {})).toEqual({ amount: 12_345_678, currency: 'KWD' })
    expect(read('KWD 12.345', {})).toMatchObject({ code: 'AMBIGUOUS' })
  })

  it('what is shown is read back as the same amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_000_000_000_000 }),
        fc.constantFrom('USD', 'EUR', 'JPY'),
        (amount, currency) => {
          expect(read(`${formatMoney(amount, currency)} ${currency}`)).toEqual({ amount, currency })
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const found = read(text)
        expect('code' in found || Number.isSafeInteger(found.amount)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
