/** A workspace with people, scenarios and events, and everything in it as one text to compare by. */
import { createHash } from 'node:crypto'
import { Connection } from '../../src-main/store/database.ts'
import type { EncryptedStore } from '../../src-main/store/encrypted-store.ts'
import { createStore } from '../../src-main/store/open-store.ts'
import { insertFirstScenario } from '../../src-main/services/scenarios/scenarios.ts'
import { TEST_KEY, TEST_SETTINGS } from '../support/test-store.ts'
import { machine } from './machine.ts'
import { person } from './people.ts'

export async function filledWorkspace(path: string, people: number): Promise<EncryptedStore> {
  const store = await createStore({ path, key: TEST_KEY, system: machine, settings: TEST_SETTINGS })
  await store.write((writer) => insertFirstScenario(writer, machine))
  await importPeople(store, people)
  return store
}

export async function importPeople(store: EncryptedStore, people: number, pay?: number): Promise<void> {
  await store.write((writer) => {
    const importId = machine.id()
    writer.people.addImport(
      {
        importId,
        kind: 'people',
        fileName: 'roster.csv',
        sha256: '0'.repeat(64),
        importedAt: machine.now().toISOString(),
        asOf: '2026-01-31',
        actor: 'analyst',
        rowsRead: people,
        accepted: people,
        rejected: 0,
        leftOut: 0,
      },
      '{}',
    )
    const rows = Array.from({ length: people }, (_, index) => (pay === undefined ? person(index) : person(index, pay)))
    writer.people.addPeople(importId, rows)
    writer.audit.append({ kind: 'PEOPLE_IMPORTED', subject: importId, summary: 'Imported', data: { rows: people } })
  })
}

/** Hash over every row of every table; throws what reading throws. */
export function contentsOf(path: string): string {
  const db = new Connection({ path, key: TEST_KEY, mode: 'write' })
  try {
    // Reads the pages of indexes too.
    const hash = createHash('sha256').update(db.column<string>('PRAGMA integrity_check').join())
    const tables = db.column<string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    for (const table of tables) {
      hash.update(table)
      for (const row of db.iterate(`SELECT * FROM "${table}"`)) hash.update(JSON.stringify(row))
    }
    return hash.digest('hex')
  } finally {
    db.close()
  }
}
