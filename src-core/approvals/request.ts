/**
 * A request for approval as its events tell it. Data in, data out: the company's server folds the same events to the
 * same state.
 */
import { rolesOfLevel, type ApprovalLevel, type RoleId } from '../access/roles.ts'

export type RequestState = 'waiting' | 'approved' | 'rejected' | 'returned' | 'withdrawn'

interface Done {
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Profile, with its name and role as they were. */
  readonly by: string
  readonly name: string
  readonly role: RoleId
  readonly comment: string
}

export type RequestEvent =
  | (Done & { readonly kind: 'submitted'; readonly levels: readonly ApprovalLevel[] })
  /** seat: the role whose yes this is. */
  | (Done & { readonly kind: 'approved'; readonly level: ApprovalLevel; readonly seat: RoleId })
  | (Done & { readonly kind: 'rejected' | 'returned'; readonly level: ApprovalLevel })
  | (Done & {
      readonly kind: 'delegated'
      readonly level: ApprovalLevel
      readonly seat: RoleId
      readonly to: string
      readonly toName: string
    })
  | (Done & { readonly kind: 'commented' | 'withdrawn'; readonly level: ApprovalLevel | null })
  /** By the clock. */
  | (Done & { readonly kind: 'reminded' | 'escalated'; readonly level: ApprovalLevel })

export interface Decision {
  readonly level: ApprovalLevel
  readonly by: string
  readonly role: RoleId
  readonly seat: RoleId
}

export interface Request {
  readonly state: RequestState
  /** In order; empty: nobody has to say yes. */
  readonly levels: readonly ApprovalLevel[]
  /** The one that is being decided; null once it is over. */
  readonly level: ApprovalLevel | null
  /** When this level began. */
  readonly since: string
  readonly submittedBy: string
  readonly submittedAt: string
  /** Every yes so far. */
  readonly decisions: readonly Decision[]
  /** Seats of this level that were given to one profile. */
  readonly delegated: Readonly<Partial<Record<RoleId, string>>>
  /** Of this level. */
  readonly reminded: boolean
  readonly escalated: boolean
}

/** The state after events in order; the first is the submission. */
export function requestOf(events: readonly RequestEvent[]): Request {
  const [first, ...others] = events
  if (first?.kind !== 'submitted') throw new Error('A request begins with its submission.')
  const [level = null] = first.levels
  const begun: Request = {
    state: level === null ? 'approved' : 'waiting',
    levels: first.levels,
    level,
    since: first.at,
    submittedBy: first.by,
    submittedAt: first.at,
    decisions: [],
    delegated: {},
    reminded: false,
    escalated: false,
  }
  return others.reduce(applyEvent, begun)
}

export function applyEvent(request: Request, event: RequestEvent): Request {
  switch (event.kind) {
    case 'submitted':
      throw new Error('A request is submitted once.')
    case 'approved': {
      const { level, by, role, seat } = event
      const decided = { ...request, decisions: [...request.decisions, { level, by, role, seat }] }
      return openSeats(decided).length > 0 ? decided : nextLevel(decided, event.at)
    }
    case 'rejected':
    case 'returned':
    case 'withdrawn':
      return { ...request, state: event.kind, level: null }
    case 'delegated':
      return { ...request, delegated: { ...request.delegated, [event.seat]: event.to } }
    case 'reminded':
      return { ...request, reminded: true }
    case 'escalated':
      return { ...request, escalated: true }
    case 'commented':
      return request
  }
}

/**
 * The roles that have yet to say yes at the level being decided. A role that said yes at a lower level is not asked
 * again (level 2 needs Comp Manager and HRBP: the manager's yes at level 1 is one of the two), unless that would leave
 * nobody to decide the level at all.
 */
export function openSeats({ level, decisions }: Pick<Request, 'level' | 'decisions'>): readonly RoleId[] {
  if (level === null) return []
  const before = decisions.filter((decision) => decision.level < level).map(({ role }) => role)
  const taken = decisions.filter((decision) => decision.level === level).map(({ seat }) => seat)
  const seats = rolesOfLevel(level)
  const fresh = seats.filter((role) => !before.includes(role))
  return (fresh.length > 0 ? fresh : seats).filter((role) => !taken.includes(role))
}

function nextLevel(request: Request, at: string): Request {
  const next = request.levels.find((level) => request.level !== null && level > request.level) ?? null
  return {
    ...request,
    state: next === null ? 'approved' : 'waiting',
    level: next,
    since: at,
    delegated: {},
    reminded: false,
    escalated: false,
  }
}
