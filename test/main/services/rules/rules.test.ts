import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOffersApp, type OffersApp } from '../../../support/offers-app.ts'

let app: OffersApp
beforeEach(async () => void (app = await createOffersApp()))
afterEach(() => app.close())

const inForce = async (on?: string) => (await app.call('rules.inForce', on === undefined ? {} : { on })).version.version

/** A published version 2 with a bonus of 12% at P3. */
async function publishTwo(effectiveFrom: string): Promise<void> {
  const { version } = await app.call('rules.draft', { note: 'More bonus' })
  const rules = { ...version.rules, bonus: { ...version.rules.bonus, P3: '12' } }
  await app.call('rules.change', { version: 2, rules })
  await app.call('rules.publish', { version: 2, effectiveFrom })
}

describe('the rules', () => {
  it('begin with the shipped set as version 1, in force on every day', async () => {
    const { versions } = await app.call('rules.list', {})
    expect(versions).toMatchObject([{ version: 1, status: 'published', inForce: true, createdBy: 'Meritline' }])
    expect(await inForce('1999-01-01')).toBe(1)
  })

  it('are drafted, changed, compared, published from a day on', async () => {
    await publishTwo('2026-02-10')
    expect((await app.call('rules.diff', { from: 1, to: 2 })).differences).toEqual([
      { path: 'bonus.P3', label: 'Target bonus, P3', from: '10%', to: '12%' },
    ])
    expect([await inForce(), await inForce('2026-02-09'), await inForce('2026-02-10')]).toEqual([1, 1, 2])
    app.test.system.advance(10 * 86_400_000)
    expect(await inForce()).toBe(2)
    const candidateId = await app.candidate()
    const { offer } = await app.call('offers.recommend', { candidateId })
    expect([offer.rulesVersion, offer.figures.bonus.amount]).toEqual([2, 1_500_000])
  })

  it('leave earlier offers on the version they name', async () => {
    const candidateId = await app.candidate()
    const { offer } = await app.call('offers.recommend', { candidateId })
    await publishTwo('2026-01-31')
    const again = (await app.call('offers.get', { versionId: offer.id })).offer
    expect(again.rulesVersion).toBe(1)
    expect(again.stale).toMatchObject([{ source: 'rules' }])
  })

  it('once published never change: neither through the contract nor in the store', async () => {
    const { version } = await app.call('rules.get', { version: 1 })
    expect((await app.refusal('rules.change', { version: 1, rules: version.rules })).code).toBe('PUBLISHED')
    expect((await app.refusal('rules.discard', { version: 1 })).code).toBe('PUBLISHED')
    expect((await app.refusal('rules.publish', { version: 1, effectiveFrom: '2026-05-01' })).code).toBe('PUBLISHED')
    const { store } = app.test
    await expect(store.write((writer) => writer.rules.change(1, version.rules, 'other'))).rejects.toThrow()
    await expect(store.write((writer) => writer.rules.discard(1))).rejects.toThrow()
    expect((await app.call('rules.get', { version: 1 })).version).toEqual(version)
  })

  it('have one draft at a time, which can be thrown away', async () => {
    await app.call('rules.draft', {})
    expect((await app.refusal('rules.draft', {})).code).toBe('DRAFT_EXISTS')
    await app.call('rules.discard', { version: 2 })
    expect((await app.call('rules.list', {})).versions).toHaveLength(1)
  })

  it('take effect today or later, on a day of their own', async () => {
    await app.call('rules.draft', {})
    expect((await app.refusal('rules.publish', { version: 2, effectiveFrom: '2026-01-30' })).code).toBe(
      'EFFECTIVE_IN_PAST',
    )
    expect((await app.refusal('rules.publish', { version: 2, effectiveFrom: '2026-02-30' })).code).toBe('INVALID_INPUT')
    await app.call('rules.publish', { version: 2, effectiveFrom: '2026-02-01' })
    await app.call('rules.draft', {})
    expect((await app.refusal('rules.publish', { version: 3, effectiveFrom: '2026-02-01' })).code).toBe(
      'EFFECTIVE_TAKEN',
    )
  })

  it('that contradict themselves are refused field by field', async () => {
    const { version } = await app.call('rules.draft', {})
    const rules = { ...version.rules, tiers: { automatic: '20', level1: '10', level2: '5' } }
    expect(await app.refusal('rules.change', { version: 2, rules })).toMatchObject({
      code: 'RULES_INVALID',
      details: { fields: [{ path: 'tiers.level1' }, { path: 'tiers.level2' }] },
    })
  })

  it('are tested on past cases without storing anything', async () => {
    const first = await app.candidate()
    const second = await app.candidate({ level: 'P1' })
    await app.candidate({ location: 'nowhere' })
    await app.call('offers.batch', { candidateIds: [first, second] })
    const { version } = await app.call('rules.draft', {})
    await app.call('rules.change', {
      version: 2,
      rules: { ...version.rules, bonus: { ...version.rules.bonus, P3: '12' } },
    })
    const answer = await app.call('rules.test', { version: 2 })
    expect(answer.cases.map(({ candidateId, changed }) => [candidateId, changed])).toEqual([
      [first, true],
      [second, false],
    ])
    expect(answer.cases[0]).toMatchObject({ before: { bonus: 1_250_000 }, after: { bonus: 1_500_000 } })
    expect(answer.tiersBefore.reduce((sum, count) => sum + count, 0)).toBe(2)
    expect((await app.call('offers.versions', { candidateId: first })).versions).toHaveLength(1)
  })

  it('that wait for approval cannot be changed or published', async () => {
    const { version } = await app.call('rules.draft', {})
    await app.test.store.write((writer) => writer.rules.setApproval(2, 'waiting'))
    const codes = await Promise.all([
      app.refusal('rules.change', { version: 2, rules: version.rules }),
      app.refusal('rules.publish', { version: 2, effectiveFrom: '2026-03-01' }),
      app.refusal('rules.discard', { version: 2 }),
    ])
    expect(codes.map(({ code }) => code)).toEqual(Array(3).fill('APPROVAL_WAITING'))
  })
})
