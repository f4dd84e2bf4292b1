/** Reads a file of this machine that the command line named. */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { CodedError } from '../../src-core/coded-error.ts'
import type { InputFile } from '../services/ports/files.ts'

/** Above this a file is refused rather than read into memory. */
const MAX_BYTES = 1024 * 1024 * 1024

/** Throws CodedError FILE_NOT_FOUND or FILE_UNREADABLE. */
export async function readInputPath(path: string): Promise<InputFile> {
  try {
    const handle = await open(path, 'r')
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) throw unreadable(path, 'it is not a file')
      if (stat.size > MAX_BYTES) throw unreadable(path, 'it is larger than 1 GB')
      return { name: basename(path), bytes: await handle.readFile(), modifiedAt: stat.mtime }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof CodedError) throw error
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new CodedError('FILE_NOT_FOUND', `There is no file at ${path}.`)
    }
    if (code === 'EACCES' || code === 'EPERM') throw unreadable(path, 'you have no permission to read it')
    if (code === 'EISDIR') throw unreadable(path, 'it is a folder')
    throw unreadable(path, typeof code === 'string' ? code : 'the path is not usable')
  }
}

function unreadable(path: string, why: string): CodedError {
  return new CodedError('FILE_UNREADABLE', `The file at ${path} cannot be read: ${why}.`)
}
