/** One event of the chain: how it is stored and how it is hashed. */
import { createHash } from 'node:crypto'
import type { AuditEvent } from '../../src-contract/desktop/audit.ts'
import { canonicalJson } from '../../src-core/canonical-json.ts'

export interface EventRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly subject: string | null
  readonly summary: string
  readonly data: string
  readonly previous_hash: string | null
  readonly hash: string
}

/** SHA-256 over the canonical JSON of everything in the event but the hash itself. */
export function hashEvent(event: Omit<AuditEvent, 'hash'>): string {
  const { seq, at, actor, kind, subject, summary, data, previousHash } = event
  return createHash('sha256')
    .update(canonicalJson({ seq, at, actor, kind, subject, summary, data, previousHash }))
    .digest('hex')
}

export function toEvent(row: EventRow): AuditEvent {
  const { previous_hash: previousHash, data, ...rest } = row
  return { ...rest, data: JSON.parse(data) as Record<string, unknown>, previousHash }
}
