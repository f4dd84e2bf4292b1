/** Puts a backup in a workspace's place. What was there is kept beside it, renamed, with its keys. */
import { chmod, copyFile, rename, rm } from 'node:fs/promises'
import { dirname, join, basename } from 'node:path'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Unlock } from '../../src-contract/desktop/workspace.ts'
import type { Keychain } from '../services/ports/keychain.ts'
import { syncFile, syncFolder } from './atomic-file.ts'
import { assertFolder, copyIfThere, exists, fileStamp } from './backup-files.ts'
import { readEnvelope, tryReadEnvelope, writeEnvelope } from './envelope-file.ts'
import { writeHead, type Head } from './head-file.ts'
import { unlockEnvelope, type KeyEnvelope } from './key-envelope.ts'
import type { TaskRunner } from './run-task.ts'
import { storeError } from './store-error.ts'
import { EXTENSION, workspacePaths } from './workspace-paths.ts'

interface RestoreRequest {
  readonly backup: string
  readonly target: string
  readonly unlock: Unlock
  readonly keychain: Keychain
  readonly run: TaskRunner
  readonly now: Date
}

interface Restored {
  readonly envelope: KeyEnvelope
  readonly key: Uint8Array
  readonly keptAs: string | null
}

/** Reads the whole backup and changes nothing. Throws the open errors or PATH_REFUSED. */
export async function checkBackup(request: RestoreRequest): Promise<void> {
  await assertRestorable(request)
  const { key } = await unlockBackup(request)
  await request.run({ kind: 'check', path: request.backup, key })
}

async function assertRestorable({ backup, target }: RestoreRequest): Promise<void> {
  if (backup === target) {
    throw new CodedError(
      'PATH_REFUSED',
      'The backup and the workspace to restore are the same file. Choose another place for one of them.',
    )
  }
  if (!(await exists(backup))) {
    throw new CodedError(
      'NOT_FOUND',
      'There is no backup at this place. It may have been moved, or be on a drive that is not connected.',
    )
  }
  await assertFolder(target)
}

/** The caller holds the target's lock. Throws the open errors, PATH_REFUSED, DISK_FULL or IO_ERROR. */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { backup, target, run, now } = request
  await assertRestorable(request)
  const { envelope, key } = await unlockBackup(request)
  const temporary = `${target}.restoring`
  let keptAs: string | null = null
  try {
    await copyFile(backup, temporary)
    await copyIfThere(`${backup}-wal`, `${temporary}-wal`)
    await chmod(temporary, 0o600)
    const { head } = await run({ kind: 'check', path: temporary, key })
    await syncFile(temporary)
    keptAs = await keepExisting(target, now)
    await install(temporary, target, envelope, head)
    return { envelope, key, keptAs }
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) await rm(temporary + suffix, { force: true })
    if (keptAs !== null) await putBack(keptAs, target)
    throw storeError(error)
  }
}

/**
 * By the backup's own key file; when that is missing or was written under an older passphrase, by the workspace's, if
 * both wrap the same data key.
 */
async function unlockBackup({
  backup,
  target,
  unlock,
  keychain,
}: RestoreRequest): Promise<{ envelope: KeyEnvelope; key: Uint8Array }> {
  const own = await tryReadEnvelope(workspacePaths(backup).keys)
  const current = await tryReadEnvelope(workspacePaths(target).keys)
  const candidates = [own, current?.id === own?.id || !own ? current : null].filter((each) => each !== null)
  let failure: unknown
  for (const envelope of candidates) {
    try {
      return { envelope, key: await unlockEnvelope(envelope, unlock, keychain) }
    } catch (error) {
      failure ??= error
    }
  }
  if (failure === undefined) await readEnvelope(workspacePaths(backup).keys)
  throw failure
}

async function keepExisting(target: string, now: Date): Promise<string | null> {
  if (!(await exists(target))) return null
  const kept = await freeName(target, now)
  const from = workspacePaths(target)
  const to = workspacePaths(kept)
  // Copies first: until the file itself has moved, the old workspace opens as before.
  await copyIfThere(from.keys, to.keys)
  await copyIfThere(from.head, to.head)
  await rename(from.file, to.file)
  if (await exists(`${from.file}-wal`)) await rename(`${from.file}-wal`, `${to.file}-wal`)
  await rm(`${from.file}-shm`, { force: true })
  return kept
}

/** Undoes keepExisting when the backup could not take the place. */
async function putBack(kept: string, target: string): Promise<void> {
  const from = workspacePaths(kept)
  const to = workspacePaths(target)
  for (const suffix of ['-wal', '-shm']) await rm(target + suffix, { force: true })
  if (await exists(`${kept}-wal`)) await rename(`${kept}-wal`, `${target}-wal`)
  await rename(from.file, to.file)
  for (const [source, place] of [
    [from.keys, to.keys],
    [from.head, to.head],
  ] as const) {
    if (await exists(source)) await rename(source, place)
  }
}

async function freeName(target: string, now: Date): Promise<string> {
  const stem = join(dirname(target), `${basename(target, EXTENSION)} (kept ${fileStamp(now)}`)
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number === 1 ? '' : ` ${number}`})${EXTENSION}`
    if (!(await exists(path))) return path
  }
}

async function install(temporary: string, target: string, envelope: KeyEnvelope, head: Head | null): Promise<void> {
  const to = workspacePaths(target)
  await rm(to.head, { force: true })
  await writeEnvelope(to.keys, envelope)
  await rm(`${temporary}-shm`, { force: true })
  if (await exists(`${temporary}-wal`)) await rename(`${temporary}-wal`, `${target}-wal`)
  await rename(temporary, target)
  await syncFolder(dirname(target))
  // The restored events are older than those the removed head file named, and rightly so.
  if (head) await writeHead(to.head, head)
}
