import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApprovalsApp, type ApprovalsApp } from '../../../support/approvals-app.ts'

let app: ApprovalsApp
beforeEach(async () => void (app = await createApprovalsApp()))
afterEach(() => app.close())

describe('a step', () => {
  it('is one event of the record, one of the request and one row of the outbox, and holds no pay', async () => {
    const { id } = await app.submitOffer('119000')
    await app.as('Other manager desk', 'compManager')
    const manager = await app.as('Manager desk', 'compManager')
    await app.call('approvals.comment', { id, comment: 'Looking at 119000.' })
    await app.as('Other manager desk')
    await app.call('approvals.delegate', { id, to: manager, comment: 'Away.' })
    expect(await app.refused('approvals.approve', { id })).toBe('NOT_YOUR_LEVEL')
    await app.as('Manager desk')
    await app.call('approvals.approve', { id })
    const { events: all } = await app.call('audit.list', { limit: 500 })
    const own = all.filter(({ kind }) => kind.startsWith('APPROVAL_'))
    expect(own.map(({ kind }) => kind).toReversed()).toEqual([
      'APPROVAL_SUBMITTED',
      'APPROVAL_COMMENTED',
      'APPROVAL_DELEGATED',
      'APPROVAL_APPROVED',
    ])
    expect(JSON.stringify(own)).not.toMatch(/119.?000|11900000/)
    const { request } = await app.call('approvals.get', { id })
    expect(request.history).toHaveLength(4)
    expect((await app.call('approvals.settings', {})).inOutbox).toBe(4)
    expect((await app.call('audit.verify', {})).ok).toBe(true)
  })

  it('at another level than was looked at is refused', async () => {
    const { id } = await app.submitOffer('125000')
    await app.as('Manager desk', 'compManager')
    await app.call('approvals.approve', { id, level: 1 })
    await app.as('Partner desk', 'hrbp')
    expect(await app.refused('approvals.approve', { id, level: 1 })).toBe('LEVEL_MOVED')
  })

  it('is offered for decision to exactly those who may', async () => {
    const { id } = await app.submitOffer('119000')
    const may = async () => (await app.call('approvals.get', { id })).request.mayDecide
    expect(await may()).toBe(false)
    await app.as('Partner desk', 'hrbp')
    expect(await may()).toBe(false)
    await app.as('Manager desk', 'compManager')
    expect(await may()).toBe(true)
    expect((await app.call('approvals.list', {})).counts).toEqual({
      ...{ forMe: 1, pressing: 0, submitted: 0, waiting: 1, all: 1 },
    })
  })
})
