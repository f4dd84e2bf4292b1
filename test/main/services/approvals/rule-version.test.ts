import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApprovalsApp, type ApprovalsApp } from '../../../support/approvals-app.ts'

let app: ApprovalsApp
beforeEach(async () => void (app = await createApprovalsApp()))
afterEach(() => app.close())

describe('a rule version', () => {
  it('of someone who works alone is published without asking; of several it needs a yes', async () => {
    const draft = async (version: number) => {
      const { version: made } = await app.call('rules.draft', {})
      const rules = { ...made.rules, bonus: { ...made.rules.bonus, P3: String(10 + version) } }
      await app.call('rules.change', { version, rules })
    }
    await draft(2)
    await app.call('rules.publish', { version: 2, effectiveFrom: '2026-02-01' })
    await app.as('Manager desk', 'compManager')
    await app.as('Partner desk', 'hrbp')
    await app.as('analyst')
    await draft(3)
    expect(await app.refused('rules.publish', { version: 3, effectiveFrom: '2026-03-01' })).toBe('APPROVAL_NEEDED')
    const { request } = await app.call('approvals.submit', { subject: { kind: 'rules', id: '3' } })
    expect(request).toMatchObject({ levels: [1, 2], title: 'Offer rules, version 3' })
    expect(await app.refused('rules.publish', { version: 3, effectiveFrom: '2026-03-01' })).toBe('APPROVAL_WAITING')
    for (const name of ['Manager desk', 'Partner desk']) {
      await app.as(name)
      await app.call('approvals.approve', { id: request.id })
    }
    await app.as('analyst')
    await app.call('rules.publish', { version: 3, effectiveFrom: '2026-03-01' })
    expect(await app.refused('approvals.submit', { subject: { kind: 'rules', id: '3' } })).toMatch(
      /ALREADY_APPROVED|PUBLISHED/,
    )
  })
})
