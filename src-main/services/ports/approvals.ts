/** What documents and other services ask about approvals. */
import type {
  ApprovalSubject,
  RequestContent,
  RequestHistoryEntry,
  RequestState,
} from '../../../src-contract/desktop/approval-request.ts'

export interface SubjectApprovalRecord extends Omit<RequestContent, 'subject' | 'reference' | 'createdBy'> {
  readonly requestId: string
  readonly state: RequestState
  readonly justification: string
  /** In order: who, in which role, when, at which level, with which comment. */
  readonly history: readonly RequestHistoryEntry[]
}

/** The newest request about a subject; null when it was never submitted. Throws CodedError NO_WORKSPACE. */
export type ApprovalOf = (subject: ApprovalSubject) => SubjectApprovalRecord | null
