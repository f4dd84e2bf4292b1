/** The whole app with a clock of the test's own, ranges, a roster, and one profile of each role that decides. */
import type { MethodInput, MethodName, MethodOutput } from '../../src-contract/desktop/index.ts'
import type { Role } from '../../src-contract/desktop/profiles.ts'
import { CodedError } from '../../src-core/coded-error.ts'
import { composeForTest, type ComposedForTest } from '../contract/compose-for-test.ts'
import { RANGES, ROSTER } from './offers-app.ts'
import { createTestSystem, type TestSystem } from './test-system.ts'

export interface ApprovalsApp {
  readonly composed: ComposedForTest
  readonly system: TestSystem
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>
  /** The code of a call that must be refused. */
  refused<M extends MethodName>(method: M, input: MethodInput<M>): Promise<string>
  /** From here on this profile works; made in this role when it is new. */
  as(name: string, role?: Role): Promise<string>
  /** The newest version of an offer for a new candidate, Sales Manager in Austin: midpoint 105,000; base: by hand. */
  offer(base?: string): Promise<string>
  /** An offer of this base, submitted. */
  submitOffer(base: string): Promise<{ readonly id: string; readonly versionId: string }>
  /** Of one kind, from the record of decisions. */
  events(kind: string): Promise<MethodOutput<'audit.list'>['events']>
  scenario(name: string, changes?: MethodInput<'levers.set'>['changes']): Promise<string>
  close(): Promise<void>
}

export const offerSubject = (id: string) => ({ subject: { kind: 'offer' as const, id } })

/** A Thursday, so that weekends come into it. */
const START = '2026-01-29T10:00:00.000Z'

export async function createApprovalsApp(): Promise<ApprovalsApp> {
  const system = createTestSystem(START)
  const composed = await composeForTest(system)
  const signal = new AbortController().signal
  const call: ApprovalsApp['call'] = async (method, input) => {
    const reply = await composed.app.router.call(method, input, { signal, progress: () => undefined })
    if (reply.ok) return reply.output as never
    if (reply.error.code === 'INTERNAL') {
      throw new Error(`${method} failed inside`, { cause: composed.bugs.at(-1)?.error })
    }
    throw new CodedError(reply.error.code, reply.error.message, reply.error.details)
  }
  const upload = (name: string, text: string) => {
    const bytes = new TextEncoder().encode(text)
    return { source: { fileId: composed.files.put({ name, mime: '', bytes, modifiedAt: null }) } }
  }
  const app: ApprovalsApp = {
    composed,
    system,
    call,
    async refused(method, input) {
      try {
        await call(method, input)
      } catch (error) {
        if (error instanceof CodedError) return error.code
        throw error
      }
      throw new Error(`${method} was not refused`)
    },
    async as(name, role) {
      const { profiles } = await call('profile.list', {})
      const known = profiles.find((profile) => profile.name === name)
      if (known) return (await call('profile.use', { id: known.id })).profile.id
      await app.as('analyst')
      const { profile } = await call('profile.create', { name, role: role ?? 'compAnalyst', timeZone: 'UTC' })
      await call('profile.use', { id: profile.id })
      return profile.id
    },
    async offer(base) {
      const { candidate } = await call('candidates.create', {
        fields: { jobTitle: 'Sales Manager', location: 'Austin', level: 'P3', feedback: 'hire' },
      })
      const { offer } = await call('offers.recommend', { candidateId: candidate.id })
      if (base === undefined) return offer.id
      const overridden = await call('offers.override', { versionId: offer.id, base, justification: 'For the test' })
      return overridden.offer.id
    },
    async submitOffer(base) {
      const versionId = await app.offer(base)
      const { request } = await call('approvals.submit', offerSubject(versionId))
      return { id: request.id, versionId }
    },
    events: async (kind) => (await call('audit.list', { kind })).events,
    async scenario(name, changes = []) {
      const { scenario } = await call('scenarios.create', { name, startYear: 2027, years: 2, seed: 7 })
      if (changes.length > 0) await call('levers.set', { scenarioId: scenario.id, changes })
      return scenario.id
    },
    close: () => composed.close(),
  }
  await call('workspace.create', { name: 'Approvals', protection: { kind: 'keychain' } })
  await call('rates.set', { currency: 'EUR', rate: '1.25', date: '2026-01-02', source: 'test' })
  await call('payBands.import', upload('ranges.csv', RANGES))
  await call('people.import', upload('roster.csv', ROSTER))
  return app
}
