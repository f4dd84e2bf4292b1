/**
 * A merit pool given to people by linear program. Money in whole minor units of the workspace's currency at the person's
 * FTE; rates and raises in percent (3.1 is 3.1%); shares and ratios as fractions.
 */
import { z } from 'zod'
import { Currency, Id, IsoDate, Level, Minor } from './common.ts'
import { Body, eligibility, MeritPool, peopleWish, ROSTER_ERRORS } from './merit-pool.ts'
import { method } from './method.ts'

/** Limits left out do not bind. Each kind once; levelRatio, spread and payGap once for each level, or for all (level null). */
export const AllocationRail = z.discriminatedUnion('kind', [
  /** Everyone eligible gets between these, in percent of pay (after a lift to the band minimum). Without it: 0 to 50. */
  z.strictObject({
    kind: z.literal('raise'),
    minimum: z.number().min(0).max(100).default(0),
    maximum: z.number().min(0).max(100).default(50),
  }),
  /** Of two people of a level (and quartile of the band) the one rated higher gets no smaller raise in percent. */
  z.strictObject({
    kind: z.literal('ratingOrder'),
    within: z.enum(['level', 'levelAndQuartile']).default('levelAndQuartile'),
    /** Percentage points by which it may. */
    tolerance: z.number().min(0).max(100).default(0),
  }),
  /** Nobody stays below the band minimum: pay is lifted to it first, out of the pool, eligible or not; merit follows on the new pay. */
  z.strictObject({ kind: z.literal('bandMinimum') }),
  /**
   * Base pay stops at the band maximum; what an award has above it is a lump sum, or is not given. Beside levelRatio,
   * spread, noNewInversions and payGap it is not given: those bear on base pay alone.
   */
  z.strictObject({ kind: z.literal('bandMaximum'), over: z.enum(['lumpSum', 'stop']).default('lumpSum') }),
  /** Nobody is raised past the maximum, every eligible person reaches the minimum. Who is above it already gets no raise. */
  z.strictObject({
    kind: z.literal('compaRatio'),
    minimum: z.number().min(0).max(5).optional(),
    maximum: z.number().min(0).max(5).optional(),
  }),
  /** Mean full-time pay of a level over that of the level below. level: the upper of the two. */
  z.strictObject({
    kind: z.literal('levelRatio'),
    level: Level.nullable().default(null),
    minimum: z.number().min(0).max(20).optional(),
    maximum: z.number().min(0).max(20).optional(),
  }),
  /** Highest over lowest full-time pay of a level minus one: 0.5 is 50%. */
  z.strictObject({
    kind: z.literal('spread'),
    level: Level.nullable().default(null),
    maximum: z.number().min(0).max(1000),
  }),
  /** Nobody's full-time pay passes their manager's who was at or below it. maximum: pay over the manager's. */
  z.strictObject({ kind: z.literal('noNewInversions'), maximum: z.number().min(0.1).max(10).default(1) }),
  /** Mean gap between women and men in each level: (men - women) / men of full-time pay, either way. */
  z.strictObject({
    kind: z.literal('payGap'),
    level: Level.nullable().default(null),
    maximum: z.number().min(0).max(1).default(0.05),
  }),
])
export type AllocationRail = z.infer<typeof AllocationRail>

/**
 * Worth of one unit of money to a person: (1 + performance)^(rating - 3) x (1 + position)^((1 - compa-ratio) / 0.1),
 * falling in ten equal steps over the range of raises by evenness in all. The sum of worth is maximised.
 */
export const AllocationWeights = z.strictObject({
  /** Percent more for each rating higher. */
  performance: z.number().min(0).max(400).default(25),
  /** Percent more for each 0.10 of compa-ratio lower. */
  position: z.number().min(0).max(400).default(10),
  /** Percent of its worth that money loses from no raise to the highest; 0: those worth most get all they may. */
  evenness: z.number().min(0).max(95).default(50),
})
export type AllocationWeights = z.infer<typeof AllocationWeights>

const allocationInput = {
  scenarioId: Id,
  pool: MeritPool,
  ...eligibility,
  /** job: the job's band where it has one, as on the People screen, else the level's; level: the level's for everyone. */
  bands: z.enum(['job', 'level']).default('job'),
  weights: AllocationWeights.prefault({}),
  guardRails: z.array(AllocationRail).max(40).default([]),
}

export const SolvedRail = z.strictObject({
  /** Of guardRails. */
  index: z.number().int(),
  kind: z.string(),
  label: z.string(),
  level: Level.nullable(),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  /** Where it stands nearest to its limit (or past it), before and after; null where there is nobody to measure. */
  before: z.number().nullable(),
  after: z.number().nullable(),
  met: z.boolean(),
  active: z.boolean(),
  /** People held by it. */
  people: z.number().int(),
})
export type SolvedRail = z.infer<typeof SolvedRail>

export const RailPrice = z.strictObject({
  index: z.number().int(),
  kind: z.string(),
  label: z.string(),
  level: Level.nullable(),
  side: z.enum(['minimum', 'maximum']),
  limit: z.number(),
  /** As "1 percentage point", "0.01". */
  unit: z.string(),
  /** One unit more room is worth as much as so much more pool, in minor units. */
  perUnit: z.number(),
  text: z.string(),
})
export type RailPrice = z.infer<typeof RailPrice>

/** A way out: what must give way, and the input with it. */
export const AllocationRelaxation = z.strictObject({
  text: z.string(),
  changes: z.array(
    z.strictObject({
      /** null: the pool. */
      index: z.number().int().nullable(),
      field: z.enum(['amount', 'minimum', 'maximum', 'tolerance']),
      from: z.number(),
      to: z.number(),
      text: z.string(),
    }),
  ),
  pool: MeritPool,
  guardRails: z.array(AllocationRail),
})
export type AllocationRelaxation = z.infer<typeof AllocationRelaxation>

const Slice = z.strictObject({
  key: z.number().int(),
  label: z.string(),
  people: z.number().int(),
  payroll: Minor,
  awards: Minor,
  percent: z.number(),
})

export const Allocation = z.strictObject({
  allocationId: Id,
  scenarioId: Id,
  status: z.enum(['solved', 'infeasible']),
  /** One sentence. */
  text: z.string(),
  currency: Currency,
  effectiveDate: IsoDate,
  minServiceMonths: z.number().int(),
  pool: z.strictObject({ amount: Minor, percent: z.number() }),
  eligible: Body,
  notEligible: Body,
  unrated: Body,
  /** All zero where infeasible. lifts + merit = raises + lumpSums = pool. */
  given: z.strictObject({ lifts: Minor, merit: Minor, raises: Minor, lumpSums: Minor, total: Minor }),
  lifted: z.number().int(),
  capped: z.number().int(),
  costs: z.strictObject({ inYear: Minor, annualised: Minor, burdened: Minor }),
  /** Worth of the answer as rounded, and of the linear program's optimum: no allocation is worth more. */
  objective: z.strictObject({ value: z.number(), bound: z.number() }),
  /** Worth of the last unit of the pool. */
  poolWorth: z.number(),
  guardRails: z.array(SolvedRail),
  prices: z.array(RailPrice),
  /** Where infeasible, the least first. */
  relaxations: z.array(AllocationRelaxation),
  byLevel: z.array(Slice),
  byRating: z.array(Slice),
  columns: z.number().int(),
  rows: z.number().int(),
  milliseconds: z.number(),
  notes: z.array(z.string()),
})
export type Allocation = z.infer<typeof Allocation>

export const ALLOCATION_BOUND_BY = [
  'notEligible', // too short in service, or hired after the date
  'lift', // pay was lifted to the band minimum first
  'raiseMinimum',
  'raiseMaximum',
  'ratingOrder', // held by those rated higher or lower in the group
  'bandMaximum',
  'compaRatioMinimum',
  'compaRatioMaximum',
  'levelRatio',
  'spread',
  'inversion',
  'payGap',
  'pool', // where the pool ran out: nothing else holds it
] as const

export const AllocationPerson = z.strictObject({
  employeeId: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  level: Level,
  rating: z.number().nullable(),
  quartile: z.number().int().nullable(),
  gender: z.string().nullable(),
  managerId: z.string().nullable(),
  pay: Minor,
  compaRatio: z.number().nullable(),
  eligible: z.boolean(),
  /** Worth of the first unit of money, an average performer at midpoint being 1. */
  worth: z.number(),
  lift: Minor,
  merit: Minor,
  /** Merit in percent of the lifted pay. */
  percent: z.number(),
  raise: Minor,
  lumpSum: Minor,
  newPay: Minor,
  newCompaRatio: z.number().nullable(),
  boundBy: z.array(z.enum(ALLOCATION_BOUND_BY)),
  reason: z.string(),
})
export type AllocationPerson = z.infer<typeof AllocationPerson>

export const ALLOCATION_SORT = [
  'employeeId',
  'level',
  'department',
  'rating',
  'compaRatio',
  'pay',
  'worth',
  'lift',
  'merit',
  'percent',
  'lumpSum',
  'newPay',
] as const

export const allocationMethods = {
  'allocation.solve': method(
    'Give a merit pool to people by linear program under guard-rails, to the cent; prices of active guard-rails; where impossible, what to relax. Changes nothing. Reports progress, can be cancelled.',
    z.strictObject(allocationInput),
    z.strictObject({ allocation: Allocation }),
    [...ROSTER_ERRORS, 'BAD_DATE', 'CONTRADICTORY', 'NO_SUCH_LEVEL', 'EMPTY_GROUP', 'NO_MANAGERS', 'NO_GENDER'],
  ),
  'allocation.list': method(
    'The allocations of this session, newest first: the last ten are kept in memory until the workspace closes.',
    z.strictObject({}),
    z.strictObject({ allocations: z.array(Allocation) }),
    ['NO_WORKSPACE'],
  ),
  'allocation.people': method(
    'Everyone in an allocation with merit, lift, new pay and what binds it; filtered, sorted, a page at a time.',
    z.strictObject({
      allocationId: Id,
      rating: z.number().int().min(1).max(5).optional(),
      boundBy: z.enum(ALLOCATION_BOUND_BY).optional(),
      sort: z.enum(ALLOCATION_SORT).default('employeeId'),
      ...peopleWish,
    }),
    z.strictObject({ currency: Currency, total: z.number().int(), people: z.array(AllocationPerson) }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
}
