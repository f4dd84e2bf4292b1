import { readFileSync, writeFileSync } from 'node:fs'
import { copyFile, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WorkspaceStore } from '../../../src-main/services/ports/store.ts'
import { core } from '../../../src-main/store/migrations/0001-core.ts'
import { migrations } from '../../../src-main/store/migrations/index.ts'
import { TEST_SETTINGS } from '../../support/test-store.ts'
import { createTestWorkspaces, nothing, PASSPHRASE, type TestWorkspaces } from '../../support/test-workspaces.ts'

let test: TestWorkspaces
beforeEach(async () => {
  test = await createTestWorkspaces()
})
afterEach(() => test.cleanUp())

const WRONG = { kind: 'passphrase', passphrase: 'not the right one' } as const
const refused = (code: string) => expect.objectContaining({ code }) as unknown

async function addNote(summary: string): Promise<void> {
  const workspace = await test.opened()
  await workspace.store.write(({ audit }) => audit.append({ kind: 'NOTE', subject: null, summary, data: {} }))
  await workspace.close()
}

async function newestSummary(): Promise<string | undefined> {
  const workspace = await test.opened()
  const summary = workspace.store.read.audit.list({ offset: 0, limit: 1 }).events[0]?.summary
  await workspace.close()
  return summary
}

describe('a new workspace', () => {
  it('is encrypted, readable by its owner alone, and opens with its passphrase', async () => {
    await test.created()
    expect(readFileSync(test.path).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    for (const name of await readdir(test.folder)) {
      if (process.platform !== 'win32')
        expect(((await stat(join(test.folder, name))).mode & 0o077).toString(8)).toBe('0')
    }
    expect((await test.opened()).store.read.settings.get()).toEqual(TEST_SETTINGS)
  })

  it('never takes the place of a file, a key file or a head file that is there', async () => {
    for (const name of ['test.meritline', 'test.meritline.keys', 'test.meritline.head']) {
      const path = join(test.folder, name)
      writeFileSync(path, 'somebody else')
      await expect(test.files.create({ path: test.path }, TEST_SETTINGS, PASSPHRASE, nothing)).rejects.toEqual(
        refused('ALREADY_EXISTS'),
      )
      expect(readFileSync(path, 'utf8')).toBe('somebody else')
      await rm(path)
    }
  })

  it('that could not be filled leaves nothing behind, and its name is free', async () => {
    const fill = () => Promise.reject(new Error('no room'))
    await expect(test.files.create({ path: test.path }, TEST_SETTINGS, PASSPHRASE, fill)).rejects.toThrow('no room')
    expect((await readdir(test.folder)).filter((name) => !name.endsWith('.lock'))).toEqual([])
    await test.created()
  })

  it('that the keychain refuses leaves nothing behind', async () => {
    test.keychain.breakDown('It is locked.')
    await expect(test.files.create({ path: test.path }, TEST_SETTINGS, { kind: 'keychain' }, nothing)).rejects.toEqual(
      refused('KEYCHAIN_UNAVAILABLE'),
    )
    expect((await readdir(test.folder)).filter((name) => !name.endsWith('.lock'))).toEqual([])
  })

  it('appears when it is whole, over what a crash left of an earlier attempt', async () => {
    for (const end of ['', '-wal', '.head']) writeFileSync(`${test.path}.making${end}`, 'half of a file')
    const seen: string[] = []
    const fill = async (store: WorkspaceStore): Promise<void> => {
      seen.push(...(await readdir(test.folder)))
      await store.write(({ audit }) => audit.append({ kind: 'NOTE', subject: null, summary: 'filled', data: {} }))
    }
    const { workspace } = await test.files.create({ path: test.path }, TEST_SETTINGS, PASSPHRASE, fill)
    await workspace.close()
    expect(seen).not.toContain('test.meritline')
    expect((await readdir(test.folder)).filter((name) => name.includes('making'))).toEqual([])
    expect(await newestSummary()).toBe('filled')
  })

  it('made by name gets a free file name that every system takes', async () => {
    const names: string[] = []
    for (const name of ['Pay: 2026/27?', 'Pay: 2026/27?', 'con', '...']) {
      const { workspace } = await test.files.create({ name }, TEST_SETTINGS, PASSPHRASE, nothing)
      names.push(workspace.store.path.slice(test.folder.length + 1))
      await workspace.close()
    }
    expect(names).toEqual([
      'Pay 2026 27.meritline',
      'Pay 2026 27 2.meritline',
      'Workspace.meritline',
      'Workspace 2.meritline',
    ])
  })

  it('under a name that SQLite would read as another is refused', async () => {
    for (const name of ['a\0b.meritline', 'c.meritline ']) {
      const path = join(test.folder, name)
      await expect(test.files.create({ path }, TEST_SETTINGS, PASSPHRASE, nothing)).rejects.toEqual(
        refused('PATH_REFUSED'),
      )
      await expect(test.files.open(path, PASSPHRASE, false)).rejects.toEqual(refused('PATH_REFUSED'))
    }
    expect(await readdir(test.folder)).toEqual([])
  })

  it('in a folder that does not exist is refused', async () => {
    const path = join(test.folder, 'none', 'x.meritline')
    await expect(test.files.create({ path }, TEST_SETTINGS, PASSPHRASE, nothing)).rejects.toEqual(
      refused('PATH_REFUSED'),
    )
  })
})

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
    expect(await newestSummary()).toBe(event?.summary)
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
    expect(await newestSummary()).toContain('made anew')
  })
})

describe('the keychain', () => {
  it('opens the workspace, and each way of failing has its name', async () => {
    const { recoveryKey } = await test.created({ kind: 'keychain' })
    const open = () => test.files.open(test.path, { kind: 'keychain' }, false)
    await (await open()).close()
    test.keychain.breakDown('It is locked.')
    await expect(open()).rejects.toEqual(refused('KEYCHAIN_UNAVAILABLE'))
    test.keychain.breakDown(null)
    const [account = ''] = test.keychain.entries.keys()
    const secret = test.keychain.entries.get(account) ?? ''
    test.keychain.entries.set(account, 'AAAA')
    await expect(open()).rejects.toEqual(refused('WRONG_KEY'))
    test.keychain.entries.delete(account)
    await expect(open()).rejects.toEqual(refused('KEYCHAIN_ENTRY_MISSING'))
    expect(secret).not.toBe('')
    await (await test.files.open(test.path, { kind: 'recoveryKey', recoveryKey }, false)).close()
  })

  it('that is refused leaves no workspace behind', async () => {
    test.keychain.breakDown('There is none.')
    await expect(test.created({ kind: 'keychain' })).rejects.toEqual(refused('KEYCHAIN_UNAVAILABLE'))
    expect((await readdir(test.folder)).filter((name) => !name.endsWith('.lock'))).toEqual([])
  })
})

describe('changing the protection', () => {
  it('makes the new one open and the old one not, also for backups', async () => {
    const { recoveryKey } = await test.created()
    const workspace = await test.opened()
    const backup = await workspace.backup(undefined)
    const renewed = await workspace.changeProtection({ kind: 'passphrase', passphrase: 'another one entirely' }, true)
    await workspace.close()
    for (const path of [test.path, backup.path]) {
      await expect(test.files.open(path, PASSPHRASE, false)).rejects.toEqual(refused('WRONG_KEY'))
      await expect(test.files.open(path, { kind: 'recoveryKey', recoveryKey }, false)).rejects.toEqual(
        refused('WRONG_KEY'),
      )
      await (await test.files.open(path, { kind: 'passphrase', passphrase: 'another one entirely' }, false)).close()
      await (await test.files.open(path, { kind: 'recoveryKey', recoveryKey: renewed ?? '' }, false)).close()
    }
  })

  it('keeps the recovery key unless a new one is asked for', async () => {
    const { recoveryKey } = await test.created()
    const workspace = await test.opened()
    expect(await workspace.changeProtection({ kind: 'keychain' }, false)).toBeNull()
    await workspace.close()
    await (await test.files.open(test.path, { kind: 'recoveryKey', recoveryKey }, false)).close()
    await (await test.files.open(test.path, { kind: 'keychain' }, false)).close()
  })

  it('makes a new recovery key without asking for the passphrase again', async () => {
    const { recoveryKey } = await test.created()
    const workspace = await test.opened()
    const renewed = await workspace.changeProtection(null, true)
    await workspace.close()
    await expect(test.files.open(test.path, { kind: 'recoveryKey', recoveryKey }, false)).rejects.toEqual(
      refused('WRONG_KEY'),
    )
    await (await test.files.open(test.path, { kind: 'recoveryKey', recoveryKey: renewed ?? '' }, false)).close()
    await (await test.opened()).close()
  })

  it('refused by the keychain leaves the old one in force', async () => {
    await test.created()
    const workspace = await test.opened()
    test.keychain.breakDown('It is locked.')
    await expect(workspace.changeProtection({ kind: 'keychain' }, false)).rejects.toEqual(
      refused('KEYCHAIN_UNAVAILABLE'),
    )
    await workspace.close()
    await (await test.opened()).close()
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
