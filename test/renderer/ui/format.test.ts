import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as format from '../../../src-renderer/ui/format.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('format in English', () => {
  beforeAll(() => format.setLocale('en-US'))
  afterAll(() => format.setLocale(undefined))

  it.each([
    [40_171_823_350, '$401.7 M'],
    [-40_171_823_350, '−$401.7 M'],
    [123_456_789_000_00, '$123.457 B'],
    [123_456_00, '$123.5 k'],
    [99_999_00, '$99,999'],
    [0, '$0'],
    [999_960_000_00, '$1.000 B'],
    [99_996_000, '$1.0 M'],
  ])('writes %d cents short as %s', (minor, text) => expect(plain(format.moneyShort(minor, 'USD'))).toBe(text))

  it('never writes a thousand of a unit where one of the next would do', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (minor) => {
        expect(format.moneyShort(minor, 'USD')).not.toMatch(/1,000\.0.[kM]/)
      }),
    )
  })

  it('writes money exactly to the minor unit of its currency', () => {
    expect(format.moneyExact(123_456, 'USD')).toBe('$1,234.56')
    expect(format.moneyExact(123_456, 'JPY')).toBe('¥123,456')
    expect(format.moneyExact(123_456, 'KWD').replace('\u00a0', ' ')).toBe('KWD 123.456')
  })

  it('tells dollars of different countries apart', () => {
    expect(format.moneyWhole(100_00, 'CAD')).not.toBe(format.moneyWhole(100_00, 'USD'))
  })

  it('writes a true minus sign and never minus zero', () => {
    expect(format.percent(-2.5)).toBe('−2.5%')
    expect(format.count(-0)).toBe('0')
  })

  it('always signs a difference that is not zero', () => {
    expect(plain(format.moneyDelta(350_000_000, 'USD'))).toBe('+$3.5 M')
    expect(format.percentDelta(0.25, 2)).toBe('+0.25%')
    expect(format.percentDelta(0, 2)).toBe('0.00%')
    expect(format.percentDelta(-0.000_01, 4)).toBe('0.0000%')
    expect(format.percentDelta(0.000_01, 4)).toBe('0.0000%')
    expect(format.countDelta(-3)).toBe('−3')
  })

  it('writes a percentage with the decimals asked for', () => {
    expect(format.percent(3.456, 2)).toBe('3.46%')
    expect(format.fraction(0.031)).toBe('3.1%')
    expect(format.fraction(null)).toBe('–')
  })

  it('goes from units to minor units and back without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom('USD', 'JPY', 'KWD'), (minor, currency) => {
        expect(format.toMinor(format.toUnits(minor, currency), currency)).toBe(minor)
      }),
    )
  })

  it('leaves a date on its day in every time zone', () => {
    expect(format.date('2026-01-01')).toBe('Jan 1, 2026')
  })

  it('says ages in words', () => {
    expect([0, 1, 45].map(format.ageInDays)).toEqual(['from today', '1 day old', '45 days old'])
  })
})

describe('format in German', () => {
  beforeAll(() => format.setLocale('de-DE'))
  afterAll(() => format.setLocale(undefined))

  it('puts marks and currency where the reader expects them', () => {
    expect(plain(format.moneyShort(40_171_823_350, 'EUR'))).toBe('401,7 M €')
    expect(plain(format.moneyExact(123_456, 'EUR'))).toBe('1.234,56 €')
  })
})
