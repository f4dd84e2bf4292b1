import { readFileSync, writeFileSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WorkspaceStore } from '../../../src-main/services/ports/store.ts'
import { refused } from '../../support/refused.ts'
import { TEST_SETTINGS } from '../../support/test-store.ts'
import { createTestWorkspaces, nothing, PASSPHRASE, type TestWorkspaces } from '../../support/test-workspaces.ts'

let test: TestWorkspaces
beforeEach(async () => {
  test = await createTestWorkspaces()
})
afterEach(() => test.cleanUp())

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
    expect(await test.newestSummary()).toBe('filled')
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
