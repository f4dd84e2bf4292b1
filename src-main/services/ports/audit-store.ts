import type { AuditEvent } from '../../../src-contract/desktop/audit.ts'

/** A decision to be recorded; the store adds its place in the chain. */
export interface NewAuditEvent {
  /** As PARAMETER_CHANGE, SCENARIO_CREATED, PEOPLE_IMPORTED, RUN_SAVED. */
  readonly kind: string
  readonly subject: string | null
  /** One line for people; holds no person's pay. */
  readonly summary: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface AuditQuery {
  readonly kind?: string | undefined
  readonly subject?: string | undefined
  readonly offset: number
  readonly limit: number
}

export interface AuditReader {
  /** Newest first. */
  list(query: AuditQuery): { readonly total: number; readonly events: readonly AuditEvent[] }
  kinds(): readonly string[]
  head(): { readonly seq: number; readonly hash: string } | null
  /** Recomputes the chain from its first event; names each check. */
  verify(): readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[]
}

export interface AuditWriter extends AuditReader {
  append(event: NewAuditEvent): AuditEvent
}
