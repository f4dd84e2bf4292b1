/** Table family: requests for approval, their events, and the outbox. */
import type { RequestEvent } from '../../src-core/approvals/request.ts'
import type {
  ApprovalsReader,
  ApprovalsWriter,
  StoredRequest,
  SubmittedContent,
} from '../services/ports/approvals-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'

interface RequestRow {
  id: string
  content: string
}

interface EventRow {
  request_id: string
  event: string
}

export function approvalsReader(db: ReadHandle): ApprovalsReader {
  const eventsOf = (id: string): RequestEvent[] =>
    db.column<string>('SELECT event FROM approval_events WHERE request_id = ? ORDER BY seq', id).map(toEvent)
  const whole = (row: RequestRow): StoredRequest => toRequest(row, eventsOf(row.id))
  return {
    get(id) {
      const row = db.get<RequestRow>('SELECT id, content FROM approval_requests WHERE id = ?', id)
      return row ? whole(row) : null
    },
    list(only) {
      const rows =
        only === 'all'
          ? db.all<RequestRow>('SELECT id, content FROM approval_requests ORDER BY no DESC')
          : db.all<RequestRow>(`SELECT id, content FROM approval_requests WHERE state = 'waiting' ORDER BY no DESC`)
      const events = new Map<string, RequestEvent[]>(rows.map(({ id }) => [id, []]))
      const stored =
        only === 'all'
          ? db.iterate<EventRow>('SELECT request_id, event FROM approval_events ORDER BY seq')
          : db.iterate<EventRow>(
              `SELECT request_id, event FROM approval_events
               WHERE request_id IN (SELECT id FROM approval_requests WHERE state = 'waiting') ORDER BY seq`,
            )
      for (const { request_id, event } of stored) events.get(request_id)?.push(toEvent(event))
      return rows.map((row) => toRequest(row, events.get(row.id) ?? []))
    },
    ofSubject: (kind, id) =>
      db
        .all<RequestRow>(
          'SELECT id, content FROM approval_requests WHERE subject_kind = ? AND subject_id = ? ORDER BY no DESC',
          kind,
          id,
        )
        .map(whole),
    inOutbox: () => db.column<number>('SELECT count(*) FROM outbox')[0] ?? 0,
  }
}

export function approvalsWriter(db: WriteHandle): ApprovalsWriter {
  const append = (id: string, event: RequestEvent): void =>
    void db.run('INSERT INTO approval_events (request_id, event) VALUES (?, ?)', id, JSON.stringify(event))
  return {
    ...approvalsReader(db),
    insert({ id, content, events }, now) {
      db.run(
        `INSERT INTO approval_requests (id, subject_kind, subject_id, content, submitted_at, submitted_by, state, level)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        content.subject.kind,
        content.subject.id,
        JSON.stringify(content),
        now.submittedAt,
        now.submittedBy,
        now.state,
        now.level ?? 0,
      )
      for (const event of events) append(id, event)
    },
    addEvent(id, event, now) {
      append(id, event)
      // A comment after the decision leaves the request alone.
      if (event.kind === 'commented') return
      db.run('UPDATE approval_requests SET state = ?, level = ? WHERE id = ?', now.state, now.level ?? 0, id)
    },
    send: ({ key, kind, subject, body, at }) =>
      void db.run(
        'INSERT INTO outbox (key, kind, subject, body, at) VALUES (?, ?, ?, ?, ?)',
        key,
        kind,
        subject,
        JSON.stringify(body),
        at,
      ),
  }
}

/** Written by this app alone, in pages that their seals prove whole. */
function toRequest({ id, content }: RequestRow, events: readonly RequestEvent[]): StoredRequest {
  return { id, content: JSON.parse(content) as SubmittedContent, events }
}

function toEvent(text: string): RequestEvent {
  return JSON.parse(text) as RequestEvent
}
