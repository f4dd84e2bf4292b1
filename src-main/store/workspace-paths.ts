/** The files that make up a workspace. */
import { resolve } from 'node:path'
import { CodedError } from '../../src-core/coded-error.ts'

export interface WorkspacePaths {
  readonly file: string
  /** The envelope: the data key, wrapped. */
  readonly keys: string
  /** The newest event's number and hash. */
  readonly head: string
  readonly lock: string
  readonly backups: string
}

export const EXTENSION = '.meritline'

export function workspacePaths(file: string): WorkspacePaths {
  return {
    file,
    keys: `${file}.keys`,
    head: `${file}.head`,
    lock: `${file}.lock`,
    backups: `${file}.backups`,
  }
}

/** SQLite would end a name at a NUL and drop spaces around it, and so open another file than was meant. */
export function absolutePath(path: string): string {
  if (path.includes('\0') || path.trim() !== path) {
    throw new CodedError('PATH_REFUSED', 'A path must not begin or end with a space or hold a NUL character.')
  }
  return resolve(path)
}

/** A file name every operating system takes, made from the workspace's name. */
export function fileNameFor(name: string, number: number): string {
  const plain = name
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 60)
    .replace(/^[. ]+|[. ]+$/g, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(plain)
  const stem = plain === '' || reserved ? 'Workspace' : plain
  return `${stem}${number === 1 ? '' : ` ${number}`}${EXTENSION}`
}
