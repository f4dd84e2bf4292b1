/** SQLite's and the file system's errors as named states with a way out. */
import { CodedError } from '../../src-core/coded-error.ts'

const DISK_FULL_MESSAGE =
  'The disk is full. Everything saved before is kept; this change was not made. Free some space and try again.'
const IO_ERROR_MESSAGE =
  'The disk refused to read or write. Everything saved before is kept. Check the drive and its connection, then try again.'
export const DAMAGED_MESSAGE =
  'The workspace file is damaged: its contents do not match their seals. Nothing was changed. Restore the newest backup; the damaged file is kept beside it.'
export const IN_USE_MESSAGE = 'Another Meritline has this workspace open. Close it there, then open it here.'

/** Turns an expected failure into a CodedError; anything else comes back as it was. */
export function storeError(error: unknown): unknown {
  const code = errorCode(error)
  if (code === null || error instanceof CodedError) return error
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new CodedError('DISK_FULL', DISK_FULL_MESSAGE)
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new CodedError('DAMAGED', DAMAGED_MESSAGE)
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return new CodedError('IN_USE', IN_USE_MESSAGE)
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return new CodedError('IO_ERROR', IO_ERROR_MESSAGE)
  }
  if (['EIO', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(code)) {
    return new CodedError('IO_ERROR', `${IO_ERROR_MESSAGE} (${code})`)
  }
  return error
}

export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
