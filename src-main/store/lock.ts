/**
 * One writer process per workspace. The lock is the operating system's own on an empty file beside the workspace, so a
 * process that died, however it did, holds nothing: there are no stale locks to judge by process numbers.
 */
import Database from 'better-sqlite3'
import { CodedError } from '../../src-core/coded-error.ts'
import { errorCode, IN_USE_MESSAGE, storeError } from './store-error.ts'

export interface WorkspaceLock {
  release(): void
}

/** Throws IN_USE when another process, or another store of this one, holds it. */
export function lockWorkspace(path: string): WorkspaceLock {
  const db = openLockFile(path)
  try {
    db.pragma('journal_mode=MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (errorCode(error)?.startsWith('SQLITE_BUSY')) throw new CodedError('IN_USE', IN_USE_MESSAGE)
    throw storeError(error)
  }
  return { release: () => void db.close() }
}

function openLockFile(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 })
  } catch (error) {
    throw storeError(error)
  }
}
