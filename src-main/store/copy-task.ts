/**
 * Copies and checks an encrypted file, and moves its log into it. Each takes a while for a large workspace: they run in
 * a thread of their own (copy-worker.ts).
 */
import { chmodSync, openSync, readSync, closeSync } from 'node:fs'
import { CodedError } from '../../src-core/coded-error.ts'
import { auditReader } from './audit.ts'
import { Connection } from './database.ts'
import type { Head } from './head-file.ts'
import { schemaVersion } from './migrate.ts'
import { DAMAGED_MESSAGE } from './store-error.ts'

export interface CopyTask {
  readonly kind: 'copy'
  readonly from: string
  readonly to: string
  readonly key: Uint8Array
}

export interface CheckTask {
  readonly kind: 'check'
  readonly path: string
  readonly key: Uint8Array
}

export interface CheckpointTask {
  readonly kind: 'checkpoint'
  readonly path: string
  readonly key: Uint8Array
}

export type StoreTask = CopyTask | CheckTask | CheckpointTask

export interface TaskResult {
  readonly schemaVersion: number
  readonly pages: number
  readonly head: Head | null
}

/** Throws DAMAGED, DISK_FULL or IO_ERROR. */
export function runTask(task: StoreTask): TaskResult {
  if (task.kind === 'check') return check(task.path, task.key)
  if (task.kind === 'checkpoint') return checkpoint(task.path, task.key)
  const source = new Connection({ path: task.from, key: task.key, mode: 'read' })
  try {
    source.vacuumInto(task.to)
  } finally {
    source.close()
  }
  chmodSync(task.to, 0o600)
  assertEncrypted(task.to)
  return check(task.to, task.key)
}

/** Moves what it can of the log into the file, without making anybody wait. */
function checkpoint(path: string, key: Uint8Array): TaskResult {
  const db = new Connection({ path, key, mode: 'write' })
  try {
    db.pragma('wal_checkpoint(PASSIVE)')
    return { schemaVersion: schemaVersion(db), pages: Number(db.pragma('page_count')), head: null }
  } finally {
    db.close()
  }
}

function check(path: string, key: Uint8Array): TaskResult {
  const db = new Connection({ path, key, mode: 'read' })
  try {
    const faults = db.column<string>('PRAGMA integrity_check(1)')
    if (faults.length !== 1 || faults[0] !== 'ok') throw new CodedError('DAMAGED', DAMAGED_MESSAGE)
    const version = schemaVersion(db)
    if (version === 0) throw new CodedError('DAMAGED', DAMAGED_MESSAGE)
    return { schemaVersion: version, pages: Number(db.pragma('page_count')), head: auditReader(db).head() }
  } finally {
    db.close()
  }
}

/** Belt and braces: a copy that SQLite could read without the key must never be kept. */
function assertEncrypted(path: string): void {
  const start = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, start, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  if (start.toString('latin1').startsWith('SQLite format 3')) throw new Error('The copy is not encrypted.')
}
