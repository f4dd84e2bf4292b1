import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApprovalsApp, offerSubject, type ApprovalsApp } from '../../../support/approvals-app.ts'

let app: ApprovalsApp
beforeEach(async () => void (app = await createApprovalsApp()))
afterEach(() => app.close())

describe('an offer', () => {
  it('goes from its maker to a second profile, and is locked', async () => {
    const { id, versionId } = await app.submitOffer('119000')
    const waiting = await app.call('offers.get', { versionId })
    expect(waiting.offer.approval).toBe('waiting')
    expect(await app.refused('offers.recommend', { candidateId: waiting.offer.candidateId })).toBe('OFFER_LOCKED')
    expect(await app.refused('approvals.approve', { id })).toBe('OWN_REQUEST')
    await app.as('Manager desk', 'compManager')
    expect((await app.call('approvals.list', {})).requests.map((each) => each.id)).toEqual([id])
    const { request } = await app.call('approvals.approve', { id, level: 1, comment: 'Fair.' })
    expect(request).toMatchObject({ state: 'approved', level: null, clock: null })
    expect(request.history.map(({ kind, name, role, comment }) => [kind, name, role, comment])).toEqual([
      ['submitted', 'analyst', 'compAdmin', ''],
      ['approved', 'Manager desk', 'compManager', 'Fair.'],
    ])
    expect((await app.call('offers.get', { versionId })).offer.approval).toBe('approved')
    await app.as('analyst')
    const { candidateId } = waiting.offer
    expect(await app.refused('candidates.update', { id: candidateId, fields: { notes: 'x' } })).toBe('OFFER_LOCKED')
    expect(await app.refused('approvals.submit', offerSubject(versionId))).toBe('ALREADY_APPROVED')
  })

  it('shows those who decide what was set by hand, why, and what was recommended', async () => {
    const { content } = await app.call('approvals.preview', offerSubject(await app.offer('135000')))
    const figure = (label: string) => content.figures.find((each) => each.label === label)?.value
    expect(figure('Base')).toBe('13500000')
    expect(figure('Base as recommended')).toBe('10125000')
    expect(figure('Set by hand because')).toBe('For the test')
    expect([figure('Compa-ratio'), figure('Range penetration')]).toEqual(['1.286', '150%'])
    const plain = await app.call('approvals.preview', offerSubject(await app.offer()))
    expect(plain.content.figures.map(({ label }) => label)).not.toContain('Base as recommended')
  })

  it('beyond 15% needs Comp Manager and HRBP, beyond 25% the VP HR as well', async () => {
    const { id } = await app.submitOffer('135000')
    for (const [name, role] of [
      ['Manager desk', 'compManager'],
      ['Partner desk', 'hrbp'],
    ] as const) {
      await app.as(name, role)
      expect((await app.call('approvals.approve', { id })).request.state).toBe('waiting')
    }
    expect(await app.refused('approvals.approve', { id })).toBe('ALREADY_TOOK_PART')
    await app.as('VP desk', 'vpHr')
    expect((await app.call('approvals.approve', { id })).request.state).toBe('approved')
    expect((await app.events('APPROVAL_APPROVED')).map(({ actor }) => actor)).toEqual([
      'VP desk',
      'Partner desk',
      'Manager desk',
    ])
  })

  it('that nobody has to approve is approved as it is submitted', async () => {
    const versionId = await app.offer()
    const { content } = await app.call('approvals.preview', offerSubject(versionId))
    expect(content).toMatchObject({ levels: [], points: null })
    const { request } = await app.call('approvals.submit', offerSubject(versionId))
    expect(request.state).toBe('approved')
  })

  it('returned may be changed and submitted again; rejected only once it is changed', async () => {
    const { id, versionId } = await app.submitOffer('119000')
    await app.as('Manager desk', 'compManager')
    expect(await app.refused('approvals.return', { id, comment: ' ' })).toBe('COMMENT_NEEDED')
    await app.call('approvals.return', { id, comment: 'Too high.' })
    await app.as('analyst')
    expect((await app.call('offers.get', { versionId })).offer.approval).toBe('returned')
    const again = await app.call('approvals.submit', offerSubject(versionId))
    await app.as('Manager desk')
    await app.call('approvals.reject', { id: again.request.id })
    await app.as('analyst')
    expect(await app.refused('approvals.submit', offerSubject(versionId))).toBe('UNCHANGED')
    const { requests } = await app.call('approvals.of', offerSubject(versionId))
    expect(requests.map(({ state }) => state)).toEqual(['rejected', 'returned'])
  })

  it('is submitted in its newest version alone, and not when it is stale', async () => {
    const first = await app.offer()
    await app.call('offers.override', { versionId: first, base: '119000', justification: 'For the test' })
    expect(await app.refused('approvals.submit', offerSubject(first))).toBe('NOT_LATEST')
    const second = await app.offer()
    const { offer } = await app.call('offers.get', { versionId: second })
    await app.call('candidates.update', { id: offer.candidateId, fields: { level: 'P4' } })
    expect(await app.refused('approvals.submit', offerSubject(second))).toBe('STALE')
  })

  it('is submitted by /approve in the conversation', async () => {
    const versionId = await app.offer('119000')
    const { candidateId } = (await app.call('offers.get', { versionId })).offer
    const { replies } = await app.call('candidates.converse', { candidateId, text: '/approve' })
    expect(JSON.stringify(replies)).toContain('Level 1 waits for Comp Manager.')
    expect((await app.call('approvals.list', { view: 'waiting' })).total).toBe(1)
  })

  it('is approved by /approve of whom it waits for, as it is on the screen', async () => {
    const { versionId } = await app.submitOffer('125000')
    const { candidateId } = (await app.call('offers.get', { versionId })).offer
    const approve = async () =>
      JSON.stringify((await app.call('candidates.converse', { candidateId, text: '/approve' })).replies)
    expect(await approve()).toContain('It waits for approval already.')
    await app.as('Manager desk', 'compManager')
    expect(await approve()).toContain('Approved; level 2 waits for HRBP.')
    expect(await approve()).toContain('It waits for approval already.')
    await app.as('Partner desk', 'hrbp')
    expect(await approve()).toContain('Approved and locked.')
    expect((await app.call('offers.get', { versionId })).offer.approval).toBe('approved')
    expect((await app.call('audit.list', { kind: 'APPROVAL_APPROVED' })).events.map(({ actor }) => actor)).toEqual([
      'Partner desk',
      'Manager desk',
    ])
  })

  it('is not submitted, nor overridden in words, by who may not', async () => {
    const versionId = await app.offer()
    const { candidateId } = (await app.call('offers.get', { versionId })).offer
    await app.as('Recruiter desk', 'jrRecruiter')
    expect(await app.refused('approvals.submit', offerSubject(versionId))).toBe('FORBIDDEN')
    for (const text of ['/approve', '/override base 150k because I say so']) {
      const { replies } = await app.call('candidates.converse', { candidateId, text })
      expect(JSON.stringify(replies), text).toContain('Recruiter desk works as Jr Recruiter.')
    }
    expect((await app.call('offers.versions', { candidateId })).versions).toHaveLength(1)
    expect((await app.call('approvals.list', { view: 'all' })).total).toBe(0)
  })

  it('stays its own of whoever made it under another name', async () => {
    const manager = await app.as('Manager desk', 'compManager')
    const versionId = await app.offer('119000')
    await app.as('analyst')
    await app.call('profile.update', { id: manager, name: 'Renamed desk' })
    const { request } = await app.call('approvals.submit', offerSubject(versionId))
    await app.as('Renamed desk')
    expect(await app.refused('approvals.approve', { id: request.id })).toBe('OWN_REQUEST')
  })
})
