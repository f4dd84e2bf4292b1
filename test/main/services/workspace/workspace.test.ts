import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventName } from '../../../../src-contract/desktop/events.ts'
import type { MethodName, MethodOutput, ParsedInput } from '../../../../src-contract/desktop/index.ts'
import { auditService } from '../../../../src-main/services/audit.ts'
import type { CallContext } from '../../../../src-main/services/handlers.ts'
import { fillSample } from '../../../../src-main/services/workspace/sample-company.ts'
import { insertFirstScenario } from '../../../../src-main/services/scenarios/scenarios.ts'
import { workspaceService, type WorkspaceService } from '../../../../src-main/services/workspace/workspace.ts'
import { recentFile } from '../../../../src-main/store/recent-file.ts'
import { createWorkspaceFiles } from '../../../../src-main/store/workspace-files.ts'
import { refused } from '../../../support/refused.ts'
import { createTestKeychain } from '../../../support/test-keychain.ts'
import { createTestSystem, type TestSystem } from '../../../support/test-system.ts'
import { CHEAP_SCRYPT, COPY_WORKER, PASSPHRASE } from '../../../support/test-workspaces.ts'

const CONTEXT: CallContext = { signal: new AbortController().signal, progress: () => undefined }

let folder: string
let system: TestSystem
let service: WorkspaceService
let told: EventName[]
let failOnCreated: Error | null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meritline-service-'))
  system = createTestSystem()
  told = []
  failOnCreated = null
  service = workspaceService({
    files: createWorkspaceFiles({
      folder,
      system,
      keychain: createTestKeychain(),
      worker: COPY_WORKER,
      scrypt: CHEAP_SCRYPT,
    }),
    recent: recentFile(folder),
    system,
    notify: (event) => void told.push(event),
    onOpened: () => Promise.resolve(),
    report: (what, error) => {
      throw new Error(what, { cause: error })
    },
    onCreated: async (store, { sample }) => {
      if (failOnCreated) throw failOnCreated
      if (sample) await fillSample(store, system)
      await store.write((writer) => insertFirstScenario(writer, system))
    },
  })
})
afterEach(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

type Own = Extract<MethodName, `workspace.${string}`>
async function call<M extends Own>(method: M, input: ParsedInput<M>): Promise<MethodOutput<M>> {
  const handler = service.handlers[method] as unknown as (
    input: ParsedInput<M>,
    context: CallContext,
  ) => Promise<MethodOutput<M>>
  return handler(input, CONTEXT)
}
const create = (name: string, sample = false) =>
  call('workspace.create', { name, protection: PASSPHRASE, currency: 'USD', sample })
const pathOf = async (): Promise<string> => {
  const status = await call('workspace.status', {})
  return status.open ? status.path : ''
}

describe('creating', () => {
  it('gives an open workspace with a first scenario, the five levels and a recovery key', async () => {
    const { status, recoveryKey } = await create('Plan 2026')
    expect(recoveryKey).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/)
    expect(status).toMatchObject({ open: true, people: 0, scenarios: 1, runs: 0, stale: false, dataAsOf: null })
    expect(status.open && status.settings.levels.map(({ minimum, maximum }) => [minimum, maximum])).toEqual([
      [5_600_000, 8_000_000],
      [8_100_000, 12_000_000],
      [12_100_000, 16_000_000],
      [16_100_000, 30_000_000],
      [27_500_000, 50_000_000],
    ])
    expect(
      service
        .require()
        .read.scenarios.list()
        .map(({ name }) => name),
    ).toEqual(['Baseline'])
    expect(told).toContain('workspace.changed')
  })

  it('with the sample company fills it, and its age counts against the limit', async () => {
    const { status } = await create('Sample', true)
    expect(status).toMatchObject({ people: 5000, dataAgeDays: 0, stale: false })
    system.advance(91 * 24 * 60 * 60 * 1000)
    expect(await call('workspace.status', {})).toMatchObject({ dataAgeDays: 91, stale: true })
  })

  it('leaves its recovery key to be confirmed, and so does every new one', async () => {
    const stored = async () => {
      const status = await call('workspace.status', {})
      return status.open && status.recoveryKeyStored
    }
    await create('Plan 2026')
    expect(await stored()).toBe(false)
    await call('workspace.confirmRecoveryKey', {})
    await call('workspace.confirmRecoveryKey', {})
    expect(await stored()).toBe(true)
    expect(service.require().read.audit.list({ kind: 'RECOVERY_KEY_STORED', offset: 0, limit: 9 }).total).toBe(1)
    await call('workspace.changeProtection', { protection: PASSPHRASE, newRecoveryKey: false })
    expect(await stored()).toBe(true)
    const { recoveryKey } = await call('workspace.changeProtection', { newRecoveryKey: true })
    expect(recoveryKey).not.toBeNull()
    expect(await stored()).toBe(false)
  })

  it('that fails half-way leaves no files and the former workspace open', async () => {
    await create('First')
    const path = await pathOf()
    failOnCreated = new Error('stop')
    await expect(create('Second')).rejects.toThrow('stop')
    expect(await pathOf()).toBe(path)
    expect((await readdir(folder)).filter((name) => name.startsWith('Second') && !name.endsWith('.lock'))).toEqual([])
  })
})

describe('opening and closing', () => {
  it('replaces the open workspace only when the other one opens', async () => {
    await create('First')
    const first = await pathOf()
    await create('Second')
    const second = await pathOf()
    const wrong = { kind: 'passphrase', passphrase: 'wrong' } as const
    await expect(call('workspace.open', { path: first, unlock: wrong, acceptLoss: false })).rejects.toEqual(
      refused('WRONG_KEY'),
    )
    expect(await pathOf()).toBe(second)
    await call('workspace.open', { path: first, unlock: PASSPHRASE, acceptLoss: false })
    expect(await pathOf()).toBe(first)
  })

  it('opens again what is open already', async () => {
    await create('First')
    const path = await pathOf()
    await call('workspace.open', { path, unlock: PASSPHRASE, acceptLoss: false })
    expect(await pathOf()).toBe(path)
  })

  it('says NO_WORKSPACE when none is open', async () => {
    await create('First')
    await call('workspace.close', {})
    expect(await call('workspace.status', {})).toEqual({ open: false })
    expect(service.get()).toBeNull()
    expect(() => service.require()).toThrow(expect.objectContaining({ code: 'NO_WORKSPACE' }))
    await expect(call('workspace.backup', {})).rejects.toEqual(refused('NO_WORKSPACE'))
  })

  it('remembers workspaces, newest first, and finds the others in the folder', async () => {
    await create('First')
    const first = await pathOf()
    system.advance(1000)
    await create('Second')
    await rm(join(folder, 'recent.json'))
    await call('workspace.open', { path: first, unlock: PASSPHRASE, acceptLoss: false })
    const { workspaces } = await call('workspace.recent', {})
    expect(workspaces).toEqual([
      {
        path: first,
        name: 'First',
        protection: 'passphrase',
        lastOpenedAt: system.now().toISOString(),
        exists: true,
      },
      {
        path: join(folder, 'Second.meritline'),
        name: 'Second',
        protection: 'passphrase',
        lastOpenedAt: null,
        exists: true,
      },
    ])
  })
})

describe('backup and restore', () => {
  it('restores over the open workspace and says where the former is kept', async () => {
    await create('First')
    const path = await pathOf()
    const backup = await call('workspace.backup', {})
    await call('workspace.updateSettings', { staleAfterDays: 5 })
    const restored = await call('workspace.restore', {
      backupPath: backup.path,
      targetPath: path,
      unlock: PASSPHRASE,
    })
    expect(restored.keptAs).toContain('kept')
    expect(restored.status).toMatchObject({ open: true, path, settings: { staleAfterDays: 90 } })
    expect((await call('workspace.backups', {})).backups.map((each) => each.path)).toEqual([backup.path])
  })
})

it('a restore that cannot be leaves the open workspace open', async () => {
  await create('First')
  const path = await pathOf()
  const { path: backupPath } = await call('workspace.backup', {})
  const wrong = { kind: 'passphrase', passphrase: 'wrong' } as const
  await expect(call('workspace.restore', { backupPath, targetPath: path, unlock: wrong })).rejects.toEqual(
    refused('WRONG_KEY'),
  )
  expect(await pathOf()).toBe(path)
})

describe('settings', () => {
  it('change with an event that names old and new', async () => {
    await create('First')
    const { settings } = await call('workspace.updateSettings', { staleAfterDays: 30, name: 'Renamed' })
    expect(settings).toMatchObject({ staleAfterDays: 30, name: 'Renamed' })
    expect(service.require().read.audit.list({ offset: 0, limit: 1 }).events[0]).toMatchObject({
      kind: 'SETTINGS_CHANGED',
      data: { old: { name: 'First', staleAfterDays: 90 }, new: { name: 'Renamed', staleAfterDays: 30 } },
    })
  })

  it('refuse levels out of order, bands that do not rise and the loss of a level in use', async () => {
    const { status } = await create('Sample', true)
    const levels = status.open ? status.settings.levels : []
    const [first, second] = levels
    if (!first || !second) throw new Error('There are five levels.')
    const bad = [
      levels.toReversed(),
      levels.with(0, { ...first, minimum: first.maximum + 1 }),
      levels.with(1, { ...second, minimum: 0, midpoint: 1 }),
      levels.with(1, { ...second, name: first.name }),
      levels.slice(0, 2),
    ]
    for (const each of bad) {
      await expect(call('workspace.updateSettings', { levels: each })).rejects.toEqual(refused('INVALID_BANDS'))
    }
    expect(service.require().read.settings.get().levels).toEqual(levels)
  })

  it('refuse another currency once people are counted in one', async () => {
    await create('Empty')
    await call('workspace.updateSettings', { currency: 'EUR' })
    await create('Sample', true)
    await expect(call('workspace.updateSettings', { currency: 'EUR' })).rejects.toEqual(refused('CURRENCY_IN_USE'))
  })
})

describe('the audit', () => {
  it('lists decisions and verifies chain, pages and the head kept outside', async () => {
    await create('First')
    const audit = auditService({ workspace: service, checkFiles: service.checkFiles })
    const list = await audit['audit.list']({ offset: 0, limit: 1 }, CONTEXT)
    expect(list).toMatchObject({ total: 2, kinds: ['SCENARIO_CREATED', 'WORKSPACE_CREATED'] })
    const verified = await audit['audit.verify']({}, CONTEXT)
    expect(verified).toMatchObject({ ok: true, events: 2, head: list.events[0]?.hash })
    expect(verified.checks.map(({ name }) => name)).toEqual([
      'Chain of events',
      'Pages of the file',
      'Newest event kept outside the file',
    ])
    await rm(join(folder, 'First.meritline.head'))
    expect(await audit['audit.verify']({}, CONTEXT)).toMatchObject({ ok: false })
  })
})
