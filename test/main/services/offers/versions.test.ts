import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOffersApp, type OffersApp } from '../../../support/offers-app.ts'

let app: OffersApp
beforeEach(async () => void (app = await createOffersApp()))
afterEach(() => app.close())

const recommend = async (candidateId: string) => (await app.call('offers.recommend', { candidateId })).offer

describe('an override', () => {
  it('keeps the original beside it and recomputes tier and position', async () => {
    const first = await recommend(await app.candidate())
    const { offer } = await app.call('offers.override', {
      versionId: first.id,
      base: '$139,000',
      justification: 'Scarce skills',
    })
    expect(offer).toMatchObject({
      number: 2,
      kind: 'override',
      figures: { base: { amount: 13_900_000 }, bonus: { amount: 1_390_000 } },
      override: { originalVersionId: first.id, justification: 'Scarce skills', original: { base: 12_500_000 } },
    })
    expect(offer.tier.byDistance).toBe(2)
    const { offer: again } = await app.call('offers.override', {
      versionId: offer.id,
      equity: '0',
      justification: 'No plan in this country',
    })
    expect(again.figures).toMatchObject({ base: { amount: 13_900_000 }, equity: { amount: 0 } })
    expect(again.override?.originalVersionId).toBe(first.id)
  })

  it('without a justification, an amount that can be read, or a difference is refused', async () => {
    const { id: versionId } = await recommend(await app.candidate())
    const refusal = (input: { base?: string; justification: string }) =>
      app.refusal('offers.override', { versionId, ...input })
    expect((await refusal({ base: '130k', justification: ' ' })).code).toBe('JUSTIFICATION_MISSING')
    expect(await refusal({ base: 'plenty', justification: 'x' })).toMatchObject({
      code: 'FIELDS_INVALID',
      details: { fields: [{ field: 'base', code: 'UNREADABLE' }] },
    })
    expect(await refusal({ base: '€130k', justification: 'x' })).toMatchObject({ code: 'FIELDS_INVALID' })
    expect((await refusal({ base: '125,000', justification: 'x' })).code).toBe('NOTHING_CHANGED')
  })

  it('of an older version, or of one whose data changed, is refused', async () => {
    const id = await app.candidate()
    const first = await recommend(id)
    await app.call('candidates.update', { id, fields: { level: 'P5' } })
    const by = { base: '130k', justification: 'x' }
    expect((await app.refusal('offers.override', { versionId: first.id, ...by })).code).toBe('STALE')
    await recommend(id)
    expect((await app.refusal('offers.override', { versionId: first.id, ...by })).code).toBe('NOT_LATEST')
  })
})

describe('versions', () => {
  it('are compared field by field and figure by figure', async () => {
    const id = await app.candidate()
    const first = await recommend(id)
    await app.call('candidates.update', { id, fields: { level: 'P4', feedback: 'mustHire' } })
    const second = await recommend(id)
    const { differences } = await app.call('offers.compare', { from: first.id, to: second.id })
    expect(differences).toContainEqual({
      ...{ group: 'candidate', label: 'Level', from: 'P3', to: 'P4', amounts: null, delta: null },
    })
    expect(differences).toContainEqual({
      group: 'figures',
      label: 'Base',
      from: '125,000.00 USD',
      to: '133,000.00 USD',
      amounts: { from: { amount: 12_500_000, currency: 'USD' }, to: { amount: 13_300_000, currency: 'USD' } },
      delta: { amount: 800_000, currency: 'USD' },
    })
    expect((await app.call('offers.compare', { from: first.id, to: first.id })).differences).toEqual([])
  })

  it('never change in the store, and an approved one stays approved', async () => {
    const id = await app.candidate()
    const offer = await recommend(id)
    const { store } = app.test
    await store.write((writer) => writer.offers.setApproval(offer.id, 'waiting'))
    expect((await app.refusal('candidates.update', { id, fields: { level: 'P1' } })).code).toBe('OFFER_LOCKED')
    expect((await app.refusal('offers.override', { versionId: offer.id, base: '1', justification: 'x' })).code).toBe(
      'OFFER_LOCKED',
    )
    expect((await recommend(id)).id).toBe(offer.id)
    await store.write((writer) => writer.offers.setApproval(offer.id, 'approved'))
    expect((await app.refusal('candidates.reset', { id })).code).toBe('OFFER_LOCKED')
    await expect(store.write((writer) => writer.offers.setApproval(offer.id, 'none'))).rejects.toThrow()
    expect((await app.call('offers.get', { versionId: offer.id })).offer.approval).toBe('approved')
  })

  it('leave events without pay in the record of decisions', async () => {
    const id = await app.candidate({ competingOffer: { base: '151,234' }, expectation: { amount: '143,210' } })
    await recommend(id)
    const { events } = await app.call('audit.list', { limit: 100 })
    const text = JSON.stringify(events)
    expect(text).toContain('OFFER_RECOMMENDED')
    for (const pay of ['151234', '15123400', '143210', '14321000', '12500000']) expect(text).not.toContain(pay)
  })
})
