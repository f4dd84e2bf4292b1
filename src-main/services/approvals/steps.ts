/** Commands on one request within a transaction, and the steps that the clock takes. */
import { decide, type RequestCommand } from '../../../src-core/approvals/decide.ts'
import { requestOf, type Request } from '../../../src-core/approvals/request.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { clockRules, requestClock, toPerson } from './view.ts'
import { subjectHash } from './subject.ts'
import { writeStep } from './writes.ts'
import type { ActingProfile } from '../ports/access.ts'
import type { StoredRequest } from '../ports/approvals-store.ts'
import type { Reader, WorkspaceStore, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

/** Throws CodedError NOT_FOUND. */
export function requireRequest(reader: Reader, id: string): StoredRequest {
  const stored = reader.approvals.get(id)
  if (!stored) throw new CodedError('NOT_FOUND', 'There is no such request in this workspace.')
  return stored
}

interface Step {
  readonly command: RequestCommand
  /** The level that was looked at. */
  readonly level?: number | undefined
}

/** Throws what core's decide throws, LEVEL_MOVED and CHANGED_SINCE. Answers where the request would stand; writes nothing. */
export function checkStep(reader: Reader, stored: StoredRequest, step: Step, acting: ActingProfile, system: System) {
  const facts = requestOf(stored.events)
  if (step.level !== undefined && facts.level !== null && facts.level !== step.level) {
    throw new CodedError('LEVEL_MOVED', `The request stands at level ${facts.level} by now. Look at it again.`)
  }
  const event = decide(facts, step.command, {
    by: toPerson(acting),
    creators: stored.content.creators,
    clock: requestClock(reader, facts, clockRules(reader, system)),
    at: system.now().toISOString(),
  })
  if (event.kind === 'approved') refuseChanged(reader, stored)
  return event
}

export function takeStep(
  writer: Writer,
  stored: StoredRequest,
  step: Step,
  acting: ActingProfile,
  system: System,
): Request {
  return writeStep(writer, stored, checkStep(writer, stored, step, acting, system))
}

/** Reminders and escalations that the clock asks for. Answers how many there were. */
export async function followClocks(store: WorkspaceStore, acting: ActingProfile, system: System): Promise<number> {
  const due = dueSteps(store.read, system)
  if (due.length === 0) return 0
  return store.write((writer) => {
    // Asked again: another window may have been quicker.
    const steps = dueSteps(writer, system)
    for (const { id, kind } of steps) {
      takeStep(writer, requireRequest(writer, id), { command: { kind } }, acting, system)
    }
    return steps.length
  })
}

function dueSteps(reader: Reader, system: System): { id: string; kind: 'remind' | 'escalate' }[] {
  const rules = clockRules(reader, system)
  const now = rules.now.toISOString()
  return reader.approvals.list('waiting').flatMap(({ id, events }) => {
    const facts = requestOf(events)
    const clock = requestClock(reader, facts, rules)
    if (!clock) return []
    return [
      ...(!facts.reminded && now >= clock.remindAt ? [{ id, kind: 'remind' as const }] : []),
      ...(!facts.escalated && clock.overdue ? [{ id, kind: 'escalate' as const }] : []),
    ]
  })
}

function refuseChanged(reader: Reader, { content }: StoredRequest): void {
  if (subjectHash(reader, content.subject) === content.hash) return
  throw new CodedError(
    'CHANGED_SINCE',
    'What its figures follow from was changed since it was submitted. Return it, or have it withdrawn and submitted anew.',
  )
}
