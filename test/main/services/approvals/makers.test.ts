import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ApprovalSubject } from '../../../../src-contract/desktop/approval-request.ts'
import { createApprovalsApp, type ApprovalsApp } from '../../../support/approvals-app.ts'

let app: ApprovalsApp
beforeEach(async () => {
  app = await createApprovalsApp()
  await app.as('Second manager desk', 'compManager')
  await app.as('Manager desk', 'compManager')
  await app.as('analyst')
})
afterEach(() => app.close())

/** Who of the two may decide what was submitted: the one who changed it may not, as is told before and after. */
const deciders = async (subject: ApprovalSubject): Promise<unknown[]> => {
  const { leftOut } = await app.call('approvals.preview', { subject })
  const { request } = await app.call('approvals.submit', { subject, justification: 'For the test' })
  expect(new Set(leftOut)).toEqual(new Set([await app.as('analyst'), await app.as('Manager desk')]))
  expect(new Set(request.leftOut)).toEqual(new Set(leftOut))
  const found: unknown[] = []
  for (const name of ['Manager desk', 'Second manager desk']) {
    await app.as(name)
    const { mayDecide, own } = (await app.call('approvals.get', { id: request.id })).request
    found.push({ name, mayDecide, own })
  }
  await app.as('Manager desk')
  expect(await app.refused('approvals.approve', { id: request.id })).toBe('OWN_REQUEST')
  await app.as('analyst')
  return found
}
const SECOND_ALONE = [
  { name: 'Manager desk', mayDecide: false, own: true },
  { name: 'Second manager desk', mayDecide: true, own: false },
]

describe('whoever changed what another submitted does not decide it', () => {
  it('a candidate', async () => {
    const { candidate } = await app.call('candidates.create', {
      fields: { jobTitle: 'Sales Manager', location: 'Austin', level: 'P3', feedback: 'hire' },
    })
    await app.as('Manager desk')
    await app.call('candidates.update', { id: candidate.id, fields: { feedback: 'mustHire' } })
    await app.as('analyst')
    const { offer } = await app.call('offers.recommend', { candidateId: candidate.id })
    expect(offer.tier.tier).toBeGreaterThan(0)
    expect(await deciders({ kind: 'offer', id: offer.id })).toEqual(SECOND_ALONE)
  })

  it('figures set by hand, over which another set some more', async () => {
    const first = await app.offer()
    await app.as('Manager desk')
    const { offer } = await app.call('offers.override', { versionId: first, base: '119000', justification: 'Mine' })
    await app.as('analyst')
    const last = await app.call('offers.override', { versionId: offer.id, bonus: '9000', justification: 'And mine' })
    expect(await deciders({ kind: 'offer', id: last.offer.id })).toEqual(SECOND_ALONE)
  })

  it('the levers of a scenario', async () => {
    const scenarioId = await app.scenario('Ours')
    await app.as('Manager desk')
    const changes = [{ lever: 'merit.rate' as const, level: null, year: null, value: 6 }]
    await app.call('levers.set', { scenarioId, changes })
    await app.as('analyst')
    expect(await deciders({ kind: 'scenario', id: scenarioId })).toEqual(SECOND_ALONE)
  })

  it('a draft of the rules; a draft thrown away before it counts for nothing', async () => {
    const draft = async () => (await app.call('rules.draft', {})).version
    await app.as('Second manager desk')
    await draft()
    await app.call('rules.discard', { version: 2 })
    await app.as('analyst')
    const { version, rules } = await draft()
    await app.as('Manager desk')
    await app.call('rules.change', { version, rules: { ...rules, tiers: { ...rules.tiers, automatic: '14' } } })
    await app.as('analyst')
    expect(await deciders({ kind: 'rules', id: String(version) })).toEqual(SECOND_ALONE)
  })
})
