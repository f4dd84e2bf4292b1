/**
 * Merit matrices on the roster. Money in whole minor units of the workspace's currency at the person's FTE; rates and raises
 * in percent (3.1 is 3.1%); shares and ratios as fractions.
 */
import { z } from 'zod'
import { Currency, Id, IsoDate, Level, Minor } from './common.ts'
import { Body, eligibility, MeritPool, peopleWish, ROSTER_ERRORS } from './merit-pool.ts'
import { method } from './method.ts'

/** Rating 1..5 x quartile of the band 1..4, row by row, percent with up to four decimals: the lever merit.matrix. */
export const MeritMatrix = z.array(z.number().min(0).max(50)).length(20)
export type MeritMatrix = z.infer<typeof MeritMatrix>

const matrixInput = {
  scenarioId: Id,
  /** Left out: the scenario's merit.matrix in its first year. */
  matrix: MeritMatrix.optional(),
  ...eligibility,
  /** Pay stops at the band maximum, the rest is a lump sum; left out: the scenario's policy.capAtMaximum. */
  capAtMaximum: z.boolean().optional(),
}

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
