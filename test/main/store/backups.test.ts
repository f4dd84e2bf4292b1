import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { copyFile, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenWorkspace } from '../../../src-main/services/ports/workspace-files.ts'
import { refused } from '../../support/refused.ts'
import { createTestWorkspaces, PASSPHRASE, type TestWorkspaces } from '../../support/test-workspaces.ts'

const DAY = 24 * 60 * 60 * 1000
let test: TestWorkspaces
let workspace: OpenWorkspace
beforeEach(async () => {
  test = await createTestWorkspaces()
  await test.created()
  workspace = await test.opened()
})
afterEach(() => test.cleanUp())

const note = (summary: string) =>
  workspace.store.write(({ audit }) => audit.append({ kind: 'NOTE', subject: null, summary, data: {} }))
const newest = (of: OpenWorkspace) => of.store.read.audit.list({ offset: 0, limit: 1 }).events[0]

describe('a backup', () => {
  it('is encrypted, opens alone, and holds what was there', async () => {
    await note('before')
    const target = join(test.folder, 'copy of mine.meritline')
    const backup = await workspace.backup(target)
    expect(backup).toEqual({ path: target, bytes: (await stat(target)).size, at: test.system.now().toISOString() })
    expect(readFileSync(target).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    const copy = await test.opened(target)
    expect(newest(copy)?.summary).toBe('before')
    expect((await copy.check()).every(({ ok }) => ok)).toBe(true)
  })

  it('never takes the place of another file', async () => {
    await expect(workspace.backup(test.path)).rejects.toEqual(refused('ALREADY_EXISTS'))
    await expect(workspace.backup(join(test.folder, 'none', 'x.meritline'))).rejects.toEqual(refused('PATH_REFUSED'))
  })

  it('leaves writes through while it is made', async () => {
    const [backup] = await Promise.all([workspace.backup(undefined), note('meanwhile')])
    await (await test.opened(backup.path)).close()
    expect(workspace.store.read.audit.list({ kind: 'NOTE', offset: 0, limit: 9 }).total).toBe(1)
  })
})

describe('the daily backup', () => {
  it('is finished and whole when the workspace is closed right after opening', async () => {
    const backup = workspace.backupIfDue()
    await workspace.close()
    await (await test.opened((await backup)?.path)).close()
  })

  it('is made when the newest is older than a day and something changed, and kept by count', async () => {
    expect(await workspace.backupIfDue()).not.toBeNull()
    expect(await workspace.backupIfDue()).toBeNull()
    test.system.advance(DAY)
    expect(await workspace.backupIfDue()).toBeNull()
    const kept = workspace.store.read.settings.get().backupsKept
    const byHand = await workspace.backup(undefined)
    for (let day = 0; day < kept + 3; day += 1) {
      test.system.advance(DAY)
      await note(`day ${day}`)
      writeFileSync(`${byHand.path}.part`, 'left behind by a crash')
      expect(await workspace.backupIfDue()).not.toBeNull()
      expect(existsSync(`${byHand.path}.part`)).toBe(false)
    }
    const backups = await test.files.backups(test.path)
    expect(backups.length).toBe(kept + 1)
    expect(backups.at(-1)?.path).toBe(byHand.path)
    expect(backups[0]?.at).toBe(test.system.now().toISOString())
    expect((await workspace.facts()).lastBackupAt).toBe(test.system.now().toISOString())
  })
})

describe('restoring', () => {
  it('puts the backup in place, keeps what was there with its keys, and records it', async () => {
    await note('in the backup')
    const backup = await workspace.backup(undefined)
    await note('after the backup')
    await workspace.close()
    const restored = await test.files.restore(backup.path, test.path, PASSPHRASE)
    const events = restored.workspace.store.read.audit.list({ offset: 0, limit: 2 }).events
    expect(events.map(({ kind }) => kind)).toEqual(['WORKSPACE_RESTORED', 'NOTE'])
    await restored.workspace.close()
    // The restored file is older than its head file was: it opens all the same.
    await (await test.opened()).close()
    const kept = await test.opened(restored.keptAs ?? '')
    expect(kept.store.read.audit.list({ kind: 'NOTE', offset: 0, limit: 1 }).events[0]?.summary).toBe(
      'after the backup',
    )
  })

  it('mends a damaged workspace, and one whose newest events are missing', async () => {
    const backup = await workspace.backup(undefined)
    await workspace.close()
    await truncate(test.path, 5000)
    await expect(test.opened()).rejects.toEqual(refused('DAMAGED'))
    await (await test.files.restore(backup.path, test.path, PASSPHRASE)).workspace.close()
    await (await test.opened()).close()
  })

  it('brings the key file back when it was lost', async () => {
    const backup = await workspace.backup(undefined)
    await workspace.close()
    await rm(`${test.path}.keys`)
    await (await test.files.restore(backup.path, test.path, PASSPHRASE)).workspace.close()
    await (await test.opened()).close()
  })

  it('goes anywhere: a new place has nothing to keep', async () => {
    const backup = await workspace.backup(undefined)
    const target = join(test.folder, 'elsewhere.meritline')
    const { keptAs, workspace: restored } = await test.files.restore(backup.path, target, PASSPHRASE)
    expect(keptAs).toBeNull()
    expect(restored.store.path).toBe(target)
    await restored.close()
  })

  it('of an older backup takes the passphrase of the workspace that it is put in place of', async () => {
    const away = join(test.folder, 'away.meritline')
    await workspace.backup(away)
    const later = { kind: 'passphrase', passphrase: 'a later passphrase' } as const
    await workspace.changeProtection(later, false)
    await workspace.close()
    await (await test.files.restore(away, test.path, later)).workspace.close()
    await (await test.files.open(test.path, later, false)).close()
  })

  it('refuses a wrong key, a damaged or missing backup and an open target, and changes nothing', async () => {
    const backup = await workspace.backup(undefined)
    await expect(test.files.restore(backup.path, test.path, PASSPHRASE)).rejects.toEqual(refused('IN_USE'))
    await workspace.close()
    const wrong = { kind: 'passphrase', passphrase: 'wrong' } as const
    await expect(test.files.restore(backup.path, test.path, wrong)).rejects.toEqual(refused('WRONG_KEY'))
    await expect(test.files.restore(test.path, test.path, PASSPHRASE)).rejects.toEqual(refused('PATH_REFUSED'))
    const none = join(test.folder, 'none.meritline')
    await expect(test.files.restore(none, test.path, PASSPHRASE)).rejects.toEqual(refused('NOT_FOUND'))
    const cut = join(test.folder, 'cut.meritline')
    await copyFile(backup.path, cut)
    await copyFile(`${backup.path}.keys`, `${cut}.keys`)
    await truncate(cut, 9000)
    await expect(test.files.restore(cut, test.path, PASSPHRASE)).rejects.toEqual(refused('DAMAGED'))
    expect((await readdir(test.folder)).filter((name) => /kept|restoring/.test(name))).toEqual([])
    await (await test.opened()).close()
  })
})
