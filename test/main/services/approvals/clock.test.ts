import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KeptApprovalSettings } from '../../../../src-contract/desktop/approval-settings.ts'
import { DEFAULT_APPROVAL_SETTINGS } from '../../../../src-core/approvals/settings.ts'
import { createApprovalsApp, type ApprovalsApp } from '../../../support/approvals-app.ts'

let app: ApprovalsApp
beforeEach(async () => void (app = await createApprovalsApp()))
afterEach(() => app.close())

const HOUR = 3_600_000

describe('the clock', () => {
  it('counts working time, reminds, and escalates to the level above when it is over', async () => {
    const { id } = await app.submitOffer('125000')
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
    expect(await app.events('APPROVAL_REMINDED')).toHaveLength(2)
    expect(await app.events('APPROVAL_ESCALATED')).toHaveLength(1)
  })

  it('follows the settings of the workspace', async () => {
    await app.call('approvals.updateSettings', {
      hours: { level1: 8, level2: 48, level3: 72 },
      timeZone: 'America/New_York',
    })
    const { id } = await app.submitOffer('119000')
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
    const late = await app.submitOffer('119000')
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
