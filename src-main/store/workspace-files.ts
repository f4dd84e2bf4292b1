/** Workspaces as files: the port that the workspace service uses. */
import { chmod, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Unlock } from '../../src-contract/desktop/workspace.ts'
import type { Keychain } from '../services/ports/keychain.ts'
import type { System } from '../services/ports/system.ts'
import type { OpenWorkspace, WorkspaceFiles } from '../services/ports/workspace-files.ts'
import { assertFolder, backupPath, exists, listBackups, writeBackup } from './backup-files.ts'
import { readEnvelope, tryReadEnvelope } from './envelope-file.ts'
import { unlockEnvelope, type EnvelopeTools, type KeyEnvelope } from './key-envelope.ts'
import type { ScryptCost } from './key-wrap.ts'
import { lockWorkspace, type WorkspaceLock } from './lock.ts'
import type { Migration } from './migrate.ts'
import { makeWorkspace } from './make-workspace.ts'
import { openStore } from './open-store.ts'
import { OpenedWorkspace } from './opened-workspace.ts'
import { checkBackup, restoreBackup } from './restore.ts'
import { taskRunner } from './run-task.ts'
import { storeError } from './store-error.ts'
import { absolutePath, EXTENSION, fileNameFor, workspacePaths } from './workspace-paths.ts'

interface WorkspaceFilesOptions {
  readonly folder: string
  readonly system: System
  readonly keychain: Keychain
  /** copy-worker: bundled in Electron, source elsewhere. */
  readonly worker: URL
  /** Tests take a cheaper one. */
  readonly scrypt?: ScryptCost
  readonly migrations?: readonly Migration[]
}

export function createWorkspaceFiles(options: WorkspaceFilesOptions): WorkspaceFiles {
  const { folder, system, keychain, scrypt, migrations } = options
  const tools: EnvelopeTools = { keychain, ...(scrypt ? { scrypt } : {}) }
  const run = taskRunner(options.worker)
  const common = { system, ...(migrations ? { migrations } : {}) }

  const openLocked = async (
    path: string,
    envelope: KeyEnvelope,
    key: Uint8Array,
    lock: WorkspaceLock,
    acceptLoss: boolean,
  ): Promise<OpenedWorkspace> => {
    const beforeMigration = async (): Promise<void> => {
      const at = system.now()
      await writeBackup({ path, key, envelope, run }, await backupPath(path, 'before update', at), at)
    }
    const opened: { workspace?: OpenedWorkspace } = {}
    const checkpoint = (): void => opened.workspace?.checkpoint()
    const store = await openStore({ path, key, acceptLoss, beforeMigration, checkpoint, ...common })
    return (opened.workspace = new OpenedWorkspace({ store, envelope, key, lock, system, tools, run }))
  }

  return {
    resolve: absolutePath,
    backups: (path) => listBackups(absolutePath(path)),
    inFolder: async () => {
      const names = await readdir(folder).catch(() => [])
      return names.filter((name) => name.endsWith(EXTENSION)).map((name) => join(folder, name))
    },
    inspect: async (path) => ({
      exists: await exists(path),
      protection: (await tryReadEnvelope(workspacePaths(path).keys))?.protection.kind ?? null,
    }),

    async create(place, settings, protection, fill) {
      const path = 'path' in place ? withExtension(absolutePath(place.path)) : await freePath(folder, place.name)
      await assertFolder(path)
      await assertFree(path)
      return locked(path, async (lock) => {
        // Once more: another process may have made one before the lock was ours.
        await assertFree(path)
        const made = await makeWorkspace({ path, settings, protection, fill, tools, ...common })
        const workspace = await openLocked(path, made.envelope, made.key, lock, false)
        return { workspace, recoveryKey: made.recoveryKey }
      })
    },

    async open(given, unlock, acceptLoss) {
      const path = absolutePath(given)
      await assertThere(path)
      return locked(path, async (lock) => {
        const { envelope, key } = await unlockWorkspace(path, unlock, keychain)
        return openLocked(path, envelope, key, lock, acceptLoss)
      })
    },

    checkBackup: (backup, given, unlock) => {
      const target = withExtension(absolutePath(given))
      return checkBackup({ backup: absolutePath(backup), target, unlock, keychain, run, now: system.now() })
    },

    async restore(backup, given, unlock) {
      const target = withExtension(absolutePath(given))
      await assertFolder(target)
      return locked(target, async (lock) => {
        const now = system.now()
        const restored = await restoreBackup({ backup: absolutePath(backup), target, unlock, keychain, run, now })
        const { envelope, key, keptAs } = restored
        const workspace: OpenWorkspace = await openLocked(target, envelope, key, lock, false)
        await workspace.store.write(({ audit }) =>
          audit.append({
            kind: 'WORKSPACE_RESTORED',
            subject: null,
            summary: keptAs === null ? 'Restored from a backup' : 'Restored from a backup; the former file is kept',
            data: {},
          }),
        )
        return { workspace, keptAs }
      })
    },
  }
}

async function locked<T>(path: string, work: (lock: WorkspaceLock) => Promise<T>): Promise<T> {
  const lockPath = workspacePaths(path).lock
  const lock = lockWorkspace(lockPath)
  try {
    await chmod(lockPath, 0o600).catch(() => undefined)
    return await work(lock)
  } catch (error) {
    lock.release()
    throw storeError(error)
  }
}

async function unlockWorkspace(
  path: string,
  unlock: Unlock,
  keychain: Keychain,
): Promise<{ envelope: KeyEnvelope; key: Uint8Array }> {
  const envelope = await readEnvelope(workspacePaths(path).keys)
  return { envelope, key: await unlockEnvelope(envelope, unlock, keychain) }
}

async function assertThere(path: string): Promise<void> {
  if (await exists(path)) return
  throw new CodedError(
    'NOT_FOUND',
    'There is no workspace at this place. It may have been moved, renamed, or be on a drive that is not connected.',
  )
}

/** Also a key file or backups left alone are somebody's: nothing is written over them. */
async function assertFree(path: string): Promise<void> {
  const { file, keys, head } = workspacePaths(path)
  for (const each of [file, keys, head]) {
    if (await exists(each)) {
      throw new CodedError(
        'ALREADY_EXISTS',
        'A workspace of this name, or a part of one, is there already. It is kept; choose another name.',
      )
    }
  }
}

async function freePath(folder: string, name: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw storeError(error)
  }
  for (let number = 1; ; number += 1) {
    const path = join(folder, fileNameFor(name, number))
    const { file, keys, head } = workspacePaths(path)
    const taken = await Promise.all([file, keys, head].map(exists))
    if (!taken.includes(true)) return path
  }
}

function withExtension(path: string): string {
  return path.endsWith(EXTENSION) ? path : `${path}${EXTENSION}`
}
