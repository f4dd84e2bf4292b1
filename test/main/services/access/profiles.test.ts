import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { desktopMethods } from '../../../../src-contract/desktop/index.ts'
import { METHOD_PERMISSIONS } from '../../../../src-main/services/access/method-permissions.ts'
import { composeForTest, type ComposedForTest } from '../../../contract/compose-for-test.ts'

let composed: ComposedForTest
const signal = new AbortController().signal

const reply = (method: string, input: unknown = {}) =>
  composed.app.router.call(method, input, { signal, progress: () => undefined })
async function call(method: string, input: unknown = {}): Promise<Record<string, unknown>> {
  const answer = await reply(method, input)
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`)
  return answer.output as Record<string, unknown>
}
async function refusal(method: string, input: unknown = {}): Promise<string> {
  const answer = await reply(method, input)
  if (answer.ok) throw new Error(`${method} was not refused`)
  return `${answer.error.code}: ${answer.error.message}`
}
async function add(name: string, role: string): Promise<string> {
  const { profile } = await call('profile.create', { name, role })
  return (profile as { id: string }).id
}

beforeEach(async () => {
  composed = await composeForTest()
  const protection = { kind: 'keychain' }
  await call('workspace.create', { name: 'Roles', protection, sample: true })
})
afterEach(() => composed.close())

describe('profiles', () => {
  it('begin with the user of the machine as Comp Admin, in use', async () => {
    const { profiles, inUse, permissions, localUser } = await call('profile.list')
    expect(profiles).toMatchObject([{ id: inUse, name: localUser, role: 'compAdmin', active: true }])
    expect(permissions).toContain('administer')
  })

  it('are the actor of every event once they are used', async () => {
    const id = await add('Third desk', 'compAnalyst')
    await call('profile.use', { id })
    await call('scenarios.create', { name: 'By Third desk' })
    const { events } = await call('audit.list', { limit: 1 })
    expect(events).toMatchObject([{ actor: 'Third desk', kind: 'SCENARIO_CREATED' }])
    const { scenarios } = await call('scenarios.list')
    expect((scenarios as { createdBy: string }[]).some(({ createdBy }) => createdBy === 'Third desk')).toBe(true)
    expect(await call('host.info')).toMatchObject({ actor: 'Third desk' })
  })

  it('record a change of role with both roles', async () => {
    const id = await add('Third desk', 'compAnalyst')
    await call('profile.update', { id, role: 'hrbp' })
    const { events } = await call('audit.list', { kind: 'PROFILE_ROLE_CHANGED' })
    expect(events).toMatchObject([{ subject: id, data: { old: { role: 'compAnalyst' }, new: { role: 'hrbp' } } }])
  })

  it('never share a name, not even one that was given up', async () => {
    const id = await add('Third desk', 'compAnalyst')
    await call('profile.update', { id, name: 'Fourth desk' })
    expect(await refusal('profile.create', { name: 'THIRD DESK', role: 'hrbp' })).toMatch(/^NAME_TAKEN/)
    await call('profile.update', { id, name: 'Third desk' })
  })

  it('always leave somebody who may change profiles', async () => {
    const { inUse } = await call('profile.list')
    expect(await refusal('profile.update', { id: inUse, role: 'compAnalyst' })).toMatch(/^LAST_ADMIN/)
    expect(await refusal('profile.update', { id: inUse, active: false })).toMatch(/^PROFILE_IN_USE/)
  })

  it('refuse a time zone that does not exist, and a profile that was put away', async () => {
    expect(await refusal('profile.create', { name: 'A', role: 'hrbp', timeZone: 'Mars/Olympus' })).toMatch(
      /^TIME_ZONE_UNKNOWN/,
    )
    const id = await add('Third desk', 'compAnalyst')
    await call('profile.update', { id, active: false })
    expect(await refusal('profile.use', { id })).toMatch(/^PROFILE_INACTIVE/)
  })
})

describe('permissions', () => {
  it('cover every method of the contract and no other', () => {
    expect(Object.keys(METHOD_PERMISSIONS).toSorted()).toEqual(Object.keys(desktopMethods).toSorted())
  })

  it('refuse with a sentence that says which roles may, and change nothing', async () => {
    const id = await add('Recruiter desk', 'jrRecruiter')
    await call('profile.use', { id })
    const before = await call('audit.list', { limit: 1 })
    expect(await refusal('scenarios.create', { name: 'No' })).toMatch(
      /^FORBIDDEN: Recruiter desk works as Jr Recruiter\. "Edit" .* is for Comp Admin, Comp Analyst or Comp Manager\./,
    )
    expect(await refusal('people.list')).toMatch(/^FORBIDDEN/)
    expect(await refusal('profile.update', { id, role: 'compAdmin' })).toMatch(/^FORBIDDEN/)
    expect(await call('audit.list', { limit: 1 })).toEqual(before)
    await call('people.summary')
  })

  it('hold for what an export reads inside', async () => {
    const id = await add('Recruiter desk', 'jrRecruiter')
    await call('profile.use', { id })
    expect(await refusal('export.table', { table: 'people', format: 'csv' })).toMatch(/^FORBIDDEN/)
  })

  it('let anyone choose the profile to use', async () => {
    const { inUse: first } = await call('profile.list')
    const recruiter = await add('Recruiter desk', 'jrRecruiter')
    for (const id of [recruiter, first]) {
      await call('profile.use', { id })
      expect((await call('profile.list')).inUse).toBe(id)
    }
  })
})
