/** Offer rules: versions, effective-dated; a published version never changes and every recommendation names its own. */
import { z } from 'zod'
import { Currency, Id, Instant, IsoDate, Minor, NoInput } from './common.ts'
import { method } from './method.ts'

export const Feedback = z.enum(['mustHire', 'strongHire', 'hire'])
export type Feedback = z.infer<typeof Feedback>

export const OfferLevel = z.enum(['P1', 'P2', 'P3', 'P4', 'P5'])
export type OfferLevel = z.infer<typeof OfferLevel>

const PERCENT_FORM = 'a percentage as text, like "12.5"'

/** A percentage as decimal text: "12.5" is 12.5%. */
export const PercentText = z.string(PERCENT_FORM).regex(/^-?\d{1,4}(\.\d{1,6})?$/, PERCENT_FORM)

const byLevel = <V extends z.ZodType>(value: V) =>
  z.strictObject({ P1: value, P2: value, P3: value, P4: value, P5: value })

/** Part of the range for one interview feedback: allowed from..to, and the point used, in percent of the range. */
export const PercentileRule = z.strictObject({ from: PercentText, to: PercentText, point: PercentText })

export const OfferRules = z.strictObject({
  percentile: z.strictObject({ mustHire: PercentileRule, strongHire: PercentileRule, hire: PercentileRule }),
  /** Percent added to (negative: taken off) the range of a location; locations not listed are not adjusted. */
  locationAdjustment: z.record(z.string().min(1).max(200), PercentText),
  /** Target bonus in percent of base. */
  bonus: byLevel(PercentText),
  equity: z.strictObject({
    /** The currency that the grants, and the top-up, are stated in. */
    currency: Currency,
    byLevel: byLevel(Minor.min(0).max(1e13)),
    /** Nothing vests before the cliff; then equal parts every so many months until the end. */
    vesting: z.strictObject({
      months: z.number().int().min(1).max(120),
      cliffMonths: z.number().int().min(0).max(120),
      everyMonths: z.number().int().min(1).max(12),
    }),
  }),
  counterOffer: z.strictObject({
    /** A counter offer is matched up to this percent above our own recommendation. */
    matchUpTo: PercentText,
    /** Most equity offered for what the range maximum cuts off; in the equity currency. */
    equityTopUp: Minor.min(0).max(1e13),
  }),
  parity: z.strictObject({
    /** Fewer peers are shown as such: the band is not judged. */
    minimumPeers: z.number().int().min(1).max(100),
    /** The offer may lie this percent below or above the peers' median. */
    below: PercentText,
    above: PercentText,
    /** A more senior peer paid no more than this percent above the offer is compressed. */
    compression: PercentText,
    /** Standing within a job title, lowest first, as the roster's proficiency column writes it. */
    standings: z.array(z.string().min(1).max(60)).max(10),
    /** The standing that an offer of each level has; null: not compared by standing. */
    standingOf: byLevel(z.string().min(1).max(60).nullable()),
    /** Groups smaller than this are not shown in the category gap. */
    minimumGroup: z.number().int().min(2).max(100),
  }),
  /** Approval by distance of the base above the market midpoint, in percent; a boundary belongs to the lower tier. */
  tiers: z.strictObject({ automatic: PercentText, level1: PercentText, level2: PercentText }),
  /** More than this percent below the midpoint carries the notice "below market". */
  belowMarket: PercentText,
  /** The recommended base is rounded half up to a multiple of so many whole units of its currency. */
  roundTo: z.number().int().min(1).max(100_000),
})
export type OfferRules = z.infer<typeof OfferRules>

/** Where a submitted draft stands in the approval queue. */
export const SubjectApproval = z.enum(['none', 'waiting', 'approved', 'rejected', 'returned'])
export type SubjectApproval = z.infer<typeof SubjectApproval>

export const RuleVersionNumber = z.number().int().min(1).max(1_000_000)

export const RuleVersionSummary = z.strictObject({
  version: RuleVersionNumber,
  status: z.enum(['draft', 'published']),
  /** The first day it holds; null for a draft. */
  effectiveFrom: IsoDate.nullable(),
  basedOn: RuleVersionNumber.nullable(),
  note: z.string(),
  approval: SubjectApproval,
  createdAt: Instant,
  createdBy: z.string(),
  publishedAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
  /** Holds today. */
  inForce: z.boolean(),
})
export type RuleVersionSummary = z.infer<typeof RuleVersionSummary>

export const RuleVersion = RuleVersionSummary.extend({ rules: OfferRules })
export type RuleVersion = z.infer<typeof RuleVersion>

/** One rule that differs, by its path as the ledger names it ("bonus.P3"); null: it is not in that version. */
export const RuleDifference = z.strictObject({
  path: z.string(),
  label: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type RuleDifference = z.infer<typeof RuleDifference>

const TestedFigures = z.strictObject({
  base: Minor,
  bonus: Minor,
  equity: Minor,
  total: Minor,
  tier: z.number().int().min(0).max(3),
})

/** One past case under the rules in force and under the tested version; a refusal instead of figures where there is one. */
export const TestedCase = z.strictObject({
  candidateId: Id,
  jobTitle: z.string(),
  location: z.string(),
  level: OfferLevel,
  currency: Currency.nullable(),
  before: TestedFigures.nullable(),
  after: TestedFigures.nullable(),
  refusal: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  changed: z.boolean(),
})
export type TestedCase = z.infer<typeof TestedCase>

const ByVersion = z.strictObject({ version: RuleVersionNumber })
const One = z.strictObject({ version: RuleVersion })

export const ruleMethods = {
  'rules.list': method(
    'Every version of the offer rules, newest first; version 1 is the set that ships with the product.',
    NoInput,
    z.strictObject({ versions: z.array(RuleVersionSummary) }),
    ['NO_WORKSPACE'],
  ),
  'rules.get': method('One version of the offer rules.', ByVersion, One, ['NO_WORKSPACE', 'NOT_FOUND']),
  'rules.inForce': method(
    'The version of the offer rules that holds on a day, today by default.',
    z.strictObject({ on: IsoDate.optional() }),
    One,
    ['NO_WORKSPACE'],
  ),
  'rules.draft': method(
    'Begin a draft from a version, by default the one in force. There is at most one draft.',
    z.strictObject({ from: RuleVersionNumber.optional(), note: z.string().trim().max(500).default('') }),
    One,
    ['NO_WORKSPACE', 'NOT_FOUND', 'DRAFT_EXISTS'],
  ),
  'rules.change': method(
    'Replace the rules of the draft. Refuses sets that contradict themselves, naming each field.',
    z.strictObject({
      version: RuleVersionNumber,
      rules: OfferRules,
      note: z.string().trim().max(500).optional(),
    }),
    One,
    ['NO_WORKSPACE', 'NOT_FOUND', 'PUBLISHED', 'APPROVAL_WAITING', 'RULES_INVALID'],
  ),
  'rules.discard': method('Throw the draft away.', ByVersion, z.strictObject({}), [
    'NO_WORKSPACE',
    'NOT_FOUND',
    'PUBLISHED',
    'APPROVAL_WAITING',
  ]),
  'rules.diff': method(
    'Every rule in which two versions differ.',
    z.strictObject({ from: RuleVersionNumber, to: RuleVersionNumber }),
    z.strictObject({ differences: z.array(RuleDifference) }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'rules.test': method(
    'Recompute past cases under the rules in force and under a version, with the data of today. Stores nothing.',
    z.strictObject({ version: RuleVersionNumber, candidateIds: z.array(Id).max(1000).optional() }),
    z.strictObject({
      cases: z.array(TestedCase),
      changed: z.number().int(),
      refused: z.number().int(),
      /** Cases by tier before and after: automatic, level 1, 2, 3. */
      tiersBefore: z.array(z.number().int()),
      tiersAfter: z.array(z.number().int()),
    }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'rules.publish': method(
    'Publish the draft from a day on, today or later. Nothing published is ever altered.',
    z.strictObject({ version: RuleVersionNumber, effectiveFrom: IsoDate }),
    One,
    [
      'NO_WORKSPACE',
      'NOT_FOUND',
      'PUBLISHED',
      'APPROVAL_WAITING',
      'APPROVAL_NEEDED',
      'EFFECTIVE_IN_PAST',
      'EFFECTIVE_TAKEN',
    ],
  ),
}
