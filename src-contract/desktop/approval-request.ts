/** A request for approval: what was submitted, where it stands, its clock and what was done about it. */
import { z } from 'zod'
import { Id, Instant } from './common.ts'
import { Role } from './profiles.ts'

/** id: of an offer's version, a scenario, or the number of a rule version. */
export const ApprovalSubject = z.strictObject({ kind: z.enum(['offer', 'scenario', 'rules']), id: Id })
export type ApprovalSubject = z.infer<typeof ApprovalSubject>

export const ApprovalLevel = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const RequestState = z.enum(['waiting', 'approved', 'rejected', 'returned', 'withdrawn'])
export type RequestState = z.infer<typeof RequestState>

const FigureUnit = z.enum(['money', 'count', 'percent', 'text'])

/** A figure of what was submitted, as it was then. Money in whole minor units of `currency`; text as it is. */
export const SubjectFigure = z.strictObject({
  label: z.string(),
  unit: FigureUnit,
  value: z.string(),
  currency: z.string().nullable(),
  /** How far from what is usual, and what that is; null where there is nothing to compare. */
  delta: z.strictObject({ unit: FigureUnit, value: z.string(), against: z.string() }).nullable(),
})
export type SubjectFigure = z.infer<typeof SubjectFigure>

export const RiskPoints = z.strictObject({
  cost: z.number().int(),
  people: z.number().int(),
  change: z.number().int(),
  total: z.number().int(),
  level: ApprovalLevel,
  liftedByCost: z.boolean(),
})

/** What was, or would be, submitted. */
export const RequestContent = z.strictObject({
  subject: ApprovalSubject,
  /** Where it is worked on: a candidate's reference, a scenario's id, a version's number. */
  reference: Id,
  title: z.string(),
  figures: z.array(SubjectFigure),
  /** Levels that must say yes, in order; empty: nobody has to. */
  levels: z.array(ApprovalLevel),
  /** Why these levels, in sentences. */
  reasons: z.array(z.string()),
  /** Of a scenario. */
  points: RiskPoints.nullable(),
  /** What lies outside the ranges that need no justification. */
  outside: z.array(z.string()),
  createdBy: z.string(),
  /** SHA-256 of what is submitted: an offer's content, a scenario's inputs, a version's rules. */
  hash: z.string(),
  /** Of a scenario: the hash that names its run. */
  runHash: z.string().nullable(),
})
export type RequestContent = z.infer<typeof RequestContent>

export const RequestClock = z.strictObject({
  /** In working time of this time zone. */
  timeZone: z.string(),
  since: Instant,
  dueAt: Instant,
  remindAt: Instant,
  /** Working hours; below 0 when overdue. */
  hoursLeft: z.number(),
  overdue: z.boolean(),
  reminded: z.boolean(),
  /** The roles of the level above may decide too. */
  escalated: z.boolean(),
})

const Seen = z.strictObject({ id: Id, name: z.string(), role: Role })

const summary = {
  id: Id,
  ...RequestContent.shape,
  justification: z.string(),
  state: RequestState,
  level: ApprovalLevel.nullable(),
  submittedAt: Instant,
  submittedBy: Seen,
  /** Roles whose yes is waited for at this level. */
  waitingFor: z.array(Role),
  delegatedTo: z.string().nullable(),
  /** Profiles that never decide it, whatever their role: who made, changed or submitted it, or said yes before. */
  leftOut: z.array(Id),
  clock: RequestClock.nullable(),
  /** What the profile in use may do now. */
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
  /** Whether the profile in use made it, changed it or submitted it: then it never decides it. */
  own: z.boolean(),
}
export const RequestSummary = z.strictObject(summary)
export type RequestSummary = z.infer<typeof RequestSummary>

export const RequestHistoryEntry = z.strictObject({
  kind: z.enum([
    'submitted',
    'approved',
    'rejected',
    'returned',
    'delegated',
    'commented',
    'withdrawn',
    'reminded',
    'escalated',
  ]),
  at: Instant,
  by: Id,
  name: z.string(),
  role: Role,
  comment: z.string(),
  level: ApprovalLevel.nullable(),
  /** Of a yes or a delegation: the role whose yes it is. */
  seat: Role.nullable(),
  toName: z.string().nullable(),
})
export type RequestHistoryEntry = z.infer<typeof RequestHistoryEntry>

export const Request = z.strictObject({
  ...summary,
  history: z.array(RequestHistoryEntry),
  /** What changed since it was submitted; empty: nothing. */
  stale: z.array(z.string()),
  /** To whom this level may be delegated. */
  delegates: z.array(Seen),
})
export type Request = z.infer<typeof Request>
