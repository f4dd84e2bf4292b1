import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LedgerSource, LedgerStep } from '../../../../src-contract/desktop/ledger.ts'
import { recompute, type LedgerStep as CoreStep } from '../../../../src-core/offers/ledger.ts'
import { createOffersApp, type OffersApp } from '../../../support/offers-app.ts'

/** Names that stand nowhere else, one of them the beginning of another; the offer inverts those who are more senior. */
const NAMES = [
  'Kestrel-1',
  'Kestrel-10',
  'Zaunkönig',
  'Person',
  'Wren',
  'Heron',
  'Plover',
  'Avocet',
  'Dunlin',
  'Siskin',
  'Bittern',
]
const ROSTER = `Employee,Job Title,Proficiency,Location,Gender,Compensation
${NAMES.map((name, at) => `${name},Software Engineer,${at % 2 ? 'Advanced' : 'Proficient'},DUB,${at % 2 ? 'F' : 'M'},${at < 6 ? '€' : 'USD '}${82_000 + at * 997}`).join('\n')}
`

let app: OffersApp
let versionId: string

beforeEach(async () => {
  app = await createOffersApp()
  await app.importPeople(ROSTER)
  const candidateId = await app.candidate({ location: 'DUB', level: 'P3', feedback: 'mustHire', gender: 'F' })
  versionId = (await app.call('offers.recommend', { candidateId })).offer.id
})
afterEach(() => app.close())

const named = (answer: unknown): string[] => {
  const text = JSON.stringify(answer)
  return NAMES.filter((name) => text.includes(name))
}

/** A step without its id, a person without their row. */
const bareSource = (source: LedgerSource) => {
  if (source.kind === 'step') return 'step'
  if (source.kind !== 'person' && !(source.kind === 'row' && source.file.startsWith('roster'))) return source
  return { file: source.file, date: source.date }
}

/** Money, counts and files, without what names a person. */
const bare = (ledger: readonly LedgerStep[]) =>
  ledger.map(({ operation, formula, inputs, result }) => ({
    ...{ operation, formula, result },
    inputs: inputs.map(({ value, unit, source }) => ({ value, unit, source: bareSource(source) })),
  }))

describe('people beside an offer', () => {
  it('are named to those who may see them', async () => {
    const { offer } = await app.call('offers.get', { versionId })
    expect(offer.parity.violations.flatMap(({ employeeIds }) => employeeIds)).toContain('Kestrel-10')
    expect(named(offer)).toEqual(NAMES)
    expect(named((await app.call('offers.impact', { versionId })).impact)).toEqual(NAMES)
    await app.call('print.offer', { versionIds: [versionId] })
    expect(named(app.printed.html)).toEqual(NAMES)
  })

  it('have no name for anyone else: in offers, versions, effects, comparisons, the conversation and on paper', async () => {
    const open = (await app.call('offers.get', { versionId })).offer
    const openImpact = (await app.call('offers.impact', { versionId })).impact
    app.hideNames()
    const { offer } = await app.call('offers.get', { versionId })
    const { impact } = await app.call('offers.impact', { versionId })
    const { candidateId } = offer
    const { offer: changed } = await app.call('offers.override', {
      versionId,
      base: '€99,999',
      justification: 'Agreed',
    })
    const said = await app.call('candidates.converse', { candidateId, text: '/explain peers median' })
    const answers = [
      ...[offer, impact, changed, said],
      await app.call('offers.recommend', { candidateId: await app.candidate({ location: 'DUB' }) }),
      await app.call('offers.versions', { candidateId }),
      await app.call('offers.compare', { from: versionId, to: changed.id }),
      await app.call('candidates.messages', { id: candidateId }),
    ]
    for (const answer of answers) expect(named(answer)).toEqual([])
    await app.call('print.offer', { versionIds: [versionId, changed.id] })
    expect(named(app.printed.html)).toEqual([])
    expect(offer.parity.peers.map(({ employeeId }) => employeeId)).toEqual(NAMES.map(() => null))
    // Everything else is as it was, and the ledger still computes.
    expect(offer.contentHash).toBe(open.contentHash)
    expect(bare(offer.ledger)).toEqual(bare(open.ledger))
    expect(bare(impact.ledger)).toEqual(bare(openImpact.ledger))
    for (const { ledger } of [offer, impact]) {
      const steps = ledger as readonly CoreStep[]
      const ids = new Set(steps.map(({ id }) => id))
      expect(ids.size).toBe(steps.length)
      for (const step of steps) expect(recompute(step)).toBe(step.result.value)
    }
  })

  it('are not found by the row of the file either, nor by an order that is the file’s', async () => {
    app.hideNames()
    const { offer } = await app.call('offers.get', { versionId })
    const { impact } = await app.call('offers.impact', { versionId })
    const sources = [offer, impact].flatMap(({ ledger }) =>
      ledger.flatMap(({ inputs }) => inputs.map((one) => one.source)),
    )
    expect(sources.filter((source) => source.kind === 'row' && source.file.startsWith('roster'))).toEqual([])
    expect(sources.filter((source) => source.kind === 'person').length).toBeGreaterThan(20)
    const said = await app.call('candidates.converse', {
      candidateId: offer.candidateId,
      text: '/explain peers median',
    })
    expect(JSON.stringify(said)).toContain('a person')
    expect(JSON.stringify(said)).not.toMatch(/roster-\d+\.csv, row/)
    await app.call('export.table', { table: 'ledger', format: 'csv', versionId })
    const rows = new TextDecoder().decode(app.printed.bytes).split(/\r?\n/)
    expect(rows.some((row) => row.includes('Pay of person 1'))).toBe(true)
    expect(rows.filter((row) => /roster-\d+\.csv,\d+/.test(row))).toEqual([])
    await app.call('print.offer', { versionIds: [versionId] })
    expect(app.printed.html).toMatch(/Pay of person 1|person 1/)
    for (const row of NAMES.map((_, at) => at + 2)) expect(app.printed.html).not.toContain(`(row ${row})`)
    // The file lists the better paid last: turned round, its order tells nothing.
    await app.importPeople([ROSTER.split('\n')[0], ...ROSTER.trim().split('\n').slice(1).toReversed()].join('\n'))
    const turned = (await app.call('offers.impact', { versionId })).impact
    const values = (ledger: readonly LedgerStep[]) => ledger.map(({ inputs }) => inputs.map(({ value }) => value))
    expect(values(turned.ledger)).toEqual(values(impact.ledger))
  })

  it('are not named by steps that quote a hidden one', async () => {
    app.hideNames()
    const { offer } = await app.call('offers.get', { versionId })
    const steps = new Map(offer.ledger.map((step) => [step.id, step]))
    const quoted = offer.ledger.flatMap(({ inputs }) =>
      inputs.flatMap((input) => (input.source.kind === 'step' ? [{ input, step: steps.get(input.source.id) }] : [])),
    )
    expect(quoted.length).toBeGreaterThan(20)
    for (const { input, step } of quoted) expect(step?.result.value).toBe(input.value)
  })
})
