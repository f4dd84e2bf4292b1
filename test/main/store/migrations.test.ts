import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Connection } from '../../../src-main/store/database.ts'
import { migrate, pending, schemaVersion, type Migration } from '../../../src-main/store/migrate.ts'
import { migrations } from '../../../src-main/store/migrations/index.ts'
import { TEST_KEY } from '../../support/test-store.ts'

let folder: string
let db: Connection
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meritline-migrations-'))
  db = new Connection({ path: join(folder, 'test.meritline'), key: TEST_KEY, mode: 'create' })
})
afterEach(async () => {
  db.close()
  await rm(folder, { recursive: true, force: true })
})

const tables = (): string[] =>
  db.column(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)

/** One row in every table, made up from its columns' types alone: what a migration has to carry over. */
function fillEveryTable(): void {
  db.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN')
  for (const table of tables()) {
    if (db.column(`SELECT 1 FROM "${table}"`).length > 0) continue
    const columns = db.all<{ name: string; type: string; notnull: number; pk: number; hidden: number }>(
      `SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo('${table}')`,
    )
    const needed = columns.filter(({ notnull, pk, hidden }) => (notnull === 1 || pk > 0) && hidden === 0)
    const names = needed.map(({ name }) => `"${name}"`).join(', ')
    const values = needed.map(({ type }) => (type === 'TEXT' ? `'1'` : type === 'BLOB' ? `x'01'` : '1')).join(', ')
    db.run(`INSERT INTO "${table}" (${names}) VALUES (${values})`)
  }
  db.exec('COMMIT')
}

const counts = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, db.column<number>(`SELECT count(*) FROM "${name}"`)[0]]))

it('are numbered 1, 2, 3 without a gap', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
})

describe.each(migrations.map((migration) => [migration.name, migration] as const))('%s', (_name, migration) => {
  it('goes from the version before, with rows in every table, and loses none', () => {
    const before = migrations.filter(({ number }) => number < migration.number)
    migrate(db, before)
    fillEveryTable()
    const old = tables()
    const rows = counts(old)
    expect(Object.values(rows).every((count) => count === 1)).toBe(true)
    migration.up(db)
    expect(counts(old)).toEqual(rows)
    expect(db.column('PRAGMA integrity_check')).toEqual(['ok'])
    expect(tables().length).toBeGreaterThanOrEqual(old.length)
  })
})

it('all at once give every table in strict form', () => {
  migrate(db, migrations)
  expect(schemaVersion(db)).toBe(migrations.length)
  const loose = db.column(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
  )
  expect(loose).toEqual([])
  expect(pending(db, migrations)).toEqual([])
})

it('that fail leave the version and the tables as they were', () => {
  migrate(db, migrations)
  const before = tables()
  const half: Migration = {
    number: migrations.length + 1,
    name: 'half',
    up: (handle) => {
      handle.exec('CREATE TABLE half (a INTEGER) STRICT')
      throw new Error('a bug')
    },
  }
  expect(() => migrate(db, [half])).toThrow('a bug')
  expect(tables()).toEqual(before)
  expect(schemaVersion(db)).toBe(migrations.length)
})

it('of a newer app are refused', () => {
  migrate(db, migrations)
  expect(() => pending(db, migrations.slice(0, -1))).toThrow(expect.objectContaining({ code: 'NEWER_SCHEMA' }))
})
