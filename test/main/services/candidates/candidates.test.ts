import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOffersApp, type OffersApp } from '../../../support/offers-app.ts'

let app: OffersApp
beforeEach(async () => void (app = await createOffersApp()))
afterEach(() => app.close())

const update = async (id: string, fields: Parameters<OffersApp['candidate']>[0]) =>
  (await app.call('candidates.update', { id, fields: fields ?? {} })).candidate

describe('a candidate', () => {
  it('gets the next free reference, or the one given, once', async () => {
    const create = async (id?: string) =>
      (await app.call('candidates.create', id === undefined ? {} : { id })).candidate.id
    expect([await create(), await create('C-0041'), await create()]).toEqual(['C-0001', 'C-0041', 'C-0042'])
    expect((await app.refusal('candidates.create', { id: 'c-0041' })).code).toBe('ID_TAKEN')
    expect((await app.refusal('candidates.create', { id: '../x' })).code).toBe('INVALID_INPUT')
  })

  it('keeps every change with its old and new value', async () => {
    const id = await app.candidate()
    await update(id, { level: 'P4', notes: 'met twice' })
    await update(id, { level: 'P4' })
    const { events } = await app.call('candidates.history', { id })
    expect(events.slice(0, 2)).toMatchObject([
      { kind: 'changed', field: 'notes', oldValue: '', newValue: 'met twice' },
      { kind: 'changed', field: 'level', oldValue: 'P3', newValue: 'P4' },
    ])
    expect(events.filter(({ field }) => field === 'level')).toHaveLength(2)
  })

  it('reads money exactly, in the currency of the job where none is said', async () => {
    const id = await app.candidate({ location: 'DUB' })
    const { fields } = await update(id, {
      competingOffer: { base: '130.000', bonus: '12,5k' },
      expectation: { amount: 'US$ 99,000.25' },
    })
    expect(fields.competingOffer).toEqual({ base: 13_000_000, bonus: 1_250_000, equity: null, currency: 'EUR' })
    expect(fields.expectation).toEqual({ amount: 9_900_025, currency: 'USD' })
  })

  it('with money that cannot be read is told which field, and stays as it was', async () => {
    const id = await app.candidate()
    const refusal = await app.refusal('candidates.update', {
      id,
      fields: { level: 'P5', competingOffer: { base: 'a lot', bonus: '€5k', equity: '-1' }, startDate: '2026-02-30' },
    })
    expect(refusal).toMatchObject({
      code: 'FIELDS_INVALID',
      details: {
        fields: [
          { field: 'competingOffer.base', code: 'UNREADABLE' },
          { field: 'competingOffer.equity', code: 'NEGATIVE' },
          { field: 'startDate', code: 'NO_SUCH_DAY' },
        ],
      },
    })
    expect((await app.call('candidates.get', { id })).candidate.fields.level).toBe('P3')
  })

  it.each([{ base: '' }, { base: '   ' }, { base: null }, {}, { base: 'x'.repeat(500) }])(
    'that is empty or endless is an error of its field, however it was sent: %j',
    async (competingOffer) => {
      const id = await app.candidate()
      const refusal = await app.refusal('candidates.update', {
        id,
        fields: { competingOffer, expectation: { amount: '' } },
      })
      expect(refusal).toMatchObject({
        code: 'FIELDS_INVALID',
        details: {
          fields: [
            { field: 'expectation', code: 'UNREADABLE' },
            { field: 'competingOffer.base', code: 'UNREADABLE' },
          ],
        },
      })
      expect(refusal.message.length).toBeLessThan(100)
    },
  )

  it('is never offered in two currencies at once', async () => {
    const id = await app.candidate()
    expect(
      await app.refusal('candidates.update', { id, fields: { competingOffer: { base: '$150k', equity: '€10k' } } }),
    ).toMatchObject({ details: { fields: [{ field: 'competingOffer.equity', code: 'CURRENCY_CONFLICT' }] } })
  })

  it('is cleared by a reset, with its history and offers kept', async () => {
    const id = await app.candidate()
    await app.call('offers.recommend', { candidateId: id })
    const { candidate } = await app.call('candidates.reset', { id })
    expect(candidate.missing).toEqual(['jobTitle', 'level', 'location', 'feedback'])
    expect(candidate.latest?.number).toBe(1)
    expect((await app.call('candidates.history', { id })).events.filter(({ kind }) => kind === 'reset')).toHaveLength(4)
  })

  it('is found by words, and by where its offer stands', async () => {
    const id = await app.candidate()
    await app.candidate({ jobTitle: 'Sales Manager' })
    const { offer } = await app.call('offers.recommend', { candidateId: id })
    expect((await app.call('candidates.list', { text: 'software p3' })).total).toBe(1)
    expect((await app.call('candidates.list', { text: '100' })).total).toBe(0)
    await app.test.store.write((writer) => writer.offers.setApproval(offer.id, 'waiting'))
    const { candidates } = await app.call('candidates.list', { approval: 'waiting' })
    expect(candidates.map((each) => each.id)).toEqual([id])
    expect((await app.call('candidates.list', { approval: 'none' })).total).toBe(1)
  })

  it('is found by level, place and whether there is an offer, each exactly', async () => {
    const made = await app.candidate()
    const open = await app.candidate({ level: 'P1', location: 'DUB' })
    await app.call('offers.recommend', { candidateId: made })
    const ids = async (filter: Parameters<typeof app.call<'candidates.list'>>[1]) =>
      (await app.call('candidates.list', filter)).candidates.map(({ id }) => id)
    expect(await ids({ offer: 'made' })).toEqual([made])
    expect(await ids({ offer: 'none' })).toEqual([open])
    expect(await ids({ level: 'P1' })).toEqual([open])
    expect(await ids({ location: 'DUB', level: 'P1' })).toEqual([open])
    expect(await ids({ location: 'DU' })).toEqual([])
    expect(await ids({ location: 'DUB', offer: 'made' })).toEqual([])
  })
})

describe('current pay', () => {
  it('is refused where it may not be asked, with the reason', async () => {
    const id = await app.candidate({ location: 'DUB' })
    app.test.system.advance(365 * 86_400_000)
    const refusal = await app.refusal('candidates.update', { id, fields: { currentPay: { amount: '90k' } } })
    expect(refusal.code).toBe('PAY_HISTORY_FORBIDDEN')
    expect(refusal.message).toContain('Directive (EU) 2023/970')
  })

  it('is taken where it may, and dropped and hidden when the location changes to one where it may not', async () => {
    const id = await app.candidate({ currentPay: { amount: '91,234' } })
    expect((await app.call('candidates.get', { id })).candidate.fields.currentPay?.amount).toBe(9_123_400)
    const moved = await update(id, { location: 'SEA' })
    expect(moved).toMatchObject({
      fields: { currentPay: null },
      guard: { mayAsk: false, law: { jurisdiction: 'US-WA' } },
    })
    const { events } = await app.call('candidates.history', { id })
    expect(JSON.stringify(events)).not.toContain('9123400')
    expect(events.filter(({ hidden }) => hidden).length).toBe(2)
  })

  it('is never part of an offer', async () => {
    const id = await app.candidate({ currentPay: { amount: '91,234' } })
    const { offer } = await app.call('offers.recommend', { candidateId: id })
    expect(JSON.stringify(offer)).not.toMatch(/9123400|currentPay/)
  })

  it('follows a statement of where a location lies', async () => {
    await app.importRanges('Job Title,Location,Currency,Min,Max\nSoftware Engineer,HQ,USD,1000,2000\n')
    const id = await app.candidate({ location: 'HQ' })
    expect((await app.call('candidates.get', { id })).candidate.guard).toMatchObject({
      mayAsk: false,
      placedBy: 'unknown',
    })
    const { guard } = await app.call('candidates.placeLocation', { location: 'HQ', jurisdiction: 'US-TX' })
    expect(guard).toMatchObject({ mayAsk: true, placedBy: 'stated' })
    await update(id, { currentPay: { amount: '1500' } })
    await app.call('candidates.placeLocation', { location: 'HQ', jurisdiction: 'US-CA' })
    expect((await app.call('candidates.get', { id })).candidate.fields.currentPay).toBeNull()
    expect((await app.refusal('candidates.placeLocation', { location: 'HQ', jurisdiction: 'XX' })).code).toBe(
      'NOT_FOUND',
    )
  })
})

describe('choices', () => {
  it('are titles and locations as the ranges write them', async () => {
    const { jobs, locations } = await app.call('candidates.choices', {})
    expect(jobs).toContainEqual({ jobTitle: 'Software Engineer', jobFamily: null, locations: ['Austin', 'DUB'] })
    expect(locations).toEqual(['Austin', 'DUB', 'SEA'])
  })
})
