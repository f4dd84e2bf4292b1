/** Table family: the append-only, hash-chained record of decisions. */
import { canonicalJson } from '../../src-core/canonical-json.ts'
import type { AuditReader, AuditWriter } from '../services/ports/audit-store.ts'
import type { System } from '../services/ports/system.ts'
import { hashEvent, toEvent, type EventRow } from './audit-event.ts'
import { verifyChain } from './audit-verify.ts'
import type { ReadHandle, WriteHandle } from './database.ts'

export function auditReader(db: ReadHandle): AuditReader {
  return {
    list({ kind, subject, offset, limit }) {
      const where = '(@kind IS NULL OR kind = @kind) AND (@subject IS NULL OR subject = @subject)'
      const filter = { kind: kind ?? null, subject: subject ?? null }
      const [total = 0] = db.column<number>(`SELECT count(*) FROM events WHERE ${where}`, filter)
      const rows = db.all<EventRow>(
        `SELECT * FROM events WHERE ${where} ORDER BY seq DESC LIMIT @limit OFFSET @offset`,
        { ...filter, limit, offset },
      )
      return { total, events: rows.map(toEvent) }
    },
    kinds: () => db.column<string>('SELECT DISTINCT kind FROM events ORDER BY kind'),
    head: () => db.get<{ seq: number; hash: string }>('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1') ?? null,
    verify: () => verifyChain(db),
  }
}

export function auditWriter(db: WriteHandle, system: System): AuditWriter {
  const reader = auditReader(db)
  return {
    ...reader,
    append({ kind, subject, summary, data }) {
      const head = reader.head()
      // Through its text, so that what is hashed now is what is read back later.
      const text = canonicalJson(data)
      const event = {
        seq: (head?.seq ?? 0) + 1,
        at: system.now().toISOString(),
        actor: system.actor(),
        kind,
        subject: subject === null ? null : asStored(subject),
        summary: asStored(summary),
        data: JSON.parse(text) as Record<string, unknown>,
        previousHash: head?.hash ?? null,
      }
      const hash = hashEvent(event)
      db.run(
        `INSERT INTO events (seq, at, actor, kind, subject, summary, data, previous_hash, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[event.seq, event.at, event.actor, kind, event.subject, event.summary, text, event.previousHash, hash],
      )
      return { ...event, hash }
    },
  }
}

/** Half a surrogate pair cannot be stored as UTF-8: SQLite would keep another character than the one that was hashed. */
function asStored(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
