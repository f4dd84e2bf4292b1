/** What may be done with a request, by whom: a command either becomes one event or is refused with a code. */
import {
  APPROVAL_LEVELS,
  roleList,
  roleMay,
  ROLES,
  rolesOfLevel,
  approvePermission,
  type ApprovalLevel,
  type RoleId,
} from '../access/roles.ts'
import { CodedError } from '../coded-error.ts'
import type { LevelClock } from './clock.ts'
import { openSeats, type Request, type RequestEvent } from './request.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly role: RoleId
  readonly active: boolean
}

export type RequestCommand =
  | { readonly kind: 'approve' | 'reject' | 'return' | 'comment' | 'withdraw'; readonly comment: string }
  | { readonly kind: 'delegate'; readonly comment: string; readonly to: Person }
  | { readonly kind: 'remind' | 'escalate' }

interface Circumstances {
  readonly by: Person
  /** Profiles that made what was submitted. */
  readonly creators: readonly string[]
  readonly clock: LevelClock | null
  readonly at: string
}

/** Throws CodedError; answers the one event that the command becomes. */
export function decide(request: Request, command: RequestCommand, given: Circumstances): RequestEvent {
  const { by, at, clock } = given
  const comment = 'comment' in command ? command.comment.trim() : ''
  const done = { at, by: by.id, name: by.name, role: by.role, comment }
  if (command.kind === 'comment') {
    needComment(comment, 'Say something.')
    return { ...done, kind: 'commented', level: request.level }
  }
  const level = requireWaiting(request)
  switch (command.kind) {
    case 'approve':
      return { ...done, kind: 'approved', level, seat: requireSeat(request, given) }
    case 'reject':
      requireSeat(request, given)
      return { ...done, kind: 'rejected', level }
    case 'return':
      requireSeat(request, given)
      needComment(comment, 'Say what is to be changed before it is sent back.')
      return { ...done, kind: 'returned', level }
    case 'delegate': {
      const { to } = command
      return { ...done, kind: 'delegated', level, seat: seatToDelegate(request, to, given), to: to.id, toName: to.name }
    }
    case 'withdraw':
      if (by.id !== request.submittedBy && !roleMay(by.role, 'administer')) {
        throw new CodedError('NOT_SUBMITTER', 'Only who submitted it, or an administrator, may withdraw it.')
      }
      return { ...done, kind: 'withdrawn', level }
    case 'remind':
      if (request.reminded || !clock || at < clock.remindAt) throw new CodedError('NOT_DUE', 'No reminder is due.')
      return { ...done, kind: 'reminded', level }
    case 'escalate':
      if (request.escalated || !clock?.overdue) throw new CodedError('NOT_DUE', 'The level is not overdue.')
      return { ...done, kind: 'escalated', level }
  }
}

/** Whether this person may say yes or no now. */
export function mayDecide(request: Request, given: Pick<Circumstances, 'by' | 'creators'>): boolean {
  return request.state === 'waiting' && refusal(request, given) === null && seatFor(request, given.by) !== null
}

/** Who has no say, whatever their role: who submitted it, who made it, and who said yes to it before. */
export function leftOut(request: Pick<Request, 'submittedBy' | 'decisions'>, creators: readonly string[]): string[] {
  return [...new Set([request.submittedBy, ...creators, ...request.decisions.map(({ by }) => by)])]
}

/** Who may be given a seat of this level. */
export function mayHold(request: Request, person: Person, creators: readonly string[]): boolean {
  const { level } = request
  return (
    level !== null &&
    person.active &&
    roleMay(person.role, approvePermission(level)) &&
    openSeats(request).includes(person.role) &&
    refusal(request, { by: person, creators }) === null
  )
}

/** Levels 1 to n, as every one includes those below; 0: none. */
export function levelsUpTo(level: 0 | ApprovalLevel): readonly ApprovalLevel[] {
  return APPROVAL_LEVELS.filter((each) => each <= level)
}

/** The roles beside the level's own that may decide once it is overdue: those of the level above. */
export function standIns(level: ApprovalLevel): readonly RoleId[] {
  const above = APPROVAL_LEVELS.find((each) => each > level)
  return above === undefined ? [] : rolesOfLevel(above).filter((role) => !rolesOfLevel(level).includes(role))
}

function requireWaiting({ state, level }: Request): ApprovalLevel {
  if (state === 'waiting' && level !== null) return level
  throw new CodedError('ALREADY_DECIDED', `This request is ${state} already. What was decided stays.`)
}

function requireSeat(request: Request, given: Circumstances): RoleId {
  const refused = refusal(request, given)
  if (refused) throw refused
  const seat = seatFor(request, given.by)
  if (seat) return seat
  const level = request.level ?? 1
  const waiting = openSeats(request)
  const others = request.escalated ? standIns(level) : []
  throw new CodedError(
    'NOT_YOUR_LEVEL',
    `${given.by.name} works as ${ROLES[given.by.role].label}. Level ${level} waits for ${roleList([...waiting, ...others])}${
      Object.keys(request.delegated).length > 0 ? ', and was delegated' : ''
    }.`,
    { level, roles: [...waiting, ...others] },
  )
}

/** Why someone has no say at all. */
function refusal(request: Request, { by, creators }: Pick<Circumstances, 'by' | 'creators'>): CodedError | null {
  if (!leftOut(request, creators).includes(by.id)) return null
  if (by.id === request.submittedBy || creators.includes(by.id)) {
    return new CodedError('OWN_REQUEST', 'Nobody decides what they made or submitted themselves.')
  }
  return new CodedError('ALREADY_TOOK_PART', `${by.name} has said yes to this request. Somebody else decides the rest.`)
}

/** The open seat this person fills: their own role's, or any once the level is overdue and they stand in for it. */
function seatFor(request: Request, by: Person): RoleId | null {
  const open = openSeats(request)
  if (!by.active || request.level === null) return null
  const own = open.find((seat) => {
    const given = request.delegated[seat]
    return seat === by.role && (given === undefined || given === by.id || request.escalated)
  })
  if (own) return own
  if (!request.escalated || !standIns(request.level).includes(by.role)) return null
  return open[0] ?? null
}

function seatToDelegate(request: Request, to: Person, given: Circumstances): RoleId {
  const { by, creators } = given
  if (by.id === request.submittedBy || creators.includes(by.id)) requireSeat(request, given)
  if (!roleMay(by.role, 'administer')) requireSeat(request, given)
  if (to.id === by.id || !mayHold(request, to, creators)) {
    throw new CodedError(
      'CANNOT_HOLD',
      `${to.name} (${ROLES[to.role].label}) cannot decide level ${request.level} of this request. It waits for ${roleList(openSeats(request))}, and for someone who did not make, submit or decide it.`,
    )
  }
  return to.role
}

function needComment(comment: string, sentence: string): void {
  if (comment === '') throw new CodedError('COMMENT_NEEDED', `A comment is needed. ${sentence}`)
}
