/** One conversation with the app, the same over every transport: what is asked, and the replies made comparable. */
import { join } from 'node:path'
import type { Reply } from '../../src-main/rpc/router.ts'
import type { TestTransport } from './transports.ts'

const PASSPHRASE = 'a passphrase for the test'

interface Said {
  readonly method: string
  readonly reply: unknown
}

export async function converse({ folder, call }: TestTransport): Promise<Said[]> {
  const said: Said[] = []
  const ask = async (method: string, input: unknown): Promise<Record<string, unknown>> => {
    const reply = await call(method, input)
    said.push({ method, reply: comparable(reply, folder) })
    return reply.ok ? (reply.output as Record<string, unknown>) : {}
  }
  await ask('no.such.method', {})
  await ask('constructor', {})
  await ask('__proto__', {})
  await ask('levers.catalogue', {})
  await ask('levers.catalogue', { surplus: 1 })
  await ask('levers.catalogue', undefined)
  await ask('levers.catalogue', null)
  await ask('levers.catalogue', 'text')
  await ask('workspace.status', {})
  await ask('people.list', {})
  await ask('proof.run', {})
  const path = join(folder, 'conversation.meritline')
  await ask('workspace.open', { path, unlock: { kind: 'passphrase', passphrase: PASSPHRASE } })
  await ask('workspace.create', { name: 'Short', path, protection: { kind: 'passphrase', passphrase: 'short' } })
  const protection = { kind: 'passphrase', passphrase: PASSPHRASE }
  await ask('workspace.create', { name: 'Conversation', path, protection, sample: true })
  await ask('workspace.create', { name: 'Conversation', path, protection })
  await ask('workspace.open', { path, unlock: protection })
  await ask('workspace.status', {})
  await ask('people.list', { limit: 3 })
  await ask('people.list', { limit: -1 })
  await ask('people.get', { employeeId: 'nobody' })
  await ask('people.groups', { by: 'department' })
  await ask('people.import', { source: { fileId: 'nothing' } })
  const made = await ask('scenarios.create', { name: 'Plan', startYear: 2027, years: 2, seed: 7 })
  const { id } = made['scenario'] as { id: string }
  await ask('scenarios.create', { name: 'Plan' })
  await ask('levers.set', { scenarioId: id, changes: [{ lever: 'merit.rate', value: 4 }] })
  await ask('levers.set', { scenarioId: id, changes: [{ lever: 'merit.rate', value: 4000 }] })
  await ask('levers.set', { scenarioId: 'nothing', changes: [{ lever: 'merit.rate', value: 4 }] })
  await ask('levers.resolve', { scenarioId: id, lever: 'merit.rate' })
  await ask('simulation.run', { scenarioId: id })
  const saved = await ask('simulation.save', { scenarioId: id, name: 'First' })
  const { id: runId } = saved['run'] as { id: string }
  await ask('simulation.events', { runId, limit: 2 })
  await ask('simulation.verify', { runId })
  await ask('audit.verify', {})
  await ask('workspace.close', {})
  await ask('workspace.open', { path, unlock: { kind: 'passphrase', passphrase: 'wrong one' } })
  await ask('scenarios.list', {})
  return said
}

/** What differs from one conversation to the next by nature; its kind is kept, its value is not. */
const VOLATILE = new Set([
  'id',
  'scenarioId',
  'runId',
  'importId',
  'rosterImportId',
  'branchedFrom',
  'at',
  'importedAt',
  'savedAt',
  'createdAt',
  'changedAt',
  'updatedAt',
  'lastBackupAt',
  'hash',
  'head',
  'sha256',
  'eventsHash',
  'previousHash',
  'recoveryKey',
  'engineMs',
  'bytes',
  'seed',
])

function comparable(reply: Reply, folder: string): unknown {
  return JSON.parse(
    JSON.stringify(reply, (key, value: unknown) => {
      if (VOLATILE.has(key) && value !== null && typeof value !== 'object') return `<${typeof value}>`
      if (typeof value !== 'string') return value
      // A made-up name of a saved file, ids and hashes inside sentences.
      return value
        .replaceAll(folder, '<folder>')
        .replace(/[0-9a-f]{8,64}/g, '<hash>')
        .replace(/[\w-]{22}/g, '<id>')
    }),
  )
}
