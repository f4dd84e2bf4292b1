/** Backups as files: named, listed, made and thinned out. */
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Backup } from '../../src-contract/desktop/workspace.ts'
import { syncFile, syncFolder } from './atomic-file.ts'
import { writeEnvelope } from './envelope-file.ts'
import { writeHead } from './head-file.ts'
import type { KeyEnvelope } from './key-envelope.ts'
import type { TaskRunner } from './run-task.ts'
import { storeError } from './store-error.ts'
import { EXTENSION, workspacePaths } from './workspace-paths.ts'

type BackupKind = 'auto' | 'manual' | 'before update'

const NAMED = /(\d{4}-\d{2}-\d{2}) (\d{2})-(\d{2})-(\d{2}) (auto|manual|before update)( \d+)?\.meritline$/

/** As 2026-01-31 09-00-00, in UTC: sorts by time and is a file name everywhere. */
export function fileStamp(at: Date): string {
  return at.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-')
}

/** Newest first. */
export async function listBackups(workspacePath: string): Promise<Backup[]> {
  const folder = workspacePaths(workspacePath).backups
  const names = await readdir(folder).catch(() => [])
  const backups: Backup[] = []
  for (const name of names.filter((each) => each.endsWith(EXTENSION))) {
    const path = join(folder, name)
    const file = await stat(path).catch(() => null)
    if (!file?.isFile()) continue
    const [, day, hour, minute, second] = NAMED.exec(name) ?? []
    const at = day ? `${day}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.000Z` : file.mtime.toISOString()
    backups.push({ path, bytes: file.size, at })
  }
  return backups.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.path < b.path ? 1 : -1))
}

export async function backupPath(workspacePath: string, kind: BackupKind, at: Date): Promise<string> {
  const folder = workspacePaths(workspacePath).backups
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw storeError(error)
  }
  const stem = join(folder, `${basename(workspacePath, EXTENSION)} ${fileStamp(at)} ${kind}`)
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number === 1 ? '' : ` ${number}`}${EXTENSION}`
    if (!(await exists(path))) return path
  }
}

interface BackupSource {
  readonly path: string
  readonly key: Uint8Array
  readonly envelope: KeyEnvelope
  readonly run: TaskRunner
}

/**
 * An encrypted copy, verified by opening it, with its own key and head files. It has its name only once it is whole.
 * Throws ALREADY_EXISTS, PATH_REFUSED, DAMAGED, DISK_FULL or IO_ERROR.
 */
export async function writeBackup(source: BackupSource, to: string, at: Date): Promise<Backup> {
  if (await exists(to)) {
    throw new CodedError('ALREADY_EXISTS', 'A file of this name is there already. It is kept; choose another name.')
  }
  await assertFolder(to)
  const temporary = `${to}.part`
  const paths = workspacePaths(to)
  try {
    await rm(temporary, { force: true })
    const { head } = await source.run({ kind: 'copy', from: source.path, to: temporary, key: source.key })
    await syncFile(temporary)
    await writeEnvelope(paths.keys, source.envelope)
    if (head) await writeHead(paths.head, head)
    await rename(temporary, to)
    await syncFolder(dirname(to))
    return { path: to, bytes: (await stat(to)).size, at: at.toISOString() }
  } catch (error) {
    for (const path of [temporary, `${temporary}-journal`, paths.keys, paths.head]) await rm(path, { force: true })
    throw storeError(error)
  }
}

/**
 * Removes the oldest automatic backups beyond the count, and beginnings of copies that a crash left behind. Those made
 * by hand or before an update stay. Only while no copy is being made.
 */
export async function thinOut(workspacePath: string, keep: number): Promise<void> {
  const { backups: folder } = workspacePaths(workspacePath)
  const unfinished = (await readdir(folder).catch(() => [])).filter((name) => /\.part(-journal)?$/.test(name))
  for (const name of unfinished) await rm(join(folder, name), { force: true })
  const automatic = (await listBackups(workspacePath)).filter(({ path }) => NAMED.exec(path)?.[5] === 'auto')
  for (const { path } of automatic.slice(keep)) {
    const { file, keys, head, lock } = workspacePaths(path)
    for (const each of [file, keys, head, lock, `${file}-wal`, `${file}-shm`]) await rm(each, { force: true })
  }
}

/** Throws PATH_REFUSED when the file's folder is not there. */
export async function assertFolder(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => null)
  if (!folder?.isDirectory()) {
    throw new CodedError('PATH_REFUSED', 'There is no such folder. Make it first, or choose another place.')
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

export async function copyIfThere(from: string, to: string): Promise<void> {
  if (await exists(from)) await copyFile(from, to)
}
