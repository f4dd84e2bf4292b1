/** Candidates: what is known of them, the guard over pay history, and the conversation that fills the same form. */
import { z } from 'zod'
import { Currency, Id, Instant, IsoDate, Minor, Page } from './common.ts'
import { method } from './method.ts'
import { Feedback, OfferLevel, SubjectApproval } from './rules.ts'

/** The candidate's reference, as "C-0007" or the applicant number of another system. */
export const CandidateId = z
  .string()
  .trim()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u,
    'letters, digits, dot, dash or underscore, beginning with a letter or digit',
  )

/**
 * Money as people write it, read exactly: "$147,155", "€87.000", "130k", "CHF 120'000". What is empty or cannot be read
 * is an error of its field, told with all others of its kind.
 */
export const MoneyText = z.string('money as text, like "95000" or "€87,500"').trim().max(2000)

export const Money = z.strictObject({ amount: Minor, currency: Currency })
export type Money = z.infer<typeof Money>

export const CompetingOffer = z.strictObject({
  base: Minor,
  bonus: Minor.nullable(),
  equity: Minor.nullable(),
  currency: Currency,
})
export type CompetingOffer = z.infer<typeof CompetingOffer>

const Text = z.string().trim().min(1).max(200)

export const CandidateFields = z.strictObject({
  jobTitle: z.string().nullable(),
  jobFamily: z.string().nullable(),
  level: OfferLevel.nullable(),
  location: z.string().nullable(),
  feedback: Feedback.nullable(),
  /** What the candidate hopes for, base. */
  expectation: Money.nullable(),
  competingOffer: CompetingOffer.nullable(),
  /** Only where it may be asked; never used to compute an offer. */
  currentPay: Money.nullable(),
  startDate: IsoDate.nullable(),
  /** Only used for the pay gap of the category: optional, as in the roster. */
  gender: z.string().nullable(),
  notes: z.string(),
})
export type CandidateFields = z.infer<typeof CandidateFields>

/**
 * What a form sends: fields left out stay as they are, null clears. Money comes as text; its currency from the text,
 * else from `currency`, else from the pay range of the job.
 */
export const CandidateChanges = z.strictObject({
  jobTitle: Text.nullable().optional(),
  jobFamily: Text.nullable().optional(),
  level: OfferLevel.nullable().optional(),
  location: Text.nullable().optional(),
  feedback: Feedback.nullable().optional(),
  expectation: z.strictObject({ amount: MoneyText.nullable(), currency: Currency.optional() }).nullable().optional(),
  competingOffer: z
    .strictObject({
      base: MoneyText.nullish(),
      bonus: MoneyText.nullable().optional(),
      equity: MoneyText.nullable().optional(),
      currency: Currency.optional(),
    })
    .nullable()
    .optional(),
  currentPay: z.strictObject({ amount: MoneyText.nullable(), currency: Currency.optional() }).nullable().optional(),
  startDate: IsoDate.nullable().optional(),
  gender: Text.nullable().optional(),
  notes: z.string().max(4000).optional(),
})
export type CandidateChanges = z.infer<typeof CandidateChanges>

export const PayHistoryLaw = z.strictObject({
  jurisdiction: z.string(),
  name: z.string(),
  /** Whether an employer may not ask what a candidate earns or earned. */
  forbidden: z.boolean(),
  /** The statute, and the day it took effect. */
  source: z.string(),
  effectiveFrom: IsoDate.nullable(),
  note: z.string(),
})
export type PayHistoryLaw = z.infer<typeof PayHistoryLaw>

/** Whether current pay may be asked of this candidate; while it may not, the field is not shown and `reason` is. */
export const PayHistoryGuard = z.strictObject({
  mayAsk: z.boolean(),
  reason: z.string(),
  location: z.string().nullable(),
  law: PayHistoryLaw.nullable(),
  /** stated: someone said which jurisdiction the location lies in; named: its name is in the table. */
  placedBy: z.enum(['stated', 'named', 'unknown']),
})
export type PayHistoryGuard = z.infer<typeof PayHistoryGuard>

/** The newest offer version of a candidate, for lists. */
export const OfferHead = z.strictObject({
  versionId: Id,
  number: z.number().int(),
  kind: z.enum(['recommendation', 'override']),
  createdAt: Instant,
  currency: Currency,
  base: Minor,
  total: Minor,
  tier: z.number().int().min(0).max(3),
  approval: SubjectApproval,
})
export type OfferHead = z.infer<typeof OfferHead>

export const Candidate = z.strictObject({
  id: CandidateId,
  fields: CandidateFields,
  guard: PayHistoryGuard,
  /** Fields that a recommendation still needs. */
  missing: z.array(z.string()),
  latest: OfferHead.nullable(),
  createdAt: Instant,
  createdBy: z.string(),
  changedAt: Instant,
})
export type Candidate = z.infer<typeof Candidate>

/** A change of one field; pay that may not be seen is left out as null with hidden true. */
export const CandidateEvent = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  actor: z.string(),
  kind: z.enum(['created', 'changed', 'reset']),
  field: z.string().nullable(),
  label: z.string(),
  oldValue: z.unknown(),
  newValue: z.unknown(),
  hidden: z.boolean(),
})
export type CandidateEvent = z.infer<typeof CandidateEvent>

/**
 * A piece of a reply. Numbers stand only in figures (a step of an offer's ledger, with its text ready to show) and in
 * names (what the candidate or the user wrote).
 */
export const ReplyPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('name'), text: z.string() }),
  z.strictObject({ kind: z.literal('figure'), versionId: Id, stepId: z.string(), text: z.string() }),
])
export type ReplyPart = z.infer<typeof ReplyPart>

export const Reply = z.strictObject({
  tone: z.enum(['answer', 'done', 'question', 'problem']),
  parts: z.array(ReplyPart),
})
export type Reply = z.infer<typeof Reply>

export const Message = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  actor: z.string(),
  /** What was typed; money typed where it may not be asked is not kept. */
  text: z.string(),
  replies: z.array(Reply),
})
export type Message = z.infer<typeof Message>

/** One field that could not be taken, for the form to show beside it. */
export const FieldProblem = z.strictObject({ field: z.string(), code: z.string(), message: z.string() })
export type FieldProblem = z.infer<typeof FieldProblem>

/** Which candidates: every part that is given must fit. */
export const CandidateFilter = z.strictObject({
  /** Words that must all be found in id, title, family, location or level. */
  text: z.string().max(200).optional(),
  level: OfferLevel.optional(),
  location: Text.optional(),
  /** Whether there is an offer. */
  offer: z.enum(['made', 'none']).optional(),
  /** Where the newest offer stands; a candidate without one counts as none. */
  approval: SubjectApproval.optional(),
})
export type CandidateFilter = z.infer<typeof CandidateFilter>

const ById = z.strictObject({ id: CandidateId })
const One = z.strictObject({ candidate: Candidate })
const CHANGE_ERRORS = ['NO_WORKSPACE', 'NOT_FOUND', 'FIELDS_INVALID', 'PAY_HISTORY_FORBIDDEN', 'OFFER_LOCKED'] as const

export const candidateMethods = {
  'candidates.create': method(
    'Begin a candidate. Without an id the next free reference is given.',
    z.strictObject({ id: CandidateId.optional(), fields: CandidateChanges.default({}) }),
    One,
    ['NO_WORKSPACE', 'ID_TAKEN', 'FIELDS_INVALID', 'PAY_HISTORY_FORBIDDEN'],
  ),
  'candidates.update': method(
    'Change fields of a candidate; each change is kept with its old and new value. details.fields names what could not be read.',
    z.strictObject({ id: CandidateId, fields: CandidateChanges }),
    One,
    CHANGE_ERRORS,
  ),
  'candidates.list': method(
    'A page of candidates with their newest offer, newest change first.',
    CandidateFilter.extend(Page),
    z.strictObject({ total: z.number().int(), candidates: z.array(Candidate) }),
    ['NO_WORKSPACE'],
  ),
  'candidates.get': method('One candidate.', ById, One, ['NO_WORKSPACE', 'NOT_FOUND']),
  'candidates.history': method(
    'Every change of a candidate, newest first, with old and new value.',
    ById,
    z.strictObject({ events: z.array(CandidateEvent) }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'candidates.reset': method(
    'Clear what is known of a candidate, to begin anew. Earlier offers and the history are kept.',
    ById,
    One,
    ['NO_WORKSPACE', 'NOT_FOUND', 'OFFER_LOCKED'],
  ),
  'candidates.choices': method(
    'Job titles and locations of the pay ranges in force, as they are written there, for pickers.',
    z.strictObject({}),
    z.strictObject({
      jobs: z.array(
        z.strictObject({ jobTitle: z.string(), jobFamily: z.string().nullable(), locations: z.array(z.string()) }),
      ),
      locations: z.array(z.string()),
    }),
    ['NO_WORKSPACE'],
  ),
  'candidates.laws': method(
    'Where pay history may not be asked, each with its source and date, and where the locations of the data lie.',
    z.strictObject({}),
    z.strictObject({
      /** What the table is worth: no counsel has reviewed it. To be shown wherever it is. */
      standing: z.string(),
      laws: z.array(PayHistoryLaw),
      locations: z.array(PayHistoryGuard),
    }),
    ['NO_WORKSPACE'],
  ),
  'candidates.placeLocation': method(
    'State which jurisdiction of the table a location lies in; null takes the statement back.',
    z.strictObject({ location: Text, jurisdiction: z.string().max(40).nullable() }),
    z.strictObject({ guard: PayHistoryGuard }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'candidates.converse': method(
    'Say something in the conversation: a command (/new, /candidate, /recommend, /explain, /override, /status, /approve, /reset, /help) or fields as "level: P3; location: Dublin". Parsed without any model; fills the same form.',
    z.strictObject({ candidateId: CandidateId.nullable().default(null), text: z.string().trim().min(1).max(4000) }),
    z.strictObject({
      /** The candidate the conversation is about from now on. */
      candidate: Candidate.nullable(),
      replies: z.array(Reply),
      /** The offer version that a reply is about; its ledger has every figure. */
      versionId: Id.nullable(),
    }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'candidates.messages': method(
    'The conversation about a candidate so far, oldest first.',
    ById,
    z.strictObject({ messages: z.array(Message) }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
}
