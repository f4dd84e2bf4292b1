/** Submitting: what would be asked for, and the request itself. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { requestOf } from '../../../src-core/approvals/request.ts'
import type { ApprovalSubject, RequestContent } from '../../../src-contract/desktop/approval-request.ts'
import { makersOf } from './makers.ts'
import { describeSubject, subjectHash, subjectProblem, type SubjectDependencies } from './subject.ts'
import { writeSubmission } from './writes.ts'
import type { ActingProfile } from '../ports/access.ts'
import type { StoredRequest } from '../ports/approvals-store.ts'
import type { Reader, WorkspaceStore } from '../ports/store.ts'

interface SubmissionPreview {
  readonly content: RequestContent
  readonly needsJustification: boolean
  readonly problem: CodedError | null
}

export async function previewSubmission(
  reader: Reader,
  subject: ApprovalSubject,
  dependencies: SubjectDependencies,
  signal: AbortSignal,
): Promise<SubmissionPreview> {
  const content = await describeSubject(reader, subject, dependencies, signal)
  const problem = requestProblem(reader, content) ?? subjectProblem(reader, subject, dependencies.system)
  return { content, needsJustification: content.outside.length > 0, problem }
}

/** Throws CodedError as approvals.submit declares. */
export async function submitForApproval(
  store: WorkspaceStore,
  subject: ApprovalSubject,
  justification: string,
  acting: ActingProfile,
  dependencies: SubjectDependencies,
  signal: AbortSignal,
): Promise<StoredRequest> {
  const { system } = dependencies
  const { content } = await previewSubmission(store.read, subject, dependencies, signal)
  return store.write((writer) => {
    const problem = requestProblem(writer, content) ?? subjectProblem(writer, subject, system)
    if (problem) throw problem
    if (subjectHash(writer, subject) !== content.hash) {
      throw new CodedError('STALE', 'It was changed while it was being submitted. Look at it and submit again.')
    }
    if (content.outside.length > 0 && justification === '') {
      throw new CodedError('JUSTIFICATION_MISSING', `Say why: ${content.outside.join(' ')}`)
    }
    const stored: StoredRequest = {
      id: system.id(),
      content: {
        ...content,
        justification,
        creators: makersOf(writer, content),
        lockedBefore: subject.kind === 'scenario' && writer.scenarios.get(subject.id)?.status === 'locked',
      },
      events: [
        {
          kind: 'submitted',
          at: system.now().toISOString(),
          by: acting.id,
          name: acting.name,
          role: acting.role,
          comment: justification,
          levels: content.levels,
        },
      ],
    }
    writeSubmission(writer, stored)
    return stored
  })
}

/** What an earlier request about the same forbids. */
function requestProblem(reader: Reader, { subject, hash }: RequestContent): CodedError | null {
  const [newest] = reader.approvals.ofSubject(subject.kind, subject.id)
  if (!newest) return null
  const { state } = requestOf(newest.events)
  if (state === 'waiting') {
    return new CodedError('ALREADY_SUBMITTED', 'It waits for approval already. Withdraw it first to submit it anew.')
  }
  if (newest.content.hash !== hash) return null
  if (state === 'approved') return new CodedError('ALREADY_APPROVED', 'It is approved already, as it is.')
  if (state !== 'rejected') return null
  return new CodedError('UNCHANGED', 'It was rejected as it is. Change it before submitting it again.')
}
