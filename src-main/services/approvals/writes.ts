/** Within a transaction: a step of a request is written with its audit event, its outbox row, and what it locks or frees. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import { ROLES } from '../../../src-core/access/roles.ts'
import { applyEvent, requestOf, type Request, type RequestEvent } from '../../../src-core/approvals/request.ts'
import type { ApprovalSubject } from '../../../src-contract/desktop/approval-request.ts'
import type { SubjectApproval } from '../../../src-contract/desktop/rules.ts'
import type { StoredRequest } from '../ports/approvals-store.ts'
import type { Writer } from '../ports/store.ts'

export function writeSubmission(writer: Writer, stored: StoredRequest): Request {
  const [event] = stored.events
  const now = requestOf(stored.events)
  writer.approvals.insert(stored, now)
  if (event) follow(writer, stored, event, now)
  return now
}

export function writeStep(writer: Writer, stored: StoredRequest, event: RequestEvent): Request {
  const now = applyEvent(requestOf(stored.events), event)
  writer.approvals.addEvent(stored.id, event, now)
  follow(writer, stored, event, now)
  return now
}

const SAID: Readonly<Record<RequestEvent['kind'], string>> = {
  submitted: 'submitted for approval',
  approved: 'approved',
  rejected: 'rejected',
  returned: 'returned for changes',
  delegated: 'delegated',
  commented: 'commented on',
  withdrawn: 'withdrawn',
  reminded: 'reminder due',
  escalated: 'overdue, escalated',
}

function follow(writer: Writer, { id, content, events }: StoredRequest, event: RequestEvent, now: Request): void {
  const { subject, title, hash, runHash } = content
  setSubject(writer, content.subject, event.kind, now, content.lockedBefore)
  const level = 'level' in event && event.level !== null ? `, level ${event.level}` : ''
  const to = event.kind === 'delegated' ? ` to ${event.toName}` : ''
  const seat = event.kind === 'approved' && event.seat !== event.role ? ` for the ${ROLES[event.seat].label}` : ''
  const end = event.kind === 'approved' || event.kind === 'submitted' ? ending(now) : ''
  writer.audit.append({
    kind: `APPROVAL_${event.kind.toUpperCase()}`,
    subject: auditSubject(writer, subject),
    summary: `${title}: ${SAID[event.kind]}${to}${level}${seat}${end}`,
    data: {
      requestId: id,
      subject,
      step: event.kind,
      by: event.by,
      role: event.role,
      state: now.state,
      level: now.level,
      hash,
      runHash,
      // What was said may name pay: it stays with the request, and its hash shows whether it is still the same.
      eventHash: createHash('sha256').update(canonicalJson(event)).digest('hex'),
    },
  })
  const sequence = event.kind === 'submitted' ? 0 : events.length
  writer.approvals.send({
    key: `approval:${id}:${sequence}`,
    kind: 'approval',
    subject: id,
    body: { requestId: id, sequence, event, ...(sequence === 0 ? { content } : {}) },
    at: event.at,
  })
}

function ending({ state, level }: Request): string {
  if (state === 'approved') return '; approved and locked'
  return level === null ? '' : `; level ${level} is next`
}

/** The same subject under which what is decided about has its other events. */
function auditSubject(writer: Writer, { kind, id }: ApprovalSubject): string {
  if (kind === 'rules') return `rules-${id}`
  return kind === 'scenario' ? id : (writer.offers.get(id)?.candidateId ?? id)
}

function setSubject(
  writer: Writer,
  { kind, id }: ApprovalSubject,
  event: RequestEvent['kind'],
  { state }: Request,
  lockedBefore: boolean,
): void {
  // Only a submission and an end change where the subject stands.
  if (state === 'waiting' && event !== 'submitted') return
  if (event === 'commented') return
  const approval: SubjectApproval = state === 'withdrawn' ? 'none' : state
  if (kind === 'offer') writer.offers.setApproval(id, approval)
  else if (kind === 'rules') writer.rules.setApproval(Number(id), approval)
  else lockScenario(writer, id, state === 'waiting' || state === 'approved' || lockedBefore)
}

function lockScenario(writer: Writer, id: string, locked: boolean): void {
  const scenario = writer.scenarios.get(id)
  if (scenario && scenario.status !== 'archived') {
    writer.scenarios.update({ ...scenario, status: locked ? 'locked' : 'active' })
  }
}
