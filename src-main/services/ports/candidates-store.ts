/** Candidates as they are now, every change of them, the conversation, and where locations lie. */
import type { CandidateFields, Reply } from '../../../src-contract/desktop/candidates.ts'
import type { OfferLevel, SubjectApproval } from '../../../src-contract/desktop/rules.ts'

export interface StoredCandidate {
  readonly id: string
  readonly fields: CandidateFields
  readonly createdAt: string
  readonly createdBy: string
  readonly changedAt: string
}

export interface StoredCandidateEvent {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly kind: 'created' | 'changed' | 'reset'
  /** Null for the candidate as a whole. */
  readonly field: keyof CandidateFields | null
  readonly oldValue: unknown
  readonly newValue: unknown
}

export interface StoredMessage {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly text: string
  readonly replies: Reply[]
}

export interface CandidateQuery {
  /** Lower-case words that must all be found in id, title, family, location or level. */
  readonly words: readonly string[]
  readonly level: OfferLevel | null
  readonly location: string | null
  readonly offer: 'made' | 'none' | null
  readonly approval: SubjectApproval | null
  readonly offset: number
  readonly limit: number
}

export interface CandidatesReader {
  get(id: string): StoredCandidate | null
  page(query: CandidateQuery): { readonly total: number; readonly candidates: readonly StoredCandidate[] }
  ids(): readonly string[]
  /** The number that the next reference without an id gets. */
  nextNumber(): number
  /** Newest first. */
  events(id: string): readonly StoredCandidateEvent[]
  /** Oldest first. */
  messages(id: string): readonly StoredMessage[]
  /** Jurisdiction stated for a location. */
  placed(): ReadonlyMap<string, string>
}

export interface CandidatesWriter extends CandidatesReader {
  insert(candidate: StoredCandidate): void
  update(candidate: StoredCandidate): void
  addEvent(id: string, event: Omit<StoredCandidateEvent, 'seq'>): void
  addMessage(id: string, message: Omit<StoredMessage, 'seq'>): void
  place(location: string, jurisdiction: string | null): void
}
