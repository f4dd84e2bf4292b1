/** Makes a workspace beside its place and puts it there when it is whole: a crash before leaves no half of one. */
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Protection, Settings } from '../../src-contract/desktop/workspace.ts'
import type { WorkspaceStore } from '../services/ports/store.ts'
import type { System } from '../services/ports/system.ts'
import { syncFile, syncFolder } from './atomic-file.ts'
import { exists } from './backup-files.ts'
import { writeEnvelope } from './envelope-file.ts'
import { createEnvelope, newDataKey, type EnvelopeTools, type KeyEnvelope } from './key-envelope.ts'
import type { Migration } from './migrate.ts'
import { createStore } from './open-store.ts'
import { workspacePaths, type WorkspacePaths } from './workspace-paths.ts'

interface NewWorkspace {
  readonly path: string
  readonly settings: Settings
  readonly protection: Protection
  readonly fill: (store: WorkspaceStore) => Promise<void>
  readonly tools: EnvelopeTools
  readonly system: System
  readonly migrations?: readonly Migration[]
}

interface MadeWorkspace {
  readonly envelope: KeyEnvelope
  readonly key: Uint8Array
  readonly recoveryKey: string
}

/** The caller holds the lock and found the place free. Closed again when this resolves. */
export async function makeWorkspace(wish: NewWorkspace): Promise<MadeWorkspace> {
  const place = workspacePaths(wish.path)
  const making = workspacePaths(`${wish.path}.making`)
  const key = newDataKey()
  try {
    await remove(making)
    // Deriving a key from the passphrase takes longer than all the rest, in a thread of its own.
    const sealing = createEnvelope(key, wish.protection, wish.tools)
    const [sealed, filled] = await Promise.allSettled([sealing, fillNew(making.file, key, wish)])
    if (filled.status === 'rejected') throw filled.reason
    const { envelope, recoveryKey } = sealed.status === 'fulfilled' ? sealed.value : await sealing
    // The keys first: an encrypted file without its keys would be lost, keys without a file are nothing.
    await writeEnvelope(place.keys, envelope)
    await rename(making.head, place.head)
    if (await exists(log(making))) await rename(log(making), log(place))
    await rename(making.file, place.file)
    await syncFolder(dirname(place.file))
    return { envelope, key, recoveryKey }
  } catch (error) {
    await remove(making)
    await remove(place)
    throw error
  }
}

function log({ file }: WorkspacePaths): string {
  return `${file}-wal`
}

/** The caller holds the lock and found the place free: all of it is our own. */
async function remove(paths: WorkspacePaths): Promise<void> {
  const { file, keys, head } = paths
  for (const path of [file, log(paths), `${file}-shm`, keys, head]) await rm(path, { force: true })
}

async function fillNew(path: string, key: Uint8Array, { settings, fill, system, migrations }: NewWorkspace) {
  const store = await createStore({ path, key, settings, system, ...(migrations ? { migrations } : {}) })
  try {
    await fill(store)
  } finally {
    await store.close()
  }
  await syncFile(path)
}
