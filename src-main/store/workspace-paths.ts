/** The files that make up a workspace. */
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
