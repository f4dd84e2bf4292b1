import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refused } from '../../support/refused.ts'
import { createTestWorkspaces, PASSPHRASE, type TestWorkspaces } from '../../support/test-workspaces.ts'

let test: TestWorkspaces
beforeEach(async () => {
  test = await createTestWorkspaces()
})
afterEach(() => test.cleanUp())

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
