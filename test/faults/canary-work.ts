/**
 * A process that does everything that writes to the disk with the canary in the workspace. Prints a line after each
 * step and goes on when told, so that the disk can be searched in between, while the files are open.
 *
 *   node canary-work.ts FOLDER
 */
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Connection } from '../../src-main/store/database.ts'
import type { EncryptedStore } from '../../src-main/store/encrypted-store.ts'
import { unlockEnvelope } from '../../src-main/store/key-envelope.ts'
import { readEnvelope } from '../../src-main/store/envelope-file.ts'
import { createWorkspaceFiles } from '../../src-main/store/workspace-files.ts'
import { createTestKeychain } from '../support/test-keychain.ts'
import { CHEAP_SCRYPT, COPY_WORKER, nothing, PASSPHRASE } from '../support/test-workspaces.ts'
import { TEST_SETTINGS } from '../support/test-store.ts'
import { CANARY } from './canary.ts'
import { importPeople } from './filled-workspace.ts'
import { machine } from './machine.ts'

const folder = process.argv[2] ?? ''
const path = join(folder, 'canary.meritline')
const keychain = createTestKeychain()
const files = createWorkspaceFiles({ folder, system: machine, keychain, worker: COPY_WORKER, scrypt: CHEAP_SCRYPT })
const told = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

async function step(name: string): Promise<void> {
  console.log(name)
  await told.next()
}

/** Sorts more than SQLite's cache holds: what would spill to a temporary file. */
async function largeSort(): Promise<void> {
  const key = await unlockEnvelope(await readEnvelope(`${path}.keys`), PASSPHRASE, keychain)
  const db = new Connection({ path, key, mode: 'read' })
  const sql = 'SELECT p.annual_pay, hex(randomblob(600)) AS pad FROM people p ORDER BY pad'
  let rows = 0
  for (const _row of db.iterate(sql)) if ((rows += 1) === 1) await step('sorting')
  db.close()
}

const { workspace } = await files.create({ path }, TEST_SETTINGS, PASSPHRASE, nothing)
await importPeople(workspace.store as EncryptedStore, 30_000, CANARY)
await step('imported')
await largeSort()
const backup = await workspace.backup(undefined)
await step('backed up')
await workspace.changeProtection(PASSPHRASE, true)
await workspace.close()
await step('closed')
const restored = await files.restore(backup.path, path, PASSPHRASE)
await step('restored')
await restored.workspace.close()
console.log('done')
process.exit(0)
