import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, convertBack } from '../../../src-core/money/convert.ts'
import {
  formatDecimal,
  formatLargeMoney,
  formatMoney,
  formatPercent,
  formatWholeMoney,
  majorText,
  withSign,
} from '../../../src-core/money/format.ts'
import { largestRemainder } from '../../../src-core/money/largest-remainder.ts'
import { minorDigits, minorPerMajor } from '../../../src-core/money/minor-digits.ts'
import { roundHalfUp } from '../../../src-core/money/round-half-up.ts'

const minor = fc.integer({ min: -9e12, max: 9e12 })

describe('rounding', () => {
  it('rounds halves away from zero, on both sides alike', () => {
    expect([roundHalfUp(5, 10), roundHalfUp(-5, 10), roundHalfUp(4, 10), roundHalfUp(15, -10)]).toEqual([1, -1, 0, -2])
    expect(() => roundHalfUp(1, 0)).toThrow(RangeError)
  })
})

describe('splitting', () => {
  it('adds up to the cent, each part within one of its exact share', () => {
    fc.assert(
      fc.property(
        minor,
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 40 }),
        (total, weights) => {
          const parts = largestRemainder(total, weights)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
          const sum = weights.reduce((whole, weight) => whole + weight, 0)
          if (sum > 0)
            parts.forEach((part, i) => expect(Math.abs(part - (total * (weights[i] ?? 0)) / sum)).toBeLessThan(1.01))
        },
      ),
    )
  })

  it('gives the odd cent to the largest remainder, and to the earlier of equals', () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(largestRemainder(10, [15, 25, 60])).toEqual([2, 2, 6])
    expect(largestRemainder(-100, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(largestRemainder(5, [0, 0])).toEqual([3, 2])
    expect(largestRemainder(0, [])).toEqual([])
    expect(() => largestRemainder(1, [])).toThrow(RangeError)
    expect(() => largestRemainder(1, [-1, 2])).toThrow(RangeError)
  })
})

describe('currencies', () => {
  it('knows minor units of ISO 4217', () => {
    expect(['USD', 'JPY', 'KWD', 'CLF', 'EUR'].map(minorDigits)).toEqual([2, 0, 3, 4, 2])
    expect(minorPerMajor('JPY')).toBe(1)
  })

  it('converts between currencies with different minor units, exactly', () => {
    expect(convert(100_00, '151.37', 2, 0)).toBe(15137)
    expect(convert(15137, '0.0066', 0, 2)).toBe(9990)
    expect(convert(1, '0.005', 2, 2)).toBe(0)
    expect(convert(100, '0.005', 2, 2)).toBe(1)
  })

  it('comes back within a minor unit of rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e11 }),
        fc.integer({ min: 1_000_001, max: 900_000_000 }),
        (amount, ppm) => {
          const rate = `${Math.floor(ppm / 1_000_000)}.${String(ppm % 1_000_000).padStart(6, '0')}`
          expect(Math.abs(convertBack(convert(amount, rate, 2, 2), rate, 2, 2) - amount)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('refuses what is no plain decimal', () => {
    for (const wrong of ['', '-1', '1e3', '1,5', 'NaN', '.5'])
      expect(() => convert(1, wrong, 2, 2), wrong).toThrow(RangeError)
    expect(() => convertBack(1, '0.000', 2, 2)).toThrow(RangeError)
  })
})

describe('figures as text', () => {
  it('writes major units exactly', () => {
    expect([majorText(-1234567, 2), majorText(5, 2), majorText(0, 2), majorText(12, 0), majorText(1, 3)]).toEqual([
      '-12345.67',
      '0.05',
      '0.00',
      '12',
      '0.001',
    ])
    fc.assert(
      fc.property(minor, (amount) => {
        expect(Math.round(Number(majorText(amount, 2)) * 100)).toBe(amount)
      }),
    )
  })

  it('groups thousands and keeps the minus', () => {
    expect(formatMoney(-123456789, 'USD')).toBe('-1,234,567.89')
    expect(formatMoney(1234567, 'JPY')).toBe('1,234,567')
    expect(formatMoney(123456, 'EUR', { decimal: ',', group: '.' })).toBe('1.234,56')
    expect(formatWholeMoney(-49, 'USD')).toBe('0')
    expect(formatWholeMoney(150, 'USD')).toBe('2')
  })

  it('shows large sums at a glance and changes scale where the rounded figure does', () => {
    const large = (major: number) => formatLargeMoney(Math.round(major * 100), 'USD')
    expect([401_700_000, 999_949_999, 999_950_000, 950, 1_000, -2_500_000_000].map(large)).toEqual([
      '401.7 M',
      '999.9 M',
      '1.000 B',
      '950',
      '1.0 k',
      '-2.500 B',
    ])
  })

  it('rounds percentages on their decimal value', () => {
    expect(formatPercent(0.145, 0)).toBe('15%')
    expect(formatPercent(0.01005, 2)).toBe('1.01%')
    expect(formatPercent(-0.0001, 1)).toBe('0.0%')
    expect(formatDecimal(1234.5, 2)).toBe('1,234.50')
    expect(formatDecimal(Number.NaN, 2)).toBe('–')
  })

  it('signs rises, leaves zero and falls as they are', () => {
    expect([withSign('1.0%'), withSign('-1.0%'), withSign('0.0%')]).toEqual(['+1.0%', '-1.0%', '0.0%'])
  })
})
