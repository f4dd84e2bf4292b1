/** Writes a document to a path that the command line named; never over another file, never half. */
import { open, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CodedError } from '../../src-core/coded-error.ts'

/** Answers the absolute path. Throws CodedError PATH_REFUSED, ALREADY_EXISTS, DISK_FULL or IO_ERROR. */
export async function writeOutputPath(path: string, bytes: Uint8Array): Promise<string> {
  const target = resolveOrRefuse(path)
  let created = false
  try {
    // 'wx' fails where something exists, so a document never replaces another.
    const handle = await open(target, 'wx', 0o600)
    created = true
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return target
  } catch (error) {
    if (created) await rm(target, { force: true })
    throw codedWriteError(error, target)
  }
}

function resolveOrRefuse(path: string): string {
  if (path.includes('\0')) throw new CodedError('PATH_REFUSED', 'The path holds a NUL character.')
  return resolve(path)
}

function codedWriteError(error: unknown, target: string): CodedError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EEXIST':
      return new CodedError('ALREADY_EXISTS', `There is a file at ${target} already. It was left as it is.`)
    case 'ENOSPC':
    case 'EDQUOT':
      return new CodedError('DISK_FULL', `The disk is full: ${target} was not written. Free some room, then try again.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new CodedError('PATH_REFUSED', `You have no permission to write ${target}.`)
    case 'ENOENT':
    case 'ENOTDIR':
      return new CodedError('PATH_REFUSED', `The folder of ${target} does not exist.`)
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return new CodedError('PATH_REFUSED', `${target} is not a path that a file can be written to.`)
    default:
      return new CodedError(
        'IO_ERROR',
        `${target} could not be written (${typeof code === 'string' ? code : 'unknown'}).`,
      )
  }
}
