/** Workspaces as files: made, opened, backed up, restored. Implemented by the store. */
import type { Backup, Protection, Settings, Unlock } from '../../../src-contract/desktop/workspace.ts'
import type { WorkspaceStore } from './store.ts'

export interface WorkspaceFacts {
  readonly protection: 'keychain' | 'passphrase'
  readonly schemaVersion: number
  readonly sqliteVersion: string
  readonly bytes: number
  readonly lastBackupAt: string | null
}

export interface WorkspaceCheck {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

export interface OpenWorkspace {
  readonly store: WorkspaceStore
  facts(): Promise<WorkspaceFacts>
  /** A verified, encrypted copy with its own key file; without a path into the folder of backups. */
  backup(path: string | undefined): Promise<Backup>
  /** The daily backup: null when the newest is young enough or holds the same. */
  backupIfDue(): Promise<Backup | null>
  /** The data key stays; it is wrapped anew, also for the backups kept beside the workspace. null: protected as before. */
  changeProtection(protection: Protection | null, newRecoveryKey: boolean): Promise<string | null>
  /** Pages, seals and the head kept outside the file. */
  check(): Promise<readonly WorkspaceCheck[]>
  close(): Promise<void>
}

export interface WorkspaceFiles {
  /**
   * Made whole or not at all.
   * @param place a path, or the name to make one from in the workspaces folder
   * @param fill puts in what a new workspace starts with
   */
  create(
    place: { readonly path: string } | { readonly name: string },
    settings: Settings,
    protection: Protection,
    fill: (store: WorkspaceStore) => Promise<void>,
  ): Promise<{ readonly workspace: OpenWorkspace; readonly recoveryKey: string }>
  open(path: string, unlock: Unlock, acceptLoss: boolean): Promise<OpenWorkspace>
  /** Whether a backup opens and is whole; throws what restore would. Changes nothing. */
  checkBackup(backupPath: string, targetPath: string, unlock: Unlock): Promise<void>
  restore(
    backupPath: string,
    targetPath: string,
    unlock: Unlock,
  ): Promise<{ readonly workspace: OpenWorkspace; readonly keptAs: string | null }>
  backups(path: string): Promise<readonly Backup[]>
  /** The absolute path that is meant. */
  resolve(path: string): string
  inspect(path: string): Promise<{ readonly exists: boolean; readonly protection: 'keychain' | 'passphrase' | null }>
  /** Workspaces in the workspaces folder. */
  inFolder(): Promise<readonly string[]>
}

/** Which workspaces were opened lately, newest first. Holds paths, names and times alone. */
export interface RecentWorkspace {
  readonly path: string
  readonly name: string
  readonly lastOpenedAt: string
}

export interface RecentWorkspaces {
  list(): Promise<readonly RecentWorkspace[]>
  save(list: readonly RecentWorkspace[]): Promise<void>
}
