/** A workspace that is open: its store, its keys and its lock. */
import { stat } from 'node:fs/promises'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Backup, Protection } from '../../src-contract/desktop/workspace.ts'
import type { NewAuditEvent } from '../services/ports/audit-store.ts'
import type { System } from '../services/ports/system.ts'
import type { OpenWorkspace, WorkspaceCheck, WorkspaceFacts } from '../services/ports/workspace-files.ts'
import { backupPath, listBackups, thinOut, writeBackup } from './backup-files.ts'
import type { EncryptedStore } from './encrypted-store.ts'
import { tryReadEnvelope, writeEnvelope } from './envelope-file.ts'
import { readHead } from './head-file.ts'
import { rewrapEnvelope, unlockEnvelope, type EnvelopeTools, type KeyEnvelope } from './key-envelope.ts'
import type { WorkspaceLock } from './lock.ts'
import type { TaskRunner } from './run-task.ts'
import { absolutePath, workspacePaths } from './workspace-paths.ts'

const DAY = 24 * 60 * 60 * 1000

interface OpenedParts {
  readonly store: EncryptedStore
  readonly envelope: KeyEnvelope
  readonly key: Uint8Array
  readonly lock: WorkspaceLock
  readonly system: System
  readonly tools: EnvelopeTools
  readonly run: TaskRunner
}

export class OpenedWorkspace implements OpenWorkspace {
  readonly store: EncryptedStore
  readonly #parts: OpenedParts
  #envelope: KeyEnvelope
  /** Copies and checks read the file through connections of their own: closing waits for them. */
  #background: Promise<unknown> = Promise.resolve()
  #due: Promise<unknown> = Promise.resolve()
  #closing = false

  constructor(parts: OpenedParts) {
    this.#parts = parts
    this.store = parts.store
    this.#envelope = parts.envelope
  }

  async facts(): Promise<WorkspaceFacts> {
    const { path } = this.store
    const [newest] = await listBackups(path)
    const [elsewhere] = this.store.read.audit.list({ kind: 'BACKUP_WRITTEN', offset: 0, limit: 1 }).events
    const times = [newest?.at, elsewhere?.at].filter((at) => at !== undefined).sort()
    return {
      protection: this.#envelope.protection.kind,
      ...this.store.versions(),
      bytes: (await stat(path)).size,
      lastBackupAt: times.at(-1) ?? null,
    }
  }

  async backup(path: string | undefined): Promise<Backup> {
    const at = this.#parts.system.now()
    const to = path === undefined ? await backupPath(this.store.path, 'manual', at) : absolutePath(path)
    const backup = await this.#copyTo(to, at)
    await this.store.write(({ audit }) =>
      audit.append({ kind: 'BACKUP_WRITTEN', subject: null, summary: 'Backup written', data: { bytes: backup.bytes } }),
    )
    return backup
  }

  /** Closing waits for it: what it has begun needs the key. */
  backupIfDue(): Promise<Backup | null> {
    const work = this.#backUpIfDue()
    this.#due = work.catch(() => undefined)
    return work
  }

  async #backUpIfDue(): Promise<Backup | null> {
    const { path, read } = this.store
    const at = this.#parts.system.now()
    const [newest] = await listBackups(path)
    if (newest && at.getTime() - Date.parse(newest.at) < DAY) return null
    const same = newest && (await readHead(workspacePaths(newest.path).head))?.hash === read.audit.head()?.hash
    if (same) return null
    const backup = await this.#copyTo(await backupPath(path, 'auto', at), at)
    await this.#inBackground(() => thinOut(path, read.settings.get().backupsKept))
    return backup
  }

  async changeProtection(protection: Protection | null, newRecoveryKey: boolean): Promise<string | null> {
    if (!protection && !newRecoveryKey) return null
    const { key, tools } = this.#parts
    const { path } = this.store
    const old = this.#envelope
    const { envelope, recoveryKey } = await rewrapEnvelope(old, key, protection, newRecoveryKey, tools)
    // Proven to open before it takes the old one's place; the rename is the one moment of change.
    if (protection) await unlockEnvelope(envelope, protection, tools.keychain)
    if (recoveryKey) await unlockEnvelope(envelope, { kind: 'recoveryKey', recoveryKey }, tools.keychain)
    await writeEnvelope(workspacePaths(path).keys, envelope)
    this.#envelope = envelope
    await this.store.write(({ audit }) => {
      if (protection) audit.append(protectionChanged(protection))
      if (newRecoveryKey) audit.append(RECOVERY_KEY_MADE)
    })
    await this.#rewrapBackups(envelope)
    await this.#forget(old, envelope)
    return recoveryKey
  }

  async check(): Promise<readonly WorkspaceCheck[]> {
    return [await this.#checkPages(), await this.#checkHead()]
  }

  async close(): Promise<void> {
    await this.#due
    this.#closing = true
    await this.#background
    await this.store.close()
    this.#parts.lock.release()
    this.#parts.key.fill(0)
  }

  /** A failure is harmless: the log stays as it is until the next one. */
  checkpoint(): void {
    // The last connection to close moves the log by itself.
    if (this.#closing) return
    const { key, run } = this.#parts
    void this.#inBackground(() => run({ kind: 'checkpoint', path: this.store.path, key })).catch(() => undefined)
  }

  #copyTo(to: string, at: Date): Promise<Backup> {
    const { key, run } = this.#parts
    return this.#inBackground(() => writeBackup({ path: this.store.path, key, envelope: this.#envelope, run }, to, at))
  }

  async #checkPages(): Promise<WorkspaceCheck> {
    const name = 'Pages of the file'
    const { key, run } = this.#parts
    try {
      const { pages } = await this.#inBackground(() => run({ kind: 'check', path: this.store.path, key }))
      return { name, ok: true, detail: `${pages} pages read, every seal holds.` }
    } catch (error) {
      if (error instanceof CodedError) return { name, ok: false, detail: error.message }
      throw error
    }
  }

  async #checkHead(): Promise<WorkspaceCheck> {
    const name = 'Newest event kept outside the file'
    const kept = await readHead(workspacePaths(this.store.path).head)
    if (!kept) return { name, ok: false, detail: 'The file that keeps it is missing or cannot be read.' }
    const hash = this.store.hashOf(kept.seq)
    if (hash !== kept.hash) return { name, ok: false, detail: `Event ${kept.seq} is not the one that was saved.` }
    const lag = (this.store.read.audit.head()?.seq ?? kept.seq) - kept.seq
    return {
      name,
      ok: true,
      detail: lag === 0 ? `Event ${kept.seq} agrees.` : `Event ${kept.seq} agrees, ${lag} behind.`,
    }
  }

  /** Backups of this workspace hold the same data key: the old passphrase shall not open them either. */
  async #rewrapBackups(envelope: KeyEnvelope): Promise<void> {
    for (const { path } of await listBackups(this.store.path)) {
      const { keys } = workspacePaths(path)
      const kept = await tryReadEnvelope(keys)
      if (kept?.id === envelope.id) await writeEnvelope(keys, envelope)
    }
  }

  async #forget({ protection: old }: KeyEnvelope, { protection: now }: KeyEnvelope): Promise<void> {
    if (old.kind !== 'keychain' || (now.kind === 'keychain' && now.account === old.account)) return
    // The entry no longer opens anything here; that it stays is no harm worth failing for.
    await this.#parts.tools.keychain.remove(old.account).catch(() => undefined)
  }

  /** One at a time: a large copy and a check beside it would only slow each other down. */
  #inBackground<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#background.then(work)
    this.#background = turn.catch(() => undefined)
    return turn
  }
}

const RECOVERY_KEY_MADE: NewAuditEvent = {
  kind: 'RECOVERY_KEY_MADE',
  subject: null,
  summary: 'New recovery key made; the one before opens nothing',
  data: {},
}

function protectionChanged({ kind }: Protection): NewAuditEvent {
  const how = kind === 'passphrase' ? 'a new passphrase' : "the operating system's keychain"
  return { kind: 'PROTECTION_CHANGED', subject: null, summary: `Workspace protected by ${how}`, data: { kind } }
}
