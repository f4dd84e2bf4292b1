import { describe, expect, it } from 'vitest'
import { payHistoryGuard } from '../../../src-core/offers/pay-history-guard.ts'
import { PAY_HISTORY_LAWS } from '../../../src-core/offers/pay-history-laws.ts'

const guard = (location: string | null, on = '2026-11-21', placed: readonly (readonly [string, string])[] = []) =>
  payHistoryGuard(location, new Map(placed), on)

describe('the table of laws', () => {
  it('gives a source and a day for every prohibition, each jurisdiction once', () => {
    const codes = PAY_HISTORY_LAWS.map(({ jurisdiction }) => jurisdiction)
    expect(new Set(codes).size).toBe(codes.length)
    for (const law of PAY_HISTORY_LAWS.filter(({ forbidden }) => forbidden)) {
      expect(law.source.length).toBeGreaterThan(5)
      expect(law.effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})

describe('current pay', () => {
  it.each([
    ['LAX', false],
    ['Seattle', false],
    ['new york', false],
    ['DUB', false],
    ['STL', true],
    ['SYD', true],
    ['Singapore', true],
  ])('in %s: may be asked %s', (location, mayAsk) => {
    expect(guard(location)).toMatchObject({ mayAsk, placedBy: 'named' })
  })

  it('is not asked where it is not known in which jurisdiction a location lies', () => {
    expect(guard('Headquarters')).toMatchObject({ mayAsk: false, placedBy: 'unknown', law: null })
    expect(guard(null).mayAsk).toBe(false)
  })

  it('follows what someone stated about the location', () => {
    expect(guard('Headquarters', '2026-11-21', [['Headquarters', 'US-TX']])).toMatchObject({
      mayAsk: true,
      placedBy: 'stated',
    })
    expect(guard('STL', '2026-11-21', [['STL', 'US-CA']]).mayAsk).toBe(false)
  })

  it('may be asked until the day the law takes effect', () => {
    expect(guard('Dublin', '2026-06-06').mayAsk).toBe(true)
    expect(guard('Dublin', '2026-06-07').mayAsk).toBe(false)
  })

  it('is not decided by names that only look alike', () => {
    expect(guard('Seattle Slew').placedBy).toBe('unknown')
    expect(guard('constructor').placedBy).toBe('unknown')
    expect(guard('AUS').placedBy).toBe('unknown')
  })
})
