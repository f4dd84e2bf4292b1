/** Requests for approval with their events, and what waits to be sent to the company's server. */
import type { RequestContent } from '../../../src-contract/desktop/approval-request.ts'
import type { Request, RequestEvent } from '../../../src-core/approvals/request.ts'

export interface SubmittedContent extends RequestContent {
  readonly justification: string
  /** Profiles that made what was submitted. */
  readonly creators: string[]
  /** A scenario that was locked by hand before stays so when the request ends without a yes. */
  readonly lockedBefore: boolean
}

export interface StoredRequest {
  readonly id: string
  readonly content: SubmittedContent
  /** In order; the first is the submission. */
  readonly events: readonly RequestEvent[]
}

export interface OutboxItem {
  /** A second sending with the same key changes nothing. */
  readonly key: string
  readonly kind: string
  readonly subject: string
  readonly body: unknown
  readonly at: string
}

type SubjectKind = RequestContent['subject']['kind']

export interface ApprovalsReader {
  get(id: string): StoredRequest | null
  /** Newest first. */
  list(only: 'waiting' | 'all'): readonly StoredRequest[]
  /** Newest first. */
  ofSubject(kind: SubjectKind, id: string): readonly StoredRequest[]
  /** How many wait to be sent. */
  inOutbox(): number
}

export interface ApprovalsWriter extends ApprovalsReader {
  insert(request: StoredRequest, now: Request): void
  /** Adds an event; `now` is where the request then stands. */
  addEvent(id: string, event: RequestEvent, now: Request): void
  send(item: OutboxItem): void
}
