/** Requests for approval: about an offer, a scenario or a rule version; level by level, each step an event. */
import { z } from 'zod'
import { ApprovalLevel, ApprovalSubject, Request, RequestContent, RequestSummary } from './approval-request.ts'
import { ApprovalSettings } from './approval-settings.ts'
import { Id, NoInput } from './common.ts'
import { method } from './method.ts'

const Comment = z.string().trim().max(2000)
const ById = z.strictObject({ id: Id })
const One = z.strictObject({ request: Request })

const SUBJECT_ERRORS = [
  'NO_WORKSPACE',
  'NOT_FOUND',
  'NOT_LATEST', // of an offer only the newest version is submitted
  'STALE', // the data behind it changed: recommend again first
  'PUBLISHED',
  'RULES_INVALID',
  'SCENARIO_LOCKED', // an archived scenario
  'NO_ROSTER',
  'IMPOSSIBLE_PLAN',
  'RATE_MISSING',
  'PAY_OVERFLOW',
] as const

const DECISION_ERRORS = [
  'NO_WORKSPACE',
  'NOT_FOUND',
  'PROFILE_NEEDED',
  'ALREADY_DECIDED',
  'OWN_REQUEST', // nobody decides what they made or submitted
  'ALREADY_TOOK_PART', // nobody says yes twice
  'NOT_YOUR_LEVEL', // details.roles: who may
  'LEVEL_MOVED', // it stands at another level than the one that was looked at
] as const

const decision = {
  id: Id,
  /** The level that was looked at; refused when it has moved on since. */
  level: ApprovalLevel.optional(),
}

export const approvalMethods = {
  'approvals.preview': method(
    'What submitting would ask for: the levels, why, the points of a scenario, what needs a justification, and who could not decide it.',
    z.strictObject({ subject: ApprovalSubject }),
    z.strictObject({
      content: RequestContent,
      needsJustification: z.boolean(),
      /** Profiles that could not decide it: who made or changed it, and the profile in use, which submits it. */
      leftOut: z.array(Id),
      /** Why it cannot be submitted now; null: it can. */
      problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    }),
    SUBJECT_ERRORS,
  ),
  'approvals.submit': method(
    'Submit an offer, a scenario or a rule draft for approval. It is locked while it waits.',
    z.strictObject({ subject: ApprovalSubject, justification: Comment.default('') }),
    One,
    [
      ...SUBJECT_ERRORS,
      'PROFILE_NEEDED',
      'ALREADY_SUBMITTED',
      'ALREADY_APPROVED',
      'UNCHANGED', // it was rejected as it is
      'JUSTIFICATION_MISSING',
    ],
  ),
  'approvals.list': method(
    'Requests: those waiting for me, those I submitted, those open, or all; the most urgent first.',
    z.strictObject({
      view: z.enum(['forMe', 'submitted', 'waiting', 'all']).default('forMe'),
      kind: z.enum(['offer', 'scenario', 'rules']).optional(),
      /** Words of the title, the submitter, the maker. */
      text: z.string().max(200).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.strictObject({
      total: z.number().int(),
      requests: z.array(RequestSummary),
      /** How many each view has, whatever the filters. */
      counts: z.strictObject({
        forMe: z.number().int(),
        /** Of them, those with a reminder due or whose time is over. */
        pressing: z.number().int(),
        submitted: z.number().int(),
        waiting: z.number().int(),
        all: z.number().int(),
      }),
    }),
    ['NO_WORKSPACE'],
  ),
  'approvals.get': method('One request with its history.', ById, One, ['NO_WORKSPACE', 'NOT_FOUND']),
  'approvals.of': method(
    'Every request about an offer, a scenario or a rule version, newest first.',
    z.strictObject({ subject: ApprovalSubject }),
    z.strictObject({ requests: z.array(RequestSummary) }),
    ['NO_WORKSPACE'],
  ),
  'approvals.approve': method(
    'Say yes at the level that waits. The last yes approves what was submitted and locks it.',
    z.strictObject({ ...decision, comment: Comment.default('') }),
    One,
    [...DECISION_ERRORS, 'CHANGED_SINCE'],
  ),
  'approvals.reject': method(
    'Say no: the request is over.',
    z.strictObject({ ...decision, comment: Comment.default('') }),
    One,
    DECISION_ERRORS,
  ),
  'approvals.return': method(
    'Send back for changes, with a comment.',
    z.strictObject({ ...decision, comment: Comment }),
    One,
    [...DECISION_ERRORS, 'COMMENT_NEEDED'],
  ),
  'approvals.delegate': method(
    'Give this level to another profile that may hold it. The level and its clock stay.',
    z.strictObject({ ...decision, to: Id, comment: Comment.default('') }),
    One,
    [...DECISION_ERRORS, 'CANNOT_HOLD'],
  ),
  'approvals.comment': method(
    'Add a comment to a request, decided or not.',
    z.strictObject({ id: Id, comment: Comment }),
    One,
    ['NO_WORKSPACE', 'NOT_FOUND', 'PROFILE_NEEDED', 'COMMENT_NEEDED'],
  ),
  'approvals.withdraw': method(
    'Take back what was submitted; it may be changed again.',
    z.strictObject({ id: Id, comment: Comment.default('') }),
    One,
    ['NO_WORKSPACE', 'NOT_FOUND', 'PROFILE_NEEDED', 'ALREADY_DECIDED', 'NOT_SUBMITTER'],
  ),
  'approvals.bulk': method(
    'One action on many requests. With preview, says what each would do and changes nothing.',
    z.strictObject({
      ids: z.array(Id).min(1).max(500),
      action: z.enum(['approve', 'reject', 'return', 'delegate']),
      comment: Comment.default(''),
      /** For delegate. */
      to: Id.optional(),
      preview: z.boolean().default(true),
    }),
    z.strictObject({
      preview: z.boolean(),
      results: z.array(
        z.strictObject({
          id: Id,
          title: z.string(),
          /** done: it is, or in a preview it would be. */
          done: z.boolean(),
          code: z.string().nullable(),
          sentence: z.string(),
        }),
      ),
      done: z.number().int(),
      refused: z.number().int(),
    }),
    ['NO_WORKSPACE', 'PROFILE_NEEDED'],
  ),
  'approvals.settings': method(
    'Clocks, points and what needs approval, as they hold in this workspace.',
    NoInput,
    z.strictObject({
      settings: ApprovalSettings,
      /** The workspace's time zone for clocks. */
      timeZone: z.string(),
      /** Whether a rule version needs approval now. */
      rulesNeedApproval: z.boolean(),
      /** Decisions written for the company's server and not yet sent. */
      inOutbox: z.number().int(),
    }),
    ['NO_WORKSPACE'],
  ),
  'approvals.updateSettings': method(
    'Change clocks, points and what needs approval.',
    ApprovalSettings.partial(),
    z.strictObject({ settings: ApprovalSettings }),
    ['NO_WORKSPACE', 'TIME_ZONE_UNKNOWN', 'NO_SUCH_DAY', 'LEVELS_CONTRADICT'],
  ),
}
