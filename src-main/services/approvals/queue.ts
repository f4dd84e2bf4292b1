/** The queue: those waiting for me, those I submitted, those open, all. */
import type { MethodOutput, ParsedInput } from '../../../src-contract/desktop/index.ts'
import type { RequestSummary } from '../../../src-contract/desktop/approval-request.ts'
import { clockRules, requestSummary, type ApprovalViewContext } from './view.ts'

export function listRequests(
  { view, kind, text, offset, limit }: ParsedInput<'approvals.list'>,
  context: ApprovalViewContext,
): MethodOutput<'approvals.list'> {
  const rules = clockRules(context.reader, context.system)
  const all = context.reader.approvals.list('all').map((stored) => requestSummary(stored, context, rules))
  const me = context.acting?.id
  const views: Readonly<Record<typeof view, readonly RequestSummary[]>> = {
    forMe: all.filter(({ mayDecide }) => mayDecide),
    submitted: all.filter(({ submittedBy }) => submittedBy.id === me),
    waiting: all.filter(({ state }) => state === 'waiting'),
    all,
  }
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = views[view].filter((request) => {
    const searched = `${request.title} ${request.submittedBy.name} ${request.createdBy}`.toLowerCase()
    return (kind === undefined || request.subject.kind === kind) && words.every((word) => searched.includes(word))
  })
  return {
    total: found.length,
    requests: found.toSorted(byUrgency).slice(offset, offset + limit),
    counts: {
      forMe: views.forMe.length,
      pressing: views.forMe.filter(({ clock }) => clock?.reminded === true || clock?.overdue === true).length,
      submitted: views.submitted.length,
      waiting: views.waiting.length,
      all: all.length,
    },
  }
}

/** What is due first comes first; what is over follows, the newest first, as it came. */
function byUrgency(a: RequestSummary, b: RequestSummary): number {
  if (a.clock && b.clock) return a.clock.dueAt.localeCompare(b.clock.dueAt)
  return Number(a.clock === null) - Number(b.clock === null)
}
