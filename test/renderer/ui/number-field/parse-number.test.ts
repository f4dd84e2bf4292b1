import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../../src-renderer/ui/number-field/parse-number.ts'

const percent = { decimals: 2, percentIsUnit: true, decimalSeparator: '.' } as const
const money = { decimals: 2, percentIsUnit: false, decimalSeparator: '.' } as const
const german = { decimals: 2, percentIsUnit: true, decimalSeparator: ',' } as const

function read(text: string, options: Parameters<typeof parseNumber>[1] = percent): number | string {
  const parsed = parseNumber(text, options)
  return parsed.ok ? parsed.value : parsed.message
}

describe('a number field reads', () => {
  it.each([
    ['3.5', 3.5],
    [' 3.5 % ', 3.5],
    ['.5', 0.5],
    ['-2', -2],
    ['\u22122.25', -2.25],
    ['3,5', 3.5],
    ['0,125', 0.13],
    ['1,234', 1234],
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['1\u2019234.5', 1234.5],
    ['1\u00a0234\u202f567', 1234567],
  ])('%s as %d', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it.each([
    ['$1,234.50', 1234.5],
    ['USD 401,700,000', 401700000],
    ['\u20ac 12.5', 12.5],
    ['12.5 CHF', 12.5],
    ['4.2M', 4200000],
    ['350k', 350000],
    ['(1,200)', -1200],
    ['401,700,000 * 3%', 12051000],
  ])('the sum %s as %d', (text, value) => {
    expect(read(text, money)).toBe(value)
  })

  it.each([
    ['3.5+0.25', 3.75],
    ['0.1+0.2', 0.3],
    ['2*(1+3)', 8],
    ['10-2-3', 5],
    ['10/4', 2.5],
    ['-(2+1)*2', -6],
    ['3.5% + 0.5%', 4],
    ['2 \u00d7 3', 6],
  ])('arithmetic: %s is %d', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it('a comma as the decimal point and dots as thousands where the reader writes so', () => {
    expect(read('3,5', german)).toBe(3.5)
    expect(read('1.234', german)).toBe(1234)
    expect(read('1,234', german)).toBe(1.23)
  })

  it('half a unit of the last place away from zero', () => {
    expect(read('2.675')).toBe(2.68)
    expect(read('-2.675')).toBe(-2.68)
    expect(read('1.005')).toBe(1.01)
  })
})

describe('a number field refuses', () => {
  it.each(['', 'abc', '3.5+', '(3+1', '3..5', '1,23,4567', '1.2.3', '3 plus 4', '**', '()'])(
    '%j with a sentence',
    (text) => {
      expect(parseNumber(text, percent)).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) as string })
    },
  )

  it('division by zero', () => {
    expect(read('3/(2-2)')).toBe('This divides by zero.')
  })
})

describe('any number', () => {
  it('is read back as it was written, plain, grouped or with its unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        const value = cents / 100
        const grouped = value.toLocaleString('en-US', { minimumFractionDigits: 2 })
        expect(read(value.toFixed(2))).toBe(value === 0 ? 0 : value)
        expect(read(grouped)).toBe(value === 0 ? 0 : value)
        expect(read(`${grouped} %`)).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  it('adds exactly: the sum of hundredths is the sum of whole cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (a, b) => {
        expect(read(`${(a / 100).toFixed(2)}+${(b / 100).toFixed(2)}`)).toBe((a + b) / 100)
      }),
    )
  })
})
