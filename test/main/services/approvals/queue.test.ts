import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApprovalsApp, type ApprovalsApp } from '../../../support/approvals-app.ts'

let app: ApprovalsApp
beforeEach(async () => void (app = await createApprovalsApp()))
afterEach(() => app.close())

const HOUR = 3_600_000

describe('many requests', () => {
  it('are previewed, then decided, and each says what it did', async () => {
    const one = await app.submitOffer('119000')
    const two = await app.submitOffer('125000')
    await app.as('Manager desk', 'compManager')
    const own = await app.submitOffer('119000')
    const wish = { ids: [one.id, two.id, own.id, 'nothing'], action: 'approve' as const }
    const preview = await app.call('approvals.bulk', wish)
    expect(preview).toMatchObject({ preview: true, done: 2, refused: 2 })
    expect(preview.results.map(({ done, code, sentence }) => [done, code, done ? sentence : ''])).toEqual([
      [true, null, 'Approved and locked.'],
      [true, null, 'Approved; level 2 waits for HRBP.'],
      [false, 'OWN_REQUEST', ''],
      [false, 'NOT_FOUND', ''],
    ])
    expect((await app.call('approvals.list', { view: 'waiting' })).total).toBe(3)
    const done = await app.call('approvals.bulk', { ...wish, preview: false })
    expect(done.results).toEqual(preview.results)
    expect((await app.call('approvals.list', { view: 'waiting' })).total).toBe(2)
    expect(await app.events('APPROVAL_APPROVED')).toHaveLength(2)
  })
})

describe('the queue', () => {
  it('is sorted by what is due first, filtered by kind and words', async () => {
    await app.submitOffer('125000')
    app.system.advance(HOUR)
    await app.submitOffer('119000')
    app.system.advance(HOUR)
    const scenario = await app.scenario('Autumn')
    await app.call('approvals.submit', { subject: { kind: 'scenario', id: scenario } })
    const { requests } = await app.call('approvals.list', { view: 'waiting' })
    expect(requests.map(({ title }) => title.slice(0, 18))).toEqual([
      'Offer 2 for C-0001',
      'Offer 2 for C-0002',
      'Scenario "Autumn"',
    ])
    expect((await app.call('approvals.list', { view: 'waiting', kind: 'scenario' })).total).toBe(1)
    expect((await app.call('approvals.list', { view: 'all', text: 'c-0002 sales' })).total).toBe(1)
  })
})
