/**
 * Uploads on their way in and documents on their way out. They live in memory only, so that no pay touches the disk
 * in plaintext; the newest are kept, the oldest make room.
 */
import { randomBytes } from 'node:crypto'
import { CodedError } from '../../src-core/coded-error.ts'
import type { InputFiles, OutputFiles } from '../services/ports/files.ts'
import { readInputPath } from './input-path.ts'
import { writeOutputPath } from './output-path.ts'

/** The largest file that may be uploaded. */
export const MAX_UPLOAD_BYTES = 200 * 1024 * 1024
const MAX_KEPT_BYTES = 512 * 1024 * 1024
const MAX_KEPT_FILES = 100

export interface KeptFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly modifiedAt: Date | null
}

export interface FileBox {
  readonly input: InputFiles
  readonly output: OutputFiles
  /** Keeps an upload; answers its id. */
  put(file: KeptFile): string
  /** A kept file, or null when the id is unknown or the file made room for newer ones. */
  get(fileId: string): KeptFile | null
  /** Forgets everything, as when the workspace closes. */
  clear(): void
}

/** `paths`: whether callers may name files of this machine (the command line may, a window may not). */
export function createFileBox(options: { readonly paths: boolean }): FileBox {
  const kept = new Map<string, KeptFile>()

  const put = (file: KeptFile): string => {
    const id = randomBytes(16).toString('base64url')
    kept.set(id, file)
    let bytes = 0
    for (const each of kept.values()) bytes += each.bytes.length
    for (const [oldest, each] of kept) {
      if ((bytes <= MAX_KEPT_BYTES && kept.size <= MAX_KEPT_FILES) || oldest === id) break
      kept.delete(oldest)
      bytes -= each.bytes.length
    }
    return id
  }

  const fromId = (fileId: string): KeptFile => {
    const file = kept.get(fileId)
    if (!file) throw new CodedError('FILE_NOT_FOUND', 'That upload is no longer in memory. Choose the file again.')
    return file
  }

  return {
    put,
    get: (fileId) => kept.get(fileId) ?? null,
    clear: () => kept.clear(),
    input: {
      async read(source) {
        if ('fileId' in source) return fromId(source.fileId)
        if (options.paths) return readInputPath(source.path)
        throw new CodedError('FILE_NOT_FOUND', 'A window names files by upload; paths are for the command line.')
      },
    },
    output: {
      async deliver(name, mime, bytes, path) {
        const file = { name, mime, bytes: bytes.length }
        if (path === undefined) {
          return { ...file, fileId: put({ name, mime, bytes, modifiedAt: null }), path: null }
        }
        if (!options.paths) {
          throw new CodedError('PATH_REFUSED', 'A window downloads files; writing to a path is for the command line.')
        }
        return { ...file, fileId: null, path: await writeOutputPath(path, bytes) }
      },
    },
  }
}
