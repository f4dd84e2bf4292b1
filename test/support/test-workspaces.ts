/** The port to workspaces as files, in a temporary folder with a cheap passphrase. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Protection } from '../../src-contract/desktop/workspace.ts'
import type { OpenWorkspace, WorkspaceFiles } from '../../src-main/services/ports/workspace-files.ts'
import type { Migration } from '../../src-main/store/migrate.ts'
import { createWorkspaceFiles } from '../../src-main/store/workspace-files.ts'
import { createTestKeychain, type TestKeychain } from './test-keychain.ts'
import { TEST_SETTINGS } from './test-store.ts'
import { createTestSystem, type TestSystem } from './test-system.ts'

export const PASSPHRASE: Protection = { kind: 'passphrase', passphrase: 'correct horse battery' }
/** A workspace without people and scenarios. */
export const nothing = (): Promise<void> => Promise.resolve()
export const CHEAP_SCRYPT = { N: 2 ** 4, r: 8, p: 1 }
export const COPY_WORKER = new URL('../../src-main/store/copy-worker.ts', import.meta.url)

export interface TestWorkspaces {
  readonly folder: string
  readonly path: string
  readonly files: WorkspaceFiles
  readonly system: TestSystem
  readonly keychain: TestKeychain
  /** A workspace at path, closed. */
  created(protection?: Protection): Promise<{ recoveryKey: string }>
  /** Opens it with the passphrase; closed at the end of the test. */
  opened(path?: string): Promise<OpenWorkspace>
  /** Of the newest entry in its record of decisions. */
  newestSummary(): Promise<string | undefined>
  /** The same folder seen by another version of the app. */
  withMigrations(migrations: readonly Migration[]): WorkspaceFiles
  cleanUp(): Promise<void>
}

export async function createTestWorkspaces(): Promise<TestWorkspaces> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-files-'))
  const path = join(folder, 'test.meritline')
  const system = createTestSystem()
  const keychain = createTestKeychain()
  const common = { folder, system, keychain, worker: COPY_WORKER, scrypt: CHEAP_SCRYPT }
  const files = createWorkspaceFiles(common)
  const open: OpenWorkspace[] = []
  const opened = async (at = path): Promise<OpenWorkspace> => {
    const workspace = await files.open(at, PASSPHRASE, false)
    open.push(workspace)
    return workspace
  }
  return {
    folder,
    path,
    files,
    system,
    keychain,
    async created(protection = PASSPHRASE) {
      const { workspace, recoveryKey } = await files.create({ path }, TEST_SETTINGS, protection, nothing)
      await workspace.close()
      return { recoveryKey }
    },
    opened,
    async newestSummary() {
      const workspace = await opened()
      const summary = workspace.store.read.audit.list({ offset: 0, limit: 1 }).events[0]?.summary
      await workspace.close()
      return summary
    },
    withMigrations: (migrations) => createWorkspaceFiles({ ...common, migrations }),
    async cleanUp() {
      for (const workspace of open) await workspace.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
