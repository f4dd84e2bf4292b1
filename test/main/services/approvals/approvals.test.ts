import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KeptApprovalSettings } from '../../../../src-contract/desktop/approval-settings.ts'
import { DEFAULT_APPROVAL_SETTINGS } from '../../../../src-core/approvals/settings.ts'
import { createApprovalsApp, type ApprovalsApp } from '../../../support/approvals-app.ts'

let app: ApprovalsApp
beforeEach(async () => void (app = await createApprovalsApp()))
afterEach(() => app.close())

const HOUR = 3_600_000
const offerSubject = (id: string) => ({ subject: { kind: 'offer' as const, id } })
const events = async (kind: string) => (await app.call('audit.list', { kind })).events
/** Sales Manager in Austin: midpoint 105,000. */
const submitOffer = async (base: string): Promise<{ id: string; versionId: string }> => {
  const versionId = await app.offer(base)
  const { request } = await app.call('approvals.submit', offerSubject(versionId))
  return { id: request.id, versionId }
}

describe('an offer', () => {
  it('goes from its maker to a second profile, and is locked', async () => {
    const { id, versionId } = await submitOffer('119000')
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
    const { id } = await submitOffer('135000')
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
    expect((await events('APPROVAL_APPROVED')).map(({ actor }) => actor)).toEqual([
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
    const { id, versionId } = await submitOffer('119000')
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

describe('a step', () => {
  it('is one event of the record, one of the request and one row of the outbox, and holds no pay', async () => {
    const { id } = await submitOffer('119000')
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
    const { id } = await submitOffer('125000')
    await app.as('Manager desk', 'compManager')
    await app.call('approvals.approve', { id, level: 1 })
    await app.as('Partner desk', 'hrbp')
    expect(await app.refused('approvals.approve', { id, level: 1 })).toBe('LEVEL_MOVED')
  })

  it('is offered for decision to exactly those who may', async () => {
    const { id } = await submitOffer('119000')
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

describe('the clock', () => {
  it('counts working time, reminds, and escalates to the level above when it is over', async () => {
    const { id } = await submitOffer('125000')
    const clock = async () => (await app.call('approvals.get', { id })).request.clock
    // Submitted on Thursday at 10:00: due on Friday at 10:00.
    expect(await clock()).toMatchObject({ dueAt: '2026-01-30T10:00:00.000Z', hoursLeft: 24, overdue: false })
    app.system.advance(18 * HOUR)
    expect(await clock()).toMatchObject({ hoursLeft: 6, reminded: true, escalated: false })
    await app.as('Manager desk', 'compManager')
    expect((await app.call('approvals.list', {})).counts).toMatchObject({ forMe: 1, pressing: 1 })
    await app.call('approvals.approve', { id })
    // Level 2 from Friday 04:00: 48 hours end on Tuesday at 04:00.
    expect(await clock()).toMatchObject({ dueAt: '2026-02-03T04:00:00.000Z', reminded: false })
    app.system.advance(72 * HOUR)
    expect(await clock()).toMatchObject({ hoursLeft: 24, overdue: false })
    await app.as('VP desk', 'vpHr')
    expect(await app.refused('approvals.approve', { id })).toBe('NOT_YOUR_LEVEL')
    app.system.advance(24 * HOUR)
    expect(await clock()).toMatchObject({ overdue: true, escalated: true })
    expect((await app.call('approvals.approve', { id })).request.state).toBe('approved')
    expect(await events('APPROVAL_REMINDED')).toHaveLength(2)
    expect(await events('APPROVAL_ESCALATED')).toHaveLength(1)
  })

  it('follows the settings of the workspace', async () => {
    await app.call('approvals.updateSettings', {
      hours: { level1: 8, level2: 48, level3: 72 },
      timeZone: 'America/New_York',
    })
    const { id } = await submitOffer('119000')
    const { request } = await app.call('approvals.get', { id })
    expect(request.clock).toMatchObject({ dueAt: '2026-01-29T18:00:00.000Z', timeZone: 'America/New_York' })
    expect(await app.refused('approvals.updateSettings', { timeZone: 'Nowhere' })).toBe('TIME_ZONE_UNKNOWN')
    const { settings } = await app.call('approvals.settings', {})
    // Friday is a holiday: 8 hours from Thursday 18:00 in New York end on Monday at 02:00.
    const { settings: kept } = await app.call('approvals.updateSettings', {
      holidays: ['2026-12-25', '2026-01-30', '2026-12-25'],
    })
    expect(kept.holidays).toEqual(['2026-01-30', '2026-12-25'])
    app.system.advance(13 * HOUR)
    const late = await submitOffer('119000')
    const { clock } = (await app.call('approvals.get', { id: late.id })).request
    expect(clock?.dueAt).toBe('2026-02-02T07:00:00.000Z')
    // A change of something else leaves them.
    expect((await app.call('approvals.updateSettings', { remindAt: 50 })).settings.holidays).toEqual(kept.holidays)
    expect(await app.refused('approvals.updateSettings', { holidays: ['2026-02-30'] })).toBe('NO_SUCH_DAY')
    const risk = { ...settings.risk, level2From: 7 }
    expect(await app.refused('approvals.updateSettings', { risk })).toBe('LEVELS_CONTRADICT')
  })
})

it('settings that were kept before there were holidays have none', () => {
  const { holidays: _, ...before } = structuredClone(DEFAULT_APPROVAL_SETTINGS)
  expect(KeptApprovalSettings.parse(before)).toEqual(DEFAULT_APPROVAL_SETTINGS)
})

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

describe('many requests', () => {
  it('are previewed, then decided, and each says what it did', async () => {
    const one = await submitOffer('119000')
    const two = await submitOffer('125000')
    await app.as('Manager desk', 'compManager')
    const own = await submitOffer('119000')
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
    expect(await events('APPROVAL_APPROVED')).toHaveLength(2)
  })
})

describe('the queue', () => {
  it('is sorted by what is due first, filtered by kind and words', async () => {
    await submitOffer('125000')
    app.system.advance(HOUR)
    await submitOffer('119000')
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
