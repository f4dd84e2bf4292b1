import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApprovalsApp, type ApprovalsApp } from '../../../support/approvals-app.ts'

let app: ApprovalsApp
beforeEach(async () => void (app = await createApprovalsApp()))
afterEach(() => app.close())

describe('a scenario', () => {
  const subjectOf = (id: string) => ({ subject: { kind: 'scenario' as const, id } })

  it('shows its cost against the defaults, its points and its level before it is submitted', async () => {
    const id = await app.scenario('Bold', [{ lever: 'merit.rate', level: null, year: null, value: 6 }])
    const { content, needsJustification } = await app.call('approvals.preview', subjectOf(id))
    expect(needsJustification).toBe(false)
    expect(content.points).toMatchObject({ people: 0, change: 2 })
    expect(content.levels).toEqual([1])
    const [cost] = content.figures
    expect(Number(cost?.delta?.value)).toBeGreaterThan(0)
    expect(content.runHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('outside the compliant ranges needs a justification', async () => {
    const id = await app.scenario('Out', [{ lever: 'cola.rate', level: 1, year: null, value: 6 }])
    expect(await app.refused('approvals.submit', subjectOf(id))).toBe('JUSTIFICATION_MISSING')
    const { request } = await app.call('approvals.submit', { ...subjectOf(id), justification: 'Inflation.' })
    expect(request).toMatchObject({ justification: 'Inflation.', state: 'waiting' })
  })

  it('is locked while it waits, free when it is returned, frozen with its hash once approved', async () => {
    const id = await app.scenario('Plan', [{ lever: 'merit.rate', level: 1, year: null, value: 4 }])
    const first = await app.call('approvals.submit', subjectOf(id))
    const status = async () => (await app.call('scenarios.get', { id })).scenario.status
    expect(await status()).toBe('locked')
    await expect(
      app.call('levers.set', { scenarioId: id, changes: [{ lever: 'cola.rate', value: 2 }] }),
    ).rejects.toThrow('is waiting for approval: it refuses every change. Branch it, or withdraw it first.')
    expect(await app.refused('scenarios.unlock', { id })).toBe('APPROVAL_WAITING')
    expect(await app.refused('scenarios.archive', { id })).toBe('APPROVAL_WAITING')
    await app.call('approvals.withdraw', { id: first.request.id })
    expect(await status()).toBe('active')
    const second = await app.call('approvals.submit', subjectOf(id))
    await app.as('Manager desk', 'compManager')
    await app.call('approvals.approve', { id: second.request.id })
    await app.as('analyst')
    expect(await status()).toBe('locked')
    expect(await app.refused('scenarios.unlock', { id })).toBe('APPROVED')
    const change = { scenarioId: id, changes: [{ lever: 'merit.rate' as const, level: 1, year: null, value: 5 }] }
    expect(await app.refused('levers.set', change)).toBe('SCENARIO_LOCKED')
    await expect(app.call('levers.set', change)).rejects.toThrow('is approved: it refuses every change. Branch it.')
    await app.call('scenarios.archive', { id })
    await app.call('scenarios.unarchive', { id })
    expect(await status()).toBe('locked')
  })

  it('is not approved when what its figures follow from was changed since', async () => {
    const id = await app.scenario('Plan')
    const { request } = await app.call('approvals.submit', subjectOf(id))
    await app.call('levers.setTable', { changes: [{ lever: 'burden.rate', level: null, year: null, value: 30 }] })
    await app.as('Manager desk', 'compManager')
    expect((await app.call('approvals.get', { id: request.id })).request.stale).toHaveLength(1)
    expect(await app.refused('approvals.approve', { id: request.id })).toBe('CHANGED_SINCE')
    await app.call('approvals.return', { id: request.id, comment: 'Submit anew.' })
  })
})
