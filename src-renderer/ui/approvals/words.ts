/** How requests for approval are spoken of, in one place. */
import type {
  ApprovalSubject,
  RequestHistoryEntry,
  RequestState,
  RequestSummary,
  SubjectFigure,
} from '../../../src-contract/desktop/approval-request.ts'
import { roleList, ROLES } from '../../../src-core/access/roles.ts'
import { count, moneyDelta, moneyShort } from '../format.ts'
import { exactMoney, percentDeltaWords, percentWords } from '../ledger/quantity.ts'

export type RequestClock = NonNullable<RequestSummary['clock']>

export const STATE_NAMES: Readonly<Record<RequestState, string>> = {
  waiting: 'Waiting',
  approved: 'Approved',
  rejected: 'Rejected',
  returned: 'Returned',
  withdrawn: 'Withdrawn',
}

export const KIND_NAMES = { offer: 'Offer', scenario: 'Scenario', rules: 'Rule version' } as const

/** "Level 1 of 2: Comp Manager". */
export function stageText({ state, level, levels, waitingFor, delegatedTo }: RequestSummary): string {
  if (state !== 'waiting' || level === null) return STATE_NAMES[state]
  const who = delegatedTo ?? roleList(waitingFor)
  return `Level ${level} of ${levels.length}: ${who}`
}

/** From here on a day of the week could be one of two. */
const A_WEEK_MS = 6 * 86_400_000

/** "due Tue 14:00, 5 h left" in the reader's own time, with its date where it is far; hours are working hours. */
export function clockText({
  dueAt,
  hoursLeft,
  overdue,
}: Pick<RequestClock, 'dueAt' | 'hoursLeft' | 'overdue'>): string {
  const far = Math.abs(Date.parse(dueAt) - Date.now()) > A_WEEK_MS
  const due = new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    ...(far ? { day: 'numeric', month: 'short' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(dueAt))
  return overdue ? `overdue since ${due}, by ${hours(-hoursLeft)}` : `due ${due}, ${hours(hoursLeft)} left`
}

function hours(value: number): string {
  if (value < 1) return `${Math.max(1, Math.round(value * 60))} min`
  return `${count(Math.floor(value))} h`
}

/** One person's pay is decided to the cent; the sums of a scenario are shortened, exact on hover. */
export function figureText(
  { unit, value, currency }: Pick<SubjectFigure, 'unit' | 'value' | 'currency'>,
  kind: ApprovalSubject['kind'],
): string {
  if (unit === 'money' && currency !== null) {
    return kind === 'offer' ? exactMoney(Number(value), currency) : moneyShort(Number(value), currency)
  }
  if (unit === 'percent') return percentWords(value)
  return unit === 'count' ? count(Number(value)) : value
}

/** "+13.3% against the midpoint", "from 12% in version 1". */
export function deltaText({ delta, currency }: SubjectFigure): string | null {
  if (delta === null) return null
  const { unit, value, against } = delta
  if (unit === 'text') return `from ${value} in ${against}`
  const text = unit === 'money' && currency !== null ? moneyDelta(Number(value), currency) : percentDeltaWords(value)
  return `${text} against ${against}`
}

const DID: Readonly<Record<RequestHistoryEntry['kind'], string>> = {
  submitted: 'Submitted',
  approved: 'Approved',
  rejected: 'Rejected',
  returned: 'Returned for changes',
  delegated: 'Delegated',
  commented: 'Commented',
  withdrawn: 'Withdrawn',
  reminded: 'Reminder: little time is left',
  escalated: 'Overdue: the level above may decide too',
}

/** "Approved at level 1 for the Comp Manager", "Delegated to Mia at level 1". */
export function historyText({ kind, level, seat, role, toName }: RequestHistoryEntry): string {
  const to = toName === null ? '' : ` to ${toName}`
  const at = level === null || kind === 'submitted' || kind === 'commented' ? '' : ` at level ${level}`
  const instead = kind === 'approved' && seat !== null && seat !== role ? ` for the ${ROLES[seat].label}` : ''
  return `${DID[kind]}${to}${at}${instead}`
}
