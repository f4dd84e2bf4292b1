/** Recomputes the chain of decisions from its first event. */
import { hashEvent, toEvent, type EventRow } from './audit-event.ts'
import type { ReadHandle } from './database.ts'

interface Check {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

export function verifyChain(db: ReadHandle): readonly Check[] {
  let previousHash: string | null = null
  let events = 0
  let broken: string | null = null
  for (const row of db.iterate<EventRow>('SELECT * FROM events ORDER BY seq')) {
    events += 1
    broken ??= fault(row, events, previousHash)
    previousHash = row.hash
  }
  return [
    {
      name: 'Chain of events',
      ok: broken === null,
      detail: broken ?? `${events} events, each hash recomputed and joined to the one before.`,
    },
  ]
}

function fault(row: EventRow, expectedSeq: number, previousHash: string | null): string | null {
  if (row.seq !== expectedSeq) return `Event ${expectedSeq} is missing.`
  if (row.previous_hash !== previousHash) return `Event ${row.seq} does not follow the one before it.`
  if (hashEvent(toEvent(row)) !== row.hash) return `Event ${row.seq} was changed after it was written.`
  return null
}
