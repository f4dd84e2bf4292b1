/** Files that come in and documents that go out. Uploads and downloads live in memory only: no plaintext touches the disk. */
import type { FileSource, MadeFile } from '../../../src-contract/desktop/common.ts'

export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** When the file was last written, where that is known. */
  readonly modifiedAt: Date | null
}

export interface InputFiles {
  /** Throws CodedError FILE_NOT_FOUND or FILE_UNREADABLE. */
  read(source: FileSource): Promise<InputFile>
}

export interface OutputFiles {
  /**
   * Keeps the bytes in memory for download, or writes them to path where the host allows paths.
   * Throws CodedError PATH_REFUSED, ALREADY_EXISTS, DISK_FULL or IO_ERROR.
   */
  deliver(name: string, mime: string, bytes: Uint8Array, path: string | undefined): Promise<MadeFile>
}
