/**
 * Merit matrices on the roster, and a merit pool given to people by linear program. Money in whole minor units of the
 * workspace's currency at the person's FTE; rates and raises in percent (3.1 is 3.1%); shares and ratios as fractions.
 */
import { z } from 'zod'
import { Currency, Id, IsoDate, Level, Minor, Page } from './common.ts'
import { method } from './method.ts'

const ROSTER_ERRORS = ['NO_WORKSPACE', 'NOT_FOUND', 'NO_ROSTER', 'RATE_MISSING', 'PAY_OVERFLOW'] as const

/** Rating 1..5 x quartile of the band 1..4, row by row, percent with up to four decimals: the lever merit.matrix. */
export const MeritMatrix = z.array(z.number().min(0).max(50)).length(20)
export type MeritMatrix = z.infer<typeof MeritMatrix>

/** Money, or percent of the pay of those eligible. */
export const MeritPool = z.union([
  z.strictObject({ amount: Minor.min(0).max(1e15) }),
  z.strictObject({ percent: z.number().min(0).max(100) }),
])
export type MeritPool = z.infer<typeof MeritPool>

const eligibility = {
  /** Left out: 1 January of the scenario's first year. */
  effectiveDate: IsoDate.optional(),
  /** Completed months of service on that date; left out: the scenario's policy.meritMinService. */
  minServiceMonths: z.number().int().min(0).max(600).optional(),
}

const matrixInput = {
  scenarioId: Id,
  /** Left out: the scenario's merit.matrix in its first year. */
  matrix: MeritMatrix.optional(),
  ...eligibility,
  /** Pay stops at the band maximum, the rest is a lump sum; left out: the scenario's policy.capAtMaximum. */
  capAtMaximum: z.boolean().optional(),
}

/** People and their pay. */
const Body = z.strictObject({ people: z.number().int(), payroll: Minor })

export const MatrixCell = z.strictObject({
  rating: z.number().int(),
  quartile: z.number().int(),
  rate: z.number(),
  people: z.number().int(),
  payroll: Minor,
  /** Of the eligible payroll (not of the headcount). */
  payrollShare: z.number(),
  /** Of the eligible people, for comparison. */
  headcountShare: z.number(),
  /** Awards: raises and lump sums together. */
  cost: Minor,
  /** People whose award goes past the band maximum, and what is paid once because of it. */
  capped: z.number().int(),
  lumpSums: Minor,
})
export type MatrixCell = z.infer<typeof MatrixCell>

/** Two neighbouring cells in the wrong order. */
export const MatrixBreach = z.strictObject({
  kind: z.enum(['rating', 'position']),
  rating: z.number().int(),
  quartile: z.number().int(),
  otherRating: z.number().int(),
  otherQuartile: z.number().int(),
  text: z.string(),
})
export type MatrixBreach = z.infer<typeof MatrixBreach>

export const MatrixCost = z.strictObject({
  currency: Currency,
  effectiveDate: IsoDate,
  minServiceMonths: z.number().int(),
  capAtMaximum: z.boolean(),
  matrix: MeritMatrix,
  cells: z.array(MatrixCell),
  eligible: Body,
  /** Too short in service on the date, or hired after it. */
  notEligible: Body,
  /** Eligible people without a rating: they count as rating 3. */
  unrated: Body,
  /** Everything awarded: what the budget pays for. */
  awards: Minor,
  /** Awards over eligible payroll. */
  percent: z.number(),
  raises: Minor,
  lumpSums: Minor,
  capped: z.number().int(),
  /** What the raises cost; lump sums are apart. */
  costs: z.strictObject({
    /** From the effective date to the end of its year. */
    inYear: Minor,
    annualised: Minor,
    /** The in-year cost with the burden rate on top. */
    burdened: Minor,
  }),
  /** null: no budget given, and merit.budget is off. */
  budget: z
    .strictObject({
      amount: Minor,
      percent: z.number(),
      /** Awards less budget. */
      gap: z.number().int(),
      /** The gap over eligible payroll, in percentage points. */
      gapPercent: z.number(),
      within: z.boolean(),
    })
    .nullable(),
  /** Higher rating never less, higher position never more. */
  inOrder: z.boolean(),
  breaches: z.array(MatrixBreach),
  notes: z.array(z.string()),
})
export type MatrixCost = z.infer<typeof MatrixCost>

export const MatrixPerson = z.strictObject({
  employeeId: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  level: Level,
  /** As in the roster. */
  rating: z.number().nullable(),
  /** The matrix row: 3 where there is no rating. */
  row: z.number().int(),
  quartile: z.number().int(),
  /** Against the midpoint of the level's band. */
  compaRatio: z.number().nullable(),
  pay: Minor,
  eligible: z.boolean(),
  rate: z.number(),
  award: Minor,
  raise: Minor,
  lumpSum: Minor,
  newPay: Minor,
  capped: z.boolean(),
  /** In words: which cell, what caps it, why not eligible. */
  reason: z.string(),
})
export type MatrixPerson = z.infer<typeof MatrixPerson>

export const MATRIX_SORT = [
  'employeeId',
  'level',
  'department',
  'rating',
  'quartile',
  'compaRatio',
  'pay',
  'rate',
  'award',
  'lumpSum',
  'newPay',
] as const

const peopleWish = {
  /** Every word must be found in id, title or department. */
  text: z.string().max(200).optional(),
  level: Level.optional(),
  descending: z.boolean().default(false),
  ...Page,
}

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

const MATRIX_ERRORS = [...ROSTER_ERRORS, 'NO_MATRIX', 'BAD_DATE', 'OUT_OF_BOUNDS'] as const

export const matrixMethods = {
  'matrix.cost': method(
    'What a merit matrix costs on the roster: payroll share of each cell, cost in money and percent, budget check, who hits the band maximum, lump sums.',
    z.strictObject({
      ...matrixInput,
      /** Left out: the scenario's merit.budget, where it is on. */
      budget: MeritPool.optional(),
    }),
    MatrixCost,
    MATRIX_ERRORS,
  ),
  'matrix.scale': method(
    'Scale a merit matrix to a budget, weighted by payroll, in order of rating and position and within bounds, to four decimals; says the gap that remains.',
    z.strictObject({
      ...matrixInput,
      budget: MeritPool,
      minimum: z.number().min(0).max(50).default(0),
      maximum: z.number().min(0).max(50).default(50),
    }),
    z.strictObject({
      /** Ready for levers.set of merit.matrix. */
      matrix: MeritMatrix,
      /** The matrix was out of order: lower cells were raised to their neighbours before scaling. */
      reordered: z.boolean(),
      cost: MatrixCost,
    }),
    [...MATRIX_ERRORS, 'CONTRADICTORY', 'EMPTY_GROUP', 'BUDGET_OUT_OF_REACH'],
  ),
  'matrix.test': method(
    'A merit matrix on everyone: cell, raise, lump sum, new pay, who is capped and why; filtered, sorted, a page at a time.',
    z.strictObject({
      ...matrixInput,
      rating: z.number().int().min(1).max(5).optional(),
      quartile: z.number().int().min(1).max(4).optional(),
      /** Only people whose award goes past the band maximum. */
      capped: z.boolean().optional(),
      sort: z.enum(MATRIX_SORT).default('employeeId'),
      ...peopleWish,
    }),
    z.strictObject({
      currency: Currency,
      total: z.number().int(),
      awards: Minor,
      people: z.array(MatrixPerson),
    }),
    MATRIX_ERRORS,
  ),
}

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
