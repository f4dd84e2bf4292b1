/** Imports, their rejections and the remembered mappings. */
import type { RowIssue } from '../../src-contract/desktop/people-file.ts'
import type { ImportSummary } from '../../src-contract/desktop/people.ts'
import type { ImportKind, PeopleReader, PeopleWriter } from '../services/ports/people-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'

interface ImportRow {
  no: number
  id: string
  kind: ImportKind
  file_name: string
  sha256: string
  imported_at: string
  as_of: string
  actor: string
  rows_read: number
  accepted: number
  rejected: number
  left_out: number
  current: number
}

const SELECT = `SELECT i.*, i.no = (SELECT max(no) FROM imports WHERE kind = i.kind) AS current FROM imports i`

type Reading = Pick<
  PeopleReader,
  'currentRoster' | 'currentBands' | 'imports' | 'import' | 'choices' | 'rejections' | 'rejectionCodes' | 'mapping'
>
type Writing = Pick<PeopleWriter, 'addImport' | 'addRejections' | 'remember'>

export function importsReader(db: ReadHandle): Reading {
  const newest = (kind: ImportKind): ImportSummary | null => {
    const row = db.get<ImportRow>(`${SELECT} WHERE kind = ? ORDER BY no DESC LIMIT 1`, kind)
    return row ? toSummary(row) : null
  }
  return {
    currentRoster: () => newest('people'),
    currentBands: () => newest('payBands'),
    imports: () => db.all<ImportRow>(`${SELECT} ORDER BY no DESC`).map(toSummary),
    import(id) {
      const row = db.get<ImportRow>(`${SELECT} WHERE id = ?`, id)
      return row ? toSummary(row) : null
    },
    choices: (importId) => db.column<string>('SELECT choices FROM imports WHERE id = ?', importId)[0] ?? null,
    rejections: (importId, offset, limit) =>
      db.all<RowIssue>(
        `SELECT row, column_name AS "column", code, message, value FROM rejections
         WHERE import_no = (SELECT no FROM imports WHERE id = ?) ORDER BY row LIMIT ? OFFSET ?`,
        importId,
        limit,
        offset,
      ),
    rejectionCodes: (importId) =>
      db.all(
        `SELECT code, count(*) AS count FROM rejections WHERE import_no = (SELECT no FROM imports WHERE id = ?)
         GROUP BY code ORDER BY count DESC, code`,
        importId,
      ),
    mapping: (kind, signature) =>
      db.column<string>('SELECT choices FROM mappings WHERE kind = ? AND signature = ?', kind, signature)[0] ?? null,
  }
}

export function importsWriter(db: WriteHandle): Writing {
  return {
    addImport: (summary, choices) =>
      void db.run(
        `INSERT INTO imports (id, kind, file_name, sha256, imported_at, as_of, actor, rows_read, accepted, rejected, left_out, choices)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        summary.importId,
        summary.kind,
        summary.fileName,
        summary.sha256,
        summary.importedAt,
        summary.asOf,
        summary.actor,
        summary.rowsRead,
        summary.accepted,
        summary.rejected,
        summary.leftOut,
        choices,
      ),
    addRejections(importId, issues) {
      const no = importNo(db, importId)
      for (const { row, column, code, message, value } of issues) {
        db.run(
          'INSERT INTO rejections (import_no, row, column_name, code, message, value) VALUES (?, ?, ?, ?, ?, ?)',
          no,
          row,
          column,
          code,
          message,
          value,
        )
      }
    },
    remember: (kind, signature, choices) =>
      void db.run(
        `INSERT INTO mappings (kind, signature, choices) VALUES (?, ?, ?)
         ON CONFLICT (kind, signature) DO UPDATE SET choices = excluded.choices`,
        kind,
        signature,
        choices,
      ),
  }
}

export function importNo(db: ReadHandle, importId: string): number {
  const [no] = db.column<number>('SELECT no FROM imports WHERE id = ?', importId)
  if (no === undefined) throw new Error('There is no such import.')
  return no
}

function toSummary(row: ImportRow): ImportSummary {
  return {
    importId: row.id,
    kind: row.kind,
    fileName: row.file_name,
    sha256: row.sha256,
    importedAt: row.imported_at,
    asOf: row.as_of,
    actor: row.actor,
    rowsRead: row.rows_read,
    accepted: row.accepted,
    rejected: row.rejected,
    leftOut: row.left_out,
    current: row.current === 1,
  }
}
