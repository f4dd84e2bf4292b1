/** Table family: candidates, every change of them, their conversations, and where locations lie. */
import { CandidateFields, Reply } from '../../src-contract/desktop/candidates.ts'
import type {
  CandidateQuery,
  CandidatesReader,
  CandidatesWriter,
  StoredCandidate,
  StoredCandidateEvent,
} from '../services/ports/candidates-store.ts'
import type { ReadHandle, SqlValue, WriteHandle } from './database.ts'

interface CandidateRow {
  id: string
  fields: string
  created_at: string
  created_by: string
  changed_at: string
}

interface EventRow {
  seq: number
  at: string
  actor: string
  kind: StoredCandidateEvent['kind']
  field: StoredCandidateEvent['field']
  old_value: string
  new_value: string
}

interface MessageRow {
  seq: number
  at: string
  actor: string
  text: string
  replies: string
}

/** How the offer of a candidate stands: that of its newest version. */
const APPROVAL = `coalesce((SELECT o.approval FROM offers o WHERE o.candidate_id = c.id ORDER BY o.number DESC LIMIT 1), 'none')`

export function candidatesReader(db: ReadHandle): CandidatesReader {
  return {
    get(id) {
      const row = db.get<CandidateRow>('SELECT * FROM candidates WHERE id = ? COLLATE NOCASE', id)
      return row ? toCandidate(row) : null
    },
    page(query) {
      const { clause, values } = where(query)
      const [total = 0] = db.column<number>(`SELECT count(*) FROM candidates c ${clause}`, ...values)
      const rows = db.all<CandidateRow>(
        `SELECT * FROM candidates c ${clause} ORDER BY changed_at DESC, id LIMIT ? OFFSET ?`,
        ...values,
        query.limit,
        query.offset,
      )
      return { total, candidates: rows.map(toCandidate) }
    },
    ids: () => db.column<string>('SELECT id FROM candidates ORDER BY id'),
    nextNumber() {
      const [highest] = db.column<number | null>(
        `SELECT max(CAST(substr(id, 3) AS INTEGER)) FROM candidates
         WHERE id GLOB 'C-[0-9]*' AND NOT substr(id, 3) GLOB '*[^0-9]*' AND length(id) <= 12`,
      )
      return (highest ?? 0) + 1
    },
    events: (id) =>
      db
        .all<EventRow>('SELECT * FROM candidate_events WHERE candidate_id = ? ORDER BY seq DESC', id)
        .map(({ seq, at, actor, kind, field, old_value, new_value }) => ({
          seq,
          at,
          actor,
          kind,
          field,
          oldValue: JSON.parse(old_value) as unknown,
          newValue: JSON.parse(new_value) as unknown,
        })),
    messages: (id) =>
      db
        .all<MessageRow>('SELECT * FROM candidate_messages WHERE candidate_id = ? ORDER BY seq', id)
        .map(({ seq, at, actor, text, replies }) => ({
          seq,
          at,
          actor,
          text,
          replies: Reply.array().parse(JSON.parse(replies)),
        })),
    placed: () =>
      new Map(
        db
          .all<{ location: string; jurisdiction: string }>('SELECT location, jurisdiction FROM location_jurisdictions')
          .map(({ location, jurisdiction }) => [location, jurisdiction]),
      ),
  }
}

export function candidatesWriter(db: WriteHandle): CandidatesWriter {
  return {
    ...candidatesReader(db),
    insert: (candidate) =>
      void db.run(
        'INSERT INTO candidates (id, fields, search, created_at, created_by, changed_at) VALUES (?, ?, ?, ?, ?, ?)',
        candidate.id,
        JSON.stringify(candidate.fields),
        searchText(candidate),
        candidate.createdAt,
        candidate.createdBy,
        candidate.changedAt,
      ),
    update: (candidate) =>
      void db.run(
        'UPDATE candidates SET fields = ?, search = ?, changed_at = ? WHERE id = ?',
        JSON.stringify(candidate.fields),
        searchText(candidate),
        candidate.changedAt,
        candidate.id,
      ),
    addEvent: (id, { at, actor, kind, field, oldValue, newValue }) =>
      void db.run(
        `INSERT INTO candidate_events (candidate_id, at, actor, kind, field, old_value, new_value)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        id,
        at,
        actor,
        kind,
        field,
        JSON.stringify(oldValue ?? null),
        JSON.stringify(newValue ?? null),
      ),
    addMessage: (id, { at, actor, text, replies }) =>
      void db.run(
        'INSERT INTO candidate_messages (candidate_id, at, actor, text, replies) VALUES (?, ?, ?, ?, ?)',
        id,
        at,
        actor,
        text,
        JSON.stringify(replies),
      ),
    place: (location, jurisdiction) =>
      void (jurisdiction === null
        ? db.run('DELETE FROM location_jurisdictions WHERE location = ?', location)
        : db.run(
            `INSERT INTO location_jurisdictions (location, jurisdiction) VALUES (?, ?)
             ON CONFLICT (location) DO UPDATE SET jurisdiction = excluded.jurisdiction`,
            location,
            jurisdiction,
          )),
  }
}

const HAS_OFFER = 'EXISTS (SELECT 1 FROM offers o WHERE o.candidate_id = c.id)'

function where({ words, level, location, offer, approval }: CandidateQuery): { clause: string; values: SqlValue[] } {
  const equals: readonly (readonly [string, string | null])[] = [
    [`json_extract(fields, '$.level')`, level],
    [`json_extract(fields, '$.location')`, location],
    [APPROVAL, approval],
  ]
  const asked = equals.flatMap(([left, value]) => (value === null ? [] : [{ part: `${left} = ?`, value }]))
  const parts = [
    ...words.map(() => 'instr(search, ?) > 0'),
    ...asked.map(({ part }) => part),
    ...(offer === null ? [] : [offer === 'made' ? HAS_OFFER : `NOT ${HAS_OFFER}`]),
  ]
  const values = [...words, ...asked.map(({ value }) => value)]
  return { clause: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values }
}

function searchText({ id, fields }: StoredCandidate): string {
  const { jobTitle, jobFamily, location, level } = fields
  return [id, jobTitle, jobFamily, location, level]
    .filter((part) => part !== null)
    .join('\n')
    .toLowerCase()
}

function toCandidate(row: CandidateRow): StoredCandidate {
  return {
    id: row.id,
    fields: CandidateFields.parse(JSON.parse(row.fields)),
    createdAt: row.created_at,
    createdBy: row.created_by,
    changedAt: row.changed_at,
  }
}
