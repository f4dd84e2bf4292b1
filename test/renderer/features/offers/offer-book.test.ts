import { describe, expect, test } from 'vitest'
import type { LedgerInput, LedgerSource } from '../../../../src-contract/desktop/ledger.ts'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { bookOf } from '../../../../src-renderer/features/offers/offer-book.ts'

/** What links are made from; the rest of an offer has no part in them. */
const offer = {
  ledger: [],
  candidate: { jobTitle: 'Engineer', location: 'DUB' },
  sources: { payBands: { fileName: 'ranges.csv' }, people: { fileName: 'roster.csv' } },
} as unknown as Offer

const hrefOf = (name: string, source: LedgerSource): string | null => {
  const input: LedgerInput = { name, value: '1', unit: 'count', currency: null, source }
  return bookOf(offer).hrefOf(input)
}
const row = (file: string): LedgerSource => ({ kind: 'row', file, row: 3, date: '2026-01-01' })

describe('where an input of an offer can be looked at', () => {
  test('a pay range: the ranges of this job', () =>
    expect(hrefOf('Range minimum', row('ranges.csv'))).toBe('#/people/bands?find=Engineer+DUB'))

  test('a peer: that person, and nobody where names may not be seen', () => {
    expect(hrefOf('Pay of E-17', row('roster.csv'))).toBe('#/people/employees?person=E-17')
    expect(hrefOf('Pay of person 2', { kind: 'person', file: 'roster.csv', date: '2026-01-01' })).toBeNull()
  })

  test('a rule: the version it was taken from', () =>
    expect(hrefOf('Target bonus', { kind: 'rule', version: 4, path: 'bonus.P3' })).toBe('#/rules/4'))

  test('a rate, a lever: the screen they are set on', () => {
    const rate: LedgerSource = { kind: 'rate', from: 'EUR', to: 'USD', date: null, source: 'desk' }
    expect(hrefOf('Rate', rate)).toBe('#/people/rates')
    expect(hrefOf('Merit', { kind: 'lever', lever: 'merit.rate', level: 1, from: 'table' })).toBe('#/tuning')
  })

  test('what the candidate said, a constant, a decision by hand: nowhere else', () => {
    expect(hrefOf('Competing base', { kind: 'candidate', field: 'competingOffer.base' })).toBeNull()
    expect(hrefOf('Percentile', { kind: 'constant', note: 'quartiles' })).toBeNull()
    expect(hrefOf('Base', { kind: 'override', by: 'analyst', at: '2026-01-01T00:00:00Z' })).toBeNull()
  })
})
