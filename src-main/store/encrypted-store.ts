/** The open workspace: one writing connection with a queue of transactions, one reading connection. */
import { randomUUID } from 'node:crypto'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Reader, WorkspaceStore, Writer } from '../services/ports/store.ts'
import type { System } from '../services/ports/system.ts'
import type { Connection } from './database.ts'
import { HeadWriter } from './head-file.ts'
import { schemaVersion } from './migrate.ts'
import { createReader, createWriter } from './repositories.ts'

interface StoreParts {
  readonly path: string
  readonly headPath: string
  readonly writing: Connection
  readonly reading: Connection
  readonly system: System
  /** Moves the log of a long write into the file, elsewhere than in this thread. */
  readonly checkpoint?: (() => void) | undefined
}

export class EncryptedStore implements WorkspaceStore {
  readonly path: string
  readonly read: Reader
  readonly #writing: Connection
  readonly #reading: Connection
  readonly #writer: Writer
  readonly #heads: HeadWriter
  readonly #checkpoint: (() => void) | undefined
  #turns: Promise<unknown> = Promise.resolve()
  #closing = false

  constructor({ path, headPath, writing, reading, system, checkpoint }: StoreParts) {
    this.#checkpoint = checkpoint
    this.path = path
    this.#writing = writing
    this.#reading = reading
    this.read = createReader(reading)
    this.#writer = createWriter(writing, system)
    this.#heads = new HeadWriter(headPath)
  }

  write<T>(work: (writer: Writer) => T): Promise<T> {
    return this.#transaction(() => {
      const result = work(this.#writer)
      if (result instanceof Promise)
        throw new TypeError('write() takes work without await; long work goes to writeLong().')
      return Promise.resolve(result)
    })
  }

  /** SQLite would copy a long write's log into the file within COMMIT, which takes a while: done beside it instead. */
  async writeLong<T>(work: (writer: Writer, pause: () => Promise<void>) => Promise<T>): Promise<T> {
    const result = await this.#transaction(() => {
      if (this.#checkpoint) this.#writing.pragma('wal_autocheckpoint=0')
      return work(this.#writer, breathe)
    })
    this.#checkpoint?.()
    return result
  }

  versions(): { readonly schemaVersion: number; readonly sqliteVersion: string } {
    const [sqliteVersion = ''] = this.#reading.column<string>('SELECT sqlite_version()')
    return { schemaVersion: schemaVersion(this.#reading), sqliteVersion }
  }

  /** Hash of an event of the chain. */
  hashOf(seq: number): string | null {
    return this.#reading.column<string>('SELECT hash FROM events WHERE seq = ?', seq)[0] ?? null
  }

  /** Waits for the writes under way, then closes. Safe to call twice. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#turns
    await this.#heads.flush()
    if (this.#reading.isOpen) this.#reading.close()
    if (this.#writing.isOpen) this.#writing.close()
  }

  async #transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing) throw new CodedError('NO_WORKSPACE', 'The workspace was closed meanwhile.')
    const turn = this.#turns.then(() => this.#run(work))
    this.#turns = turn.catch(() => undefined)
    const result = await turn
    const head = this.#reading.isOpen ? this.read.audit.head() : null
    if (head) await this.#heads.note(head)
    return result
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    const db = this.#writing
    db.pragma('wal_autocheckpoint=1000')
    // Room for the indexes of 100,000 people: with less, an import reads and encrypts the same pages over and over.
    db.pragma('cache_size=-16000')
    db.exec('BEGIN IMMEDIATE')
    const token = randomUUID()
    let result: T
    try {
      result = await work()
      db.run(
        `INSERT INTO meta (name, value) VALUES ('last_write', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        token,
      )
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
    try {
      db.exec('COMMIT')
    } catch (error) {
      this.#reconcile(token, error)
    }
    return result
  }

  /**
   * A COMMIT that throws is unknown, not failed: its pages may be on the disk all the same. Closing both connections
   * makes SQLite recover from what is really there; the transaction's token then says which it was.
   */
  #reconcile(token: string, error: unknown): void {
    if (this.#writing.inTransaction) this.#writing.exec('ROLLBACK')
    this.#reading.close()
    this.#writing.close()
    this.#writing.reopen()
    this.#reading.reopen()
    const [newest] = this.#writing.column<string>(`SELECT value FROM meta WHERE name = 'last_write'`)
    if (newest !== token) throw error
  }
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
