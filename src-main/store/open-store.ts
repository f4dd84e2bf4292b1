/** Opens and creates the encrypted file itself, the data key being known. */
import { chmod, rm, stat } from 'node:fs/promises'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Settings } from '../../src-contract/desktop/workspace.ts'
import type { System } from '../services/ports/system.ts'
import { Connection } from './database.ts'
import { EncryptedStore } from './encrypted-store.ts'
import { readHead, writeHead } from './head-file.ts'
import { migrate, pending, schemaVersion, type Migration } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import { auditReader } from './audit.ts'
import { DAMAGED_MESSAGE, storeError } from './store-error.ts'
import { workspacePaths } from './workspace-paths.ts'

const PAGE = 4096

interface OpenOptions {
  readonly path: string
  readonly key: Uint8Array
  readonly system: System
  readonly migrations?: readonly Migration[]
  /** Called before an older file is changed, with its schema version: the place for a backup. */
  readonly beforeMigration?: (version: number) => Promise<void>
  /** Called after a long write: see StoreParts. */
  readonly checkpoint?: () => void
  /** Open although acknowledged events are missing; the loss is recorded. */
  readonly acceptLoss?: boolean
}

/** Makes a new file; never over one that is there. Throws ALREADY_EXISTS. */
export async function createStore(options: OpenOptions & { readonly settings: Settings }): Promise<EncryptedStore> {
  const { path, key, settings, migrations = allMigrations } = options
  if (await exists(path)) {
    throw new CodedError('ALREADY_EXISTS', 'A file of this name is there already. It is kept; choose another name.')
  }
  const writing = new Connection({ path, key, mode: 'create' })
  try {
    await chmod(path, 0o600)
    migrate(writing, migrations)
  } catch (error) {
    writing.close()
    for (const suffix of ['', '-wal', '-shm']) await rm(path + suffix, { force: true })
    throw error
  }
  const store = assemble(options, writing)
  await store.write((writer) => {
    writer.settings.set(settings)
    writer.audit.append({
      kind: 'WORKSPACE_CREATED',
      subject: null,
      summary: `Workspace "${settings.name}" created`,
      data: { currency: settings.currency, levels: settings.levels.length },
    })
  })
  return store
}

/** Throws NOT_FOUND, DAMAGED, NEWER_SCHEMA, TAIL_CUT, IO_ERROR or DISK_FULL. Never makes a new file. */
export async function openStore(options: OpenOptions): Promise<EncryptedStore> {
  const { path, key, migrations = allMigrations } = options
  await assertWhole(path)
  const writing = new Connection({ path, key, mode: 'write' })
  try {
    const version = schemaVersion(writing)
    if (version === 0) throw new CodedError('DAMAGED', DAMAGED_MESSAGE)
    const todo = pending(writing, migrations)
    if (todo.length > 0) await options.beforeMigration?.(version)
    const loss = await missingTail(writing, path)
    if (loss && !options.acceptLoss) throw tailCut(loss)
    migrate(writing, todo)
    const store = assemble(options, writing)
    await recordOpening(store, path, { loss, from: version, todo })
    return store
  } catch (error) {
    if (writing.isOpen) writing.close()
    throw error
  }
}

function assemble({ path, key, system, checkpoint }: OpenOptions, writing: Connection): EncryptedStore {
  const reading = new Connection({ path, key, mode: 'read' })
  return new EncryptedStore({ path, headPath: workspacePaths(path).head, writing, reading, system, checkpoint })
}

/** An empty file would be opened as a new, empty store: refused before SQLite sees it. */
async function assertWhole(path: string): Promise<void> {
  const file = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw storeError(error)
  })
  if (!file) {
    throw new CodedError(
      'NOT_FOUND',
      'There is no workspace at this place. It may have been moved, renamed or be on a drive that is not connected.',
    )
  }
  // A part of a page at the end is a torn write that the log repairs; without a log it is a cut.
  const log = await stat(`${path}-wal`).catch(() => null)
  const torn = file.size % PAGE !== 0 && (log?.size ?? 0) === 0
  if (!file.isFile() || file.size < PAGE || torn) throw new CodedError('DAMAGED', DAMAGED_MESSAGE)
}

interface Loss {
  /** Number of the newest event that was acknowledged. */
  readonly acknowledged: number
  /** Number of the newest event in the file. */
  readonly found: number
}

async function missingTail(db: Connection, path: string): Promise<Loss | null> {
  const kept = await readHead(workspacePaths(path).head)
  if (!kept) return null
  const [hash] = db.column<string>('SELECT hash FROM events WHERE seq = ?', kept.seq)
  return hash === kept.hash ? null : { acknowledged: kept.seq, found: auditReader(db).head()?.seq ?? 0 }
}

function tailCut(loss: Loss): CodedError {
  const { acknowledged, found } = loss
  const what =
    found < acknowledged
      ? `The file ends at event ${found}, but event ${acknowledged} was saved.`
      : `Event ${acknowledged} in the file is not the one that was saved.`
  return new CodedError(
    'TAIL_CUT',
    `${what} The newest changes are missing from this workspace, as after an old copy was put back. Nothing was changed. Restore a backup, or open it without them: the loss is then recorded.`,
    { acknowledged, found },
  )
}

interface Opening {
  readonly loss: Loss | null
  readonly from: number
  readonly todo: readonly Migration[]
}

/** Whatever opening had to do is written down as an event; an ordinary opening is not a decision. */
async function recordOpening(store: EncryptedStore, path: string, { loss, from, todo }: Opening): Promise<void> {
  const { head } = workspacePaths(path)
  const missing = (await readHead(head)) === null
  const newest = todo.at(-1)
  if (loss || newest || missing) {
    await store.write(({ audit }) => {
      if (loss) {
        const summary = `Opened without events that are missing from the file (found up to ${loss.found}, saved up to ${loss.acknowledged})`
        audit.append({ kind: 'TAIL_LOSS_ACCEPTED', subject: null, summary, data: { ...loss } })
      }
      if (missing) {
        const summary = 'Opened without the file that keeps the newest event; made anew'
        audit.append({ kind: 'HEAD_FILE_MISSING', subject: null, summary, data: {} })
      }
      if (newest) {
        const summary = `Workspace updated from format ${from} to ${newest.number}`
        audit.append({ kind: 'WORKSPACE_UPDATED', subject: null, summary, data: { from, to: newest.number } })
      }
    })
  }
  const now = store.read.audit.head()
  if (now) await writeHead(head, now)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
