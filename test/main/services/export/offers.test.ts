import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOffersApp, type OffersApp } from '../../../support/offers-app.ts'

let app: OffersApp
beforeEach(async () => {
  app = await createOffersApp()
})
afterEach(() => app.close())

/** Rows of the CSV delivered last. */
const rows = (): string[][] => parse(Buffer.from(app.printed.bytes), { bom: true })

describe('tables of offers', () => {
  it('have every version with its figures in major units, also after an override', async () => {
    const candidateId = await app.candidate({ location: 'DUB' })
    const { offer } = await app.call('offers.recommend', { candidateId })
    const justification = 'Agreed'
    await app.call('offers.override', { versionId: offer.id, base: '€99,999.50', justification })
    await app.candidate({ location: 'Austin' })
    const { rows: count } = await app.call('export.table', { table: 'offers', format: 'csv' })
    expect(count).toBe(2)
    const [head = [], newest = [], first = []] = rows()
    const at = (name: string): number => head.indexOf(name)
    expect(newest[at('Base (in Currency)')]).toBe('99999.50')
    expect(first[at('Base (in Currency)')]).toBe('98750.00')
    expect([newest[at('Currency')], newest[at('Version')], first[at('Made as')]]).toEqual([
      'EUR',
      '2',
      'recommendation',
    ])
    expect(first[at('SHA-256')]).toBe(offer.contentHash)
  })

  it('have the ledger with each input beside its step, and a formula-looking title as text', async () => {
    const jobTitle = '=HYPERLINK("http://example.invalid")'
    const quoted = `"${jobTitle.replaceAll('"', '""')}"`
    await app.importRanges(`Job Title,Location,Currency,Min,Max\n${quoted},Austin,USD,100000,140000\n`)
    await app.importPeople(`Employee,Job Title,Location,Compensation\n+E1,${quoted},Austin,"$120,000"\n`)
    const candidateId = await app.candidate({ jobTitle })
    const { offer } = await app.call('offers.recommend', { candidateId })
    await app.call('export.table', { table: 'ledger', format: 'csv', versionId: offer.id })
    expect(app.printed.name).toMatch(/^ledger-c-0001-v1-/)
    const [, ...steps] = rows()
    expect(steps).toHaveLength(offer.ledger.flatMap(({ inputs }) => inputs).length)
    const peer = steps.find(([, id]) => id === 'peers-count') ?? []
    expect(peer.slice(4)).toEqual(['1', 'count', 'Pay of +E1', '120000.00', 'USD', ...placed(2), '2026-01-31', ''])
    await app.call('export.table', { table: 'candidates', format: 'csv' })
    expect(rows()[1]?.[1]).toBe(`'${jobTitle}`)
    await app.call('export.table', { table: 'ledger', format: 'xlsx', versionId: offer.id })
    expect([...app.printed.bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
    expect((await app.refusal('export.table', { table: 'ledger', format: 'csv' })).code).toBe('NOT_FOUND')
  })

  it('have each rule of each version under the name the ledger gives it', async () => {
    const { version: draft } = await app.call('rules.draft', {})
    await app.call('rules.change', { version: draft.version, rules: { ...draft.rules, roundTo: 100 }, note: 'Rounder' })
    await app.call('export.table', { table: 'rules', format: 'csv' })
    const found = rows().filter(([, , , , , path]) => path === 'roundTo')
    expect(found.map(([version, status, , , , , value]) => [version, status, value])).toEqual([
      ['2', 'draft', '100'],
      ['1', 'published', '1'],
    ])
  })
})

const placed = (row: number): string[] => [`roster-4.csv, row ${row}, 2026-01-31`, 'roster-4.csv', String(row)]
