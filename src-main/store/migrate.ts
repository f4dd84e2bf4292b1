/** Brings a store's tables to this version of the app, in one transaction: all steps or none. */
import { CodedError } from '../../src-core/coded-error.ts'
import type { Connection, MigrationHandle } from './database.ts'

export interface Migration {
  /** 1, 2, 3...: the schema version after it. */
  readonly number: number
  readonly name: string
  up(db: MigrationHandle): void
}

export function schemaVersion(db: Connection): number {
  return Number(db.pragma('user_version'))
}

/** The migrations this file still needs. Throws NEWER_SCHEMA when the file knows more than this app. */
export function pending(db: Connection, migrations: readonly Migration[]): readonly Migration[] {
  const version = schemaVersion(db)
  const newest = Math.max(0, ...migrations.map((migration) => migration.number))
  if (version > newest) {
    throw new CodedError(
      'NEWER_SCHEMA',
      `This workspace was written by a newer Meritline (format ${version}; this one reads up to ${newest}). Nothing was changed. Update Meritline, or restore a backup made before.`,
      { version, newest },
    )
  }
  return migrations.filter((migration) => migration.number > version)
}

/** Runs the given migrations in order. A failure leaves the file as it was and is thrown on. */
export function migrate(db: Connection, migrations: readonly Migration[]): void {
  if (migrations.length === 0) return
  db.exec('BEGIN EXCLUSIVE')
  try {
    for (const migration of migrations) {
      migration.up(db)
      db.exec(`PRAGMA user_version = ${migration.number}`)
    }
    if (db.all('PRAGMA foreign_key_check').length > 0) throw new Error('A migration left rows without their parent.')
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}
