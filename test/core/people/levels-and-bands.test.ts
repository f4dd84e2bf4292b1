import { describe, expect, it } from 'vitest'
import { defaultLevels } from '../../../src-core/default-levels.ts'
import { bandLookup, currencyByLocation } from '../../../src-core/people/band-index.ts'
import { levelFromPay } from '../../../src-core/people/level-from-pay.ts'
import { levelOfText } from '../../../src-core/people/level-text.ts'
import { NOTICES } from '../../../src-core/people/notices.ts'
import { payPosition, penetration } from '../../../src-core/people/position.ts'

const levels = defaultLevels(100)
const names = levels.map((level) => level.name)

describe('the level of a pay', () => {
  it.each([
    [60_000, 1, true],
    [120_000, 2, true],
    [290_000, 4, true], // overlap of 4 and 5: the lower level holds
    [400_000, 5, true],
    [80_500, 1, false], // between 1 and 2: 12,500 from the midpoint of 1, 20,000 from that of 2
    [120_500, 2, false],
    [40_000, 1, false],
    [900_000, 5, false],
  ])('%i is level %i, inside a band: %s', (pay, level, inside) => {
    expect(levelFromPay(pay * 100, levels)).toEqual({ level, inside })
  })

  it('a gap above the middle of two midpoints goes to the higher level, never silently to level 1', () => {
    const bands = [
      { minimum: 10, midpoint: 15, maximum: 20 },
      { minimum: 80, midpoint: 85, maximum: 90 },
    ]
    expect(levelFromPay(60, bands)).toEqual({ level: 2, inside: false })
    expect(levelFromPay(50, bands)).toEqual({ level: 1, inside: false })
  })

  it.each([
    ['3', 3],
    ['L2', 2],
    ['Level 4', 4],
    ['5.0', 5],
    ['vp', 5],
    ['Senior Manager', 3],
    ['6', null],
    ['0', null],
    ['M2', null],
    ['constructor', null],
  ])('a column writes %s', (text, level) => {
    expect(levelOfText(text, names)).toBe(level)
  })
})

describe('pay bands are looked up exactly', () => {
  const band = (
    jobTitle: string,
    location: string | null,
    currency: string,
    effectiveDate: string | null,
    id: number,
  ) => ({
    jobTitle,
    jobFamily: null,
    level: null,
    location,
    currency,
    effectiveDate,
    id,
  })
  const bands = [
    band('Analyst', 'LAX', 'USD', '2025-01-01', 1),
    band('Analyst', 'LAX', 'USD', '2026-01-01', 2),
    band('Analyst', 'LAX', 'USD', '2027-01-01', 3),
    band('Analyst', 'SHA', 'CNY', null, 4),
    band('__proto__', null, 'USD', null, 5),
  ]
  const find = bandLookup(bands, '2026-06-30', () => null)
  const job = (jobTitle: string, location: string, currency: string) => ({
    jobTitle,
    jobFamily: null,
    level: 1,
    location,
    currency,
  })

  it('the latest in force on the date of the data holds', () => {
    expect(find(job('Analyst', 'LAX', 'USD'))?.id).toBe(2)
  })

  it('another place, case or currency is no match', () => {
    expect(find(job('Analyst', 'SYD', 'USD'))).toBeNull()
    expect(find(job('analyst', 'LAX', 'USD'))).toBeNull()
    expect(find(job('Analyst', 'SHA', 'USD'))).toBeNull()
  })

  it('a band without a place holds everywhere, whatever the title is called', () => {
    expect(find(job('__proto__', 'anywhere', 'USD'))?.id).toBe(5)
    expect(find(job('constructor', 'anywhere', 'USD'))).toBeNull()
  })

  it('a place has a currency where its bands agree', () => {
    const found = currencyByLocation([...bands, band('Clerk', 'SHA', 'USD', null, 6)])
    expect([...found]).toEqual([['LAX', 'USD']])
  })
})

describe('the position of a pay', () => {
  const range = { minimum: 100_00, midpoint: 150_00, maximum: 200_00, currency: 'EUR' }
  const options = {
    reportingCurrency: 'USD',
    rates: new Map([['EUR', '1.1']]),
    levels,
    bandOf: () => range,
    hasBands: true,
  }
  const person = {
    jobTitle: 'A',
    jobFamily: null,
    level: 1,
    location: 'X',
    currency: 'EUR',
    annualPay: 165_00,
    fte: 5_000,
    levelFrom: 'column' as const,
  }

  it('compares in the currency of the band and counts money at the FTE in the reporting currency', () => {
    expect(payPosition(person, options)).toMatchObject({
      reportingPay: 181_50,
      paid: 90_75,
      from: 'job',
      compaRatio: 1.1,
      midpointPaid: 82_50,
      notices: 0,
    })
    expect(penetration(165_00, range)).toBe(0.65)
  })

  it('notices a level taken from pay that the bands of now would not give, and no other', () => {
    const raised = levels.map((band, index) =>
      index === 0 ? { ...band, maximum: 1_00, minimum: 0, midpoint: 50 } : band,
    )
    const fromPay = { ...person, levelFrom: 'band' as const, currency: 'USD', annualPay: 60_000_00 }
    const usd = { ...options, bandOf: () => null, hasBands: false }
    const moved = (one: typeof person | typeof fromPay, bands: typeof levels) =>
      (payPosition(one, { ...usd, levels: bands }).notices & NOTICES.levelBandsMoved.bit) !== 0
    expect(moved(fromPay, levels)).toBe(false)
    expect(moved(fromPay, raised)).toBe(true)
    expect(moved({ ...fromPay, levelFrom: 'column' as const }, raised)).toBe(false)
  })

  it('outside the range is noticed and not clamped', () => {
    const found = payPosition({ ...person, annualPay: 210_00 }, options)
    expect(found.notices).toBe(NOTICES.outsideRange.bit)
    expect(penetration(210_00, range)).toBe(1.1)
  })

  it('a currency without a rate is never counted as if it were the reporting one', () => {
    expect(() => payPosition({ ...person, currency: 'CHF' }, options)).toThrow(RangeError)
  })
})
