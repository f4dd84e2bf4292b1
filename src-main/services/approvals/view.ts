/** A request as the window, a script or a document sees it. */
import { clockOf, type LevelClock } from '../../../src-core/approvals/clock.ts'
import { leftOut, mayDecide, mayHold, standIns, type Person } from '../../../src-core/approvals/decide.ts'
import { openSeats, requestOf, type Request as RequestFacts } from '../../../src-core/approvals/request.ts'
import { roleMay } from '../../../src-core/access/roles.ts'
import type { ApprovalSettings } from '../../../src-contract/desktop/approval-settings.ts'
import type {
  ApprovalSubject,
  Request,
  RequestHistoryEntry,
  RequestSummary,
} from '../../../src-contract/desktop/approval-request.ts'
import { approvalSettings, approvalTimeZone } from './settings.ts'
import { subjectStale } from './subject.ts'
import type { ActingProfile } from '../ports/access.ts'
import type { SubmittedContent, StoredRequest } from '../ports/approvals-store.ts'
import type { ApprovalOf } from '../ports/approvals.ts'
import type { CurrentWorkspace, Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

export interface ApprovalViewContext {
  readonly reader: Reader
  readonly system: System
  readonly acting: ActingProfile | null
}

/** rules: given where many are read at once. */
export function requestSummary(
  stored: StoredRequest,
  { reader, system, acting }: ApprovalViewContext,
  rules: ClockRules = clockRules(reader, system),
): RequestSummary {
  const facts = requestOf(stored.events)
  const { creators, lockedBefore: _, ...content } = stored.content
  const clock = requestClock(reader, facts, rules)
  const by = acting === null ? null : toPerson(acting)
  const [first] = stored.events
  const delegates = openSeats(facts).flatMap((seat) => facts.delegated[seat] ?? [])
  return {
    id: stored.id,
    ...content,
    state: facts.state,
    level: facts.level,
    submittedAt: facts.submittedAt,
    submittedBy: { id: facts.submittedBy, name: first?.name ?? '', role: first?.role ?? 'compAnalyst' },
    waitingFor: [...openSeats(facts), ...(facts.escalated && facts.level !== null ? standIns(facts.level) : [])],
    delegatedTo: delegates.length === 0 ? null : delegates.map((id) => reader.profiles.get(id)?.name ?? id).join(', '),
    leftOut: leftOut(facts, creators),
    clock: clock && {
      timeZone: clock.timeZone,
      since: facts.since,
      dueAt: clock.dueAt,
      remindAt: clock.remindAt,
      hoursLeft: clock.hoursLeft,
      overdue: clock.overdue,
      reminded: facts.reminded,
      escalated: facts.escalated,
    },
    mayDecide: by !== null && mayDecide(facts, { by, creators }),
    own: by !== null && (by.id === facts.submittedBy || creators.includes(by.id)),
    mayWithdraw:
      by !== null && facts.state === 'waiting' && (by.id === facts.submittedBy || roleMay(by.role, 'administer')),
  }
}

export function requestView(stored: StoredRequest, context: ApprovalViewContext): Request {
  const { reader, system, acting } = context
  const facts = requestOf(stored.events)
  return {
    ...requestSummary(stored, context),
    history: historyOf(stored),
    stale: facts.state === 'waiting' || facts.state === 'approved' ? subjectStale(reader, stored.content, system) : [],
    delegates: reader.profiles
      .list()
      .filter((profile) => profile.id !== acting?.id && mayHold(facts, profile, stored.content.creators))
      .map(({ id, name, role }) => ({ id, name, role })),
  }
}

/** What every clock of one reading has in common. */
interface ClockRules {
  readonly settings: ApprovalSettings
  readonly timeZone: string
  readonly now: Date
}

export function clockRules(reader: Reader, system: System): ClockRules {
  return { settings: approvalSettings(reader), timeZone: approvalTimeZone(reader, system), now: system.now() }
}

/** In the time zone of the only one who may decide, where the level was delegated, else the workspace's. */
export function requestClock(reader: Reader, facts: RequestFacts, rules: ClockRules): LevelClock | null {
  if (facts.level === null) return null
  const open = openSeats(facts)
  const [only] = open.length === 1 ? open.map((seat) => facts.delegated[seat]) : []
  const delegate = only === undefined ? null : reader.profiles.get(only)
  return clockOf(facts, rules.settings, delegate?.timeZone ?? rules.timeZone, rules.now)
}

export function toPerson({ id, name, role }: ActingProfile): Person {
  return { id, name, role, active: true }
}

/** For documents: the newest request about a subject, with who said what and when. */
export function createApprovalOf(workspace: CurrentWorkspace): ApprovalOf {
  return (subject: ApprovalSubject) => {
    const [stored] = workspace.require().read.approvals.ofSubject(subject.kind, subject.id)
    if (!stored) return null
    const { title, figures, levels, reasons, points, outside, justification, hash, runHash }: SubmittedContent =
      stored.content
    const { state } = requestOf(stored.events)
    const history = historyOf(stored)
    return {
      requestId: stored.id,
      state,
      title,
      figures,
      levels,
      reasons,
      points,
      outside,
      justification,
      hash,
      runHash,
      history,
    }
  }
}

function historyOf({ events }: StoredRequest): RequestHistoryEntry[] {
  return events.map((event) => ({
    kind: event.kind,
    at: event.at,
    by: event.by,
    name: event.name,
    role: event.role,
    comment: event.comment,
    level: 'level' in event ? event.level : null,
    seat: 'seat' in event ? event.seat : null,
    toName: event.kind === 'delegated' ? event.toName : null,
  }))
}
