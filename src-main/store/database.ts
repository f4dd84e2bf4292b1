/** One connection to the encrypted file, and the handles that table families see of it. */
import Database from 'better-sqlite3'
import { CodedError } from '../../src-core/coded-error.ts'
import { storeError } from './store-error.ts'

export type SqlValue = string | number | bigint | Uint8Array | null
/** Values for the question marks of a statement in order, or one object for its @names. */
export type SqlValues = readonly SqlValue[] | readonly [Readonly<Record<string, SqlValue>>]

export interface ReadHandle {
  all<Row>(sql: string, ...values: SqlValues): Row[]
  /** The first row, or undefined. */
  get<Row>(sql: string, ...values: SqlValues): Row | undefined
  /** Row by row; finish it before the event loop turns. */
  iterate<Row>(sql: string, ...values: SqlValues): IterableIterator<Row>
  /** The first column of every row. */
  column<Value>(sql: string, ...values: SqlValues): Value[]
}

export interface WriteHandle extends ReadHandle {
  /** Only within a transaction of the store. */
  run(sql: string, ...values: SqlValues): { readonly changes: number; readonly lastInsertRowid: number | bigint }
}

export interface MigrationHandle extends WriteHandle {
  exec(sql: string): void
}

interface ConnectOptions {
  readonly path: string
  /** The 256-bit data key. */
  readonly key: Uint8Array
  readonly mode: 'create' | 'write' | 'read'
}

type Statement = Database.Statement<unknown[]>

/** SQLite before this has a bug that can damage a WAL database written by several connections. */
const OLDEST_SQLITE = [3, 51, 3] as const

export class Connection implements MigrationHandle {
  readonly #options: ConnectOptions
  readonly #statements = new Map<string, Statement>()
  #raw: Database.Database

  constructor(options: ConnectOptions) {
    this.#options = options
    this.#raw = openRaw(options)
  }

  get isOpen(): boolean {
    return this.#raw.open
  }

  all<Row>(sql: string, ...values: SqlValues): Row[] {
    return guarded(() => this.#statement(sql).all(...values) as Row[])
  }

  get<Row>(sql: string, ...values: SqlValues): Row | undefined {
    return guarded(() => this.#statement(sql).get(...values) as Row | undefined)
  }

  *iterate<Row>(sql: string, ...values: SqlValues): IterableIterator<Row> {
    try {
      yield* this.#statement(sql).iterate(...values) as IterableIterator<Row>
    } catch (error) {
      throw storeError(error)
    }
  }

  column<Value>(sql: string, ...values: SqlValues): Value[] {
    return this.all<Record<string, Value>>(sql, ...values).flatMap((row) => Object.values(row).slice(0, 1))
  }

  run(sql: string, ...values: SqlValues): { changes: number; lastInsertRowid: number | bigint } {
    if (!this.#raw.inTransaction) throw new Error('A write outside its transaction: a writer was kept too long.')
    return guarded(() => this.#statement(sql).run(...values))
  }

  exec(sql: string): void {
    guarded(() => this.#raw.exec(sql))
  }

  pragma(source: string): unknown {
    return guarded(() => this.#raw.pragma(source, { simple: true }))
  }

  /** An encrypted copy under the same key: SQLite gives the new file this connection's cipher. */
  vacuumInto(path: string): void {
    guarded(() => this.#raw.prepare('VACUUM INTO ?').run(path))
  }

  get inTransaction(): boolean {
    return this.#raw.inTransaction
  }

  /** Opens the file anew after close(). */
  reopen(): void {
    this.#raw = openRaw({ ...this.#options, mode: this.#options.mode === 'read' ? 'read' : 'write' })
  }

  close(): void {
    this.#statements.clear()
    this.#raw.close()
  }

  #statement(sql: string): Statement {
    if (!this.#raw.open) throw new CodedError('NO_WORKSPACE', 'The workspace was closed meanwhile.')
    const kept = this.#statements.get(sql)
    if (kept && !kept.busy) return kept
    const statement: Statement = this.#raw.prepare(sql)
    if (!kept) this.#statements.set(sql, statement)
    return statement
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storeError(error)
  }
}

function openRaw({ path, key, mode }: ConnectOptions): Database.Database {
  if (key.length !== 32) throw new Error('The data key has 256 bits.')
  let raw: Database.Database | undefined
  try {
    raw = new Database(path, { fileMustExist: mode !== 'create', readonly: mode === 'read', timeout: 2000 })
    // sqlcipher authenticates every page: a changed byte is refused, never read as other data.
    raw.pragma(`cipher='sqlcipher'`)
    raw.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
    // Large sorts would otherwise spill plaintext to the disk; a mapped file would bypass the page check.
    raw.pragma('temp_store=MEMORY')
    raw.pragma('mmap_size=0')
    raw.pragma('foreign_keys=ON')
    raw.pragma('trusted_schema=OFF')
    if (mode !== 'read') {
      raw.pragma('journal_mode=WAL')
      raw.pragma('secure_delete=ON')
      raw.pragma('journal_size_limit=67108864')
    }
    // The first read opens the file for good and lets SQLite lower the setting to its WAL default: hence set and asserted after it.
    raw.prepare('SELECT count(*) FROM sqlite_schema').get()
    raw.pragma('synchronous=FULL')
    assertPragmas(raw, mode)
    return raw
  } catch (error) {
    raw?.close()
    throw storeError(error)
  }
}

function assertPragmas(raw: Database.Database, mode: ConnectOptions['mode']): void {
  const expected = { synchronous: 2, temp_store: 2, mmap_size: 0, foreign_keys: 1, cipher: 'sqlcipher' }
  for (const [name, value] of Object.entries(expected)) {
    const actual: unknown = raw.pragma(name, { simple: true })
    // A build without memory mapping answers nothing to mmap_size.
    if (actual !== value && !(name === 'mmap_size' && actual === undefined)) {
      throw new Error(`The store needs ${name} = ${String(value)}, SQLite says ${String(actual)}.`)
    }
  }
  const journal: unknown = raw.pragma('journal_mode', { simple: true })
  if (mode !== 'read' && journal !== 'wal') throw new Error(`The store needs WAL, SQLite says ${String(journal)}.`)
  if (isOlder(sqliteVersion(raw)))
    throw new Error(`SQLite ${sqliteVersion(raw)} is older than ${OLDEST_SQLITE.join('.')}.`)
}

function sqliteVersion(raw: Database.Database): string {
  return String(raw.prepare('SELECT sqlite_version()').pluck().get())
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, oldest] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0
    if (part !== oldest) return part < oldest
  }
  return false
}
