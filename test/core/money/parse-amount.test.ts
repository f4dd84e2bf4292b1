import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmount } from '../../../src-core/money/parse-amount.ts'
import { toMinor } from '../../../src-core/money/parse-minor.ts'
import { numberShape, readNumber, type DecimalMark } from '../../../src-core/money/parse-number.ts'
import { currenciesOf } from '../../../src-core/money/parse-symbols.ts'

/** Cents of a text, or the name of the problem. */
function cents(text: string, mark: DecimalMark | null): number | string | undefined {
  const read = readAmount(text, mark)
  if ('problem' in read) return read.problem
  const minor = toMinor(read.amount.parts, 2, read.amount.scale)?.minor
  return read.amount.negative && minor !== undefined ? -minor : minor
}

describe('amounts as people write them', () => {
  it.each([
    ['$147,155', '.', 14_715_500],
    ['€87.000', ',', 8_700_000],
    ['¥371,000', '.', 37_100_000],
    ['1 234,56', ',', 123_456],
    ['1\u202f234,56 €', ',', 123_456],
    ["CHF 1'234.50", '.', 123_450],
    ["1'234.-", '.', 123_400],
    ['12,34,567.89', '.', 123_456_789],
    ['1.234.567,89', ',', 123_456_789],
    ['(1,234)', '.', -123_400],
    ['-$1,234', '.', -123_400],
    ['1,234-', '.', -123_400],
    ['−5', null, -500],
    ['CA$ 80k', '.', 8_000_000],
    ['USD 100k', null, 10_000_000],
    ['1.2M', '.', 120_000_000],
    ['$120,000 USD', '.', 12_000_000],
    ['120,000 p.a.', '.', 12_000_000],
    ['65000/yr', null, 6_500_000],
    ['.5', '.', 50],
    ['456.68', null, 45_668],
  ] as const)('%s', (text, mark, expected) => {
    expect(cents(text, mark)).toBe(expected)
  })

  it.each([
    ['1.234', null, 'ambiguous'],
    ['1,234.56', ',', 'conflict'],
    ['1,23,4', '.', 'unreadable'],
    ['1.2E+05', '.', 'scientific'],
    ['12%', '.', 'percent'],
    ['--5', '.', 'unreadable'],
    ['70000-75000', '.', 'unreadable'],
    ['70000/75000', '.', 'unreadable'],
    ['0x10', '.', 'unreadable'],
    ['(5', '.', 'unreadable'],
    ['twelve', '.', 'unreadable'],
    ['１２３', '.', 'unreadable'],
    ['1..2', '.', 'unreadable'],
    ['', '.', 'unreadable'],
  ] as const)('%s is refused as %s', (text, mark, problem) => {
    expect(cents(text, mark)).toBe(problem)
  })

  it('a value alone tells its mark only where it can', () => {
    expect(numberShape('1.234')).toMatchObject({ ambiguous: true, proves: null })
    expect(numberShape('0.234')).toMatchObject({ ambiguous: false, proves: '.' })
    expect(numberShape('89432.694')).toMatchObject({ proves: '.' })
    expect(numberShape('1.234.567')).toMatchObject({ proves: ',' })
  })

  it('any cents written in any convention are read back as they were', () => {
    const marks = fc.constantFrom<[DecimalMark, string]>(
      ['.', ','],
      [',', '.'],
      ['.', ' '],
      [',', '\u00a0'],
      ['.', "'"],
      ['.', ''],
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_500_000_000 }), marks, (amount, [decimal, group]) => {
        const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, group)
        const text = `${whole}${decimal}${String(amount % 100).padStart(2, '0')}`
        const read = readNumber(text, decimal)
        expect('parts' in read && toMinor(read.parts, 2)?.minor).toBe(amount)
      }),
    )
  })

  it('rounds half up and says so', () => {
    expect(toMinor({ integer: '89432', fraction: '694' }, 2)).toEqual({ minor: 8_943_269, rounded: true })
    expect(toMinor({ integer: '1', fraction: '005' }, 2)).toEqual({ minor: 101, rounded: true })
    expect(toMinor({ integer: '1', fraction: '500' }, 2)).toEqual({ minor: 150, rounded: false })
    expect(toMinor({ integer: '99999999999999999999', fraction: '' }, 2)).toBeNull()
  })

  it('knows what a sign can mean', () => {
    expect(currenciesOf('€')).toEqual(['EUR'])
    expect(currenciesOf('usd')).toEqual(['USD'])
    expect(currenciesOf('¥')).toEqual(['JPY', 'CNY'])
    expect(currenciesOf('constructor')).toBeNull()
    expect(currenciesOf('XXX')).toBeNull()
  })
})
