import { readFileSync, writeFileSync } from 'node:fs'
import { copyFile, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { core } from '../../../src-main/store/migrations/0001-core.ts'
import { migrations } from '../../../src-main/store/migrations/index.ts'
import { refused } from '../../support/refused.ts'
import { TEST_SETTINGS } from '../../support/test-store.ts'
import { createTestWorkspaces, nothing, PASSPHRASE, type TestWorkspaces } from '../../support/test-workspaces.ts'

let test: TestWorkspaces
beforeEach(async () => {
  test = await createTestWorkspaces()
})
afterEach(() => test.cleanUp())

const WRONG = { kind: 'passphrase', passphrase: 'not the right one' } as const

async function addNote(summary: string): Promise<void> {
  const workspace = await test.opened()
  await workspace.store.write(({ audit }) => audit.append({ kind: 'NOTE', subject: null, summary, data: {} }))
  await workspace.close()
}

describe('opening says what is wrong', () => {
  it('NOT_FOUND, and makes no file', async () => {
    await expect(test.opened()).rejects.toEqual(refused('NOT_FOUND'))
    expect(await readdir(test.folder)).toEqual([])
  })

  it('WRONG_KEY for another passphrase or a recovery key of another workspace', async () => {
    await test.created()
    await expect(test.files.open(test.path, WRONG, false)).rejects.toEqual(refused('WRONG_KEY'))
    const other = await test.files.create({ name: 'other' }, TEST_SETTINGS, PASSPHRASE, nothing)
    await other.workspace.close()
    const unlock = { kind: 'recoveryKey', recoveryKey: other.recoveryKey } as const
    await expect(test.files.open(test.path, unlock, false)).rejects.toEqual(refused('WRONG_KEY'))
  })

  it('KEYS_MISSING when the key file is gone or unreadable', async () => {
    await test.created()
    writeFileSync(`${test.path}.keys`, '{"format":"meritline-keys"}')
    await expect(test.opened()).rejects.toEqual(refused('KEYS_MISSING'))
    await rm(`${test.path}.keys`)
    await expect(test.opened()).rejects.toEqual(refused('KEYS_MISSING'))
  })

  it('DAMAGED for an empty or truncated file, which stays as it is', async () => {
    await test.created()
    const { size } = await stat(test.path)
    for (const length of [size - 1, size - 4096, size - 5000, 4096, 100, 0]) {
      await truncate(test.path, Math.max(0, length))
      await expect(test.opened()).rejects.toEqual(refused('DAMAGED'))
      expect((await stat(test.path)).size).toBe(Math.max(0, length))
    }
  })

  it('DAMAGED, not a wrong key, when the key file is that of another workspace', async () => {
    await test.created()
    const { workspace } = await test.files.create({ name: 'other' }, TEST_SETTINGS, PASSPHRASE, nothing)
    await workspace.close()
    await copyFile(`${workspace.store.path}.keys`, `${test.path}.keys`)
    await expect(test.opened()).rejects.toEqual(refused('DAMAGED'))
  })

  it('NEWER_SCHEMA for a file of a newer app', async () => {
    const next = { number: 1 + Math.max(...migrations.map((each) => each.number)), name: 'next', up: () => undefined }
    const { workspace } = await test
      .withMigrations([...migrations, next])
      .create({ path: test.path }, TEST_SETTINGS, PASSPHRASE, nothing)
    await workspace.close()
    await expect(test.opened()).rejects.toEqual(refused('NEWER_SCHEMA'))
  })

  it('IN_USE while it is open', async () => {
    await test.created()
    await test.opened()
    await expect(test.opened()).rejects.toEqual(refused('IN_USE'))
  })

  it('TAIL_CUT when an older copy of the file was put back; the loss can be accepted and is recorded', async () => {
    await test.created()
    await copyFile(test.path, `${test.path}.old`)
    await addNote('saved')
    await copyFile(`${test.path}.old`, test.path)
    await expect(test.opened()).rejects.toEqual(refused('TAIL_CUT'))
    const accepted = await test.files.open(test.path, PASSPHRASE, true)
    const [event] = accepted.store.read.audit.list({ offset: 0, limit: 1 }).events
    expect(event).toMatchObject({ kind: 'TAIL_LOSS_ACCEPTED', data: { acknowledged: 2, found: 1 } })
    await accepted.close()
    expect(await test.newestSummary()).toBe(event?.summary)
  })

  it('TAIL_CUT when the write-ahead log with the newest events was removed', async () => {
    await test.created()
    const workspace = await test.opened()
    await workspace.store.write(({ audit }) =>
      audit.append({ kind: 'NOTE', subject: null, summary: 'saved', data: {} }),
    )
    const copy = join(test.folder, 'copy.meritline')
    for (const suffix of ['', '.keys', '.head']) await copyFile(test.path + suffix, copy + suffix)
    await expect(test.opened(copy)).rejects.toEqual(refused('TAIL_CUT'))
  })

  it('and a missing head file is made anew and recorded', async () => {
    await test.created()
    await rm(`${test.path}.head`)
    expect(await test.newestSummary()).toContain('made anew')
  })
})

describe('an older workspace', () => {
  it('is backed up, brought up to date with its rows, and the update is recorded', async () => {
    const { workspace } = await test
      .withMigrations([core])
      .create({ path: test.path }, TEST_SETTINGS, PASSPHRASE, nothing)
    await workspace.close()
    const updated = await test.opened()
    expect(updated.store.read.settings.get()).toEqual(TEST_SETTINGS)
    expect(updated.store.read.audit.list({ offset: 0, limit: 1 }).events[0]?.kind).toBe('WORKSPACE_UPDATED')
    expect((await test.files.backups(test.path)).map(({ path }) => path)).toEqual([
      expect.stringContaining('before update') as string,
    ])
  })

  it('stays as it was when an update fails', async () => {
    await test.created()
    const before = readFileSync(test.path)
    const failing = {
      number: 99,
      name: 'failing',
      up: (db: { exec(sql: string): void }) => {
        db.exec('CREATE TABLE half (a INTEGER) STRICT; INSERT INTO half VALUES (1)')
        throw new Error('a bug')
      },
    }
    await expect(test.withMigrations([...migrations, failing]).open(test.path, PASSPHRASE, false)).rejects.toThrow(
      'a bug',
    )
    const workspace = await test.opened()
    expect((await workspace.facts()).schemaVersion).toBe(Math.max(...migrations.map((each) => each.number)))
    await workspace.close()
    expect(readFileSync(test.path).equals(before)).toBe(true)
  })
})
