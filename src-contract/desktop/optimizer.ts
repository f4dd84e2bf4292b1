/**
 * Which levers meet targets under guard-rails. Money in whole minor units; rates of measures as fractions (0.031 is
 * 3.1%); levers and raises in the lever's unit (percent: 3.1 is 3.1%).
 */
import { z } from 'zod'
import { Currency, Id, Level } from './common.ts'
import { LeverChange, LeverId } from './levers.ts'
import { method } from './method.ts'
import { CostMeasure, Scenario, ScenarioName } from './scenarios.ts'
import { RUN_ERRORS } from './simulation.ts'
import { Totals } from './totals.ts'

const Year = z.number().int().min(1900).max(2200)
const Where = { level: Level.nullable().default(null), year: Year.nullable().default(null) }

export const TargetMeasure = z.enum([
  ...CostMeasure.options,
  'meanAll',
  'meanContinuous',
  'fullYearEquivalent',
  'headcount',
])
export type TargetMeasure = z.infer<typeof TargetMeasure>

/**
 * One figure to be met. year null: the horizon, that is the sum of in-year and burdened cost, annualised cost and headcount
 * at the end of the last year, and the mean yearly growth. At most one of level, department and location; growth by level only.
 */
export const Target = z.strictObject({
  measure: TargetMeasure,
  ...Where,
  /** null: people without one; left out: everybody. */
  department: z.string().max(200).nullable().optional(),
  location: z.string().max(200).nullable().optional(),
  comparison: z.enum(['equal', 'atMost', 'atLeast']).default('equal'),
  /** Minor units for a cost, a fraction for growth, people for headcount. */
  value: z.number().min(-1e15).max(1e15),
  /** Share of the value (for growth: of one plus the value; for headcount half a person at least) that counts as met. */
  tolerance: z.number().min(0.000001).max(0.1).default(0.0001),
})
export type Target = z.infer<typeof Target>

/**
 * A lever that may move. level null, year null: all levels, all years, moved by the same number of points, each held
 * within the bounds; eachLevel and eachYear give every level and year a move of its own.
 */
export const Movable = z.strictObject({
  lever: LeverId,
  ...Where,
  eachLevel: z.boolean().default(false),
  eachYear: z.boolean().default(false),
  /** In the lever's unit; left out: the lever's own bounds. */
  lower: z.number().optional(),
  upper: z.number().optional(),
  /** How much moving it is disliked: 2 counts a move twice. */
  reluctance: z.number().min(0.001).max(1000).default(1),
})
export type Movable = z.infer<typeof Movable>

/** level null, year null: each level, each year. Limits left out do not bind. */
export const GuardRail = z.discriminatedUnion('kind', [
  /** Merit and COLA together, in percent of pay: every level's (with a matrix, every cell's) rate. */
  z.strictObject({
    kind: z.literal('raise'),
    ...Where,
    minimum: z.number().min(0).max(100).optional(),
    maximum: z.number().min(0).max(100).optional(),
  }),
  /** In a merit matrix a higher rating never gets less. */
  z.strictObject({ kind: z.literal('ratingOrder'), year: Where.year }),
  /** Nobody's pay at a year's end below this share of the minimum of the level's band. */
  z.strictObject({ kind: z.literal('bandMinimum'), ...Where, minimum: z.number().min(0).max(2).default(1) }),
  /** Group compa-ratio of each level at a year's end: sum of pay over sum of midpoints. */
  z.strictObject({
    kind: z.literal('compaRatio'),
    ...Where,
    minimum: z.number().min(0).max(5).optional(),
    maximum: z.number().min(0).max(5).optional(),
  }),
  /** Mean full-time pay of each level over that of the level below, at a year's end. level: the upper of the two. */
  z.strictObject({
    kind: z.literal('levelRatio'),
    ...Where,
    minimum: z.number().min(0).max(20).optional(),
    maximum: z.number().min(0).max(20).optional(),
  }),
  /** Highest over lowest full-time pay of each level minus one, at a year's end: 0.5 is 50%. */
  z.strictObject({ kind: z.literal('spread'), ...Where, maximum: z.number().min(0).max(1000) }),
  /** Nobody's full-time pay passes their manager's who was at or below it at the start. maximum: pay over the manager's. */
  z.strictObject({
    kind: z.literal('noNewInversions'),
    year: Where.year,
    maximum: z.number().min(0.1).max(10).default(1),
  }),
  /** Mean pay gap of women and men in each level, (men - women) / men of full-time pay, either way, at a year's end. */
  z.strictObject({ kind: z.literal('payGap'), ...Where, maximum: z.number().min(0).max(1).default(0.05) }),
])
export type GuardRail = z.infer<typeof GuardRail>

/** leastChange: the smallest moves, weighed by reluctance. leastCost: the smallest cost that satisfies the rest. */
export const Goal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leastChange') }),
  z.strictObject({
    kind: z.literal('leastCost'),
    measure: CostMeasure.default('inYear'),
    year: Year.nullable().default(null),
  }),
])
export type Goal = z.infer<typeof Goal>

const problem = {
  goal: Goal.default({ kind: 'leastChange' }),
  targets: z.array(Target).max(20).default([]),
  movable: z.array(Movable).min(1).max(60),
  guardRails: z.array(GuardRail).max(20).default([]),
}
export const Problem = z.strictObject(problem)
export type Problem = z.infer<typeof Problem>

const Cell = { lever: LeverId, level: Level.nullable(), year: z.number().int() }

/** A lever at one level in one year, before and after. */
export const SolvedLever = z.strictObject({
  ...Cell,
  /** Which movable of the problem moved it. */
  movable: z.number().int(),
  before: z.number(),
  after: z.number(),
  /** It stands at a bound. */
  atBound: z.enum(['lower', 'upper']).nullable(),
})
export type SolvedLever = z.infer<typeof SolvedLever>

export const SolvedTarget = z.strictObject({
  target: z.number().int(),
  label: z.string(),
  value: z.number(),
  before: z.number(),
  after: z.number(),
  /** after - value, in the measure's unit, and as the share that the tolerance is compared with. */
  gap: z.number(),
  gapShare: z.number(),
  met: z.boolean(),
})
export type SolvedTarget = z.infer<typeof SolvedTarget>

/** Where a guard-rail is nearest to its limit, or beyond. */
export const SolvedGuardRail = z.strictObject({
  guardRail: z.number().int(),
  label: z.string(),
  level: Level.nullable(),
  year: z.number().int().nullable(),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  met: z.boolean(),
  /** It stands at its limit: without it the answer would be another. */
  active: z.boolean(),
})
export type SolvedGuardRail = z.infer<typeof SolvedGuardRail>

/** What the limit of an active guard-rail or bound costs. */
export const ShadowPrice = z.strictObject({
  kind: z.enum(['guardRail', 'bound', 'target']),
  /** Of guardRails, movable or targets. */
  index: z.number().int(),
  label: z.string(),
  level: Level.nullable(),
  year: z.number().int().nullable(),
  side: z.enum(['lower', 'upper']),
  limit: z.number(),
  /** What "one unit" of the limit is: as "1 percentage point", "0.01". */
  unit: z.string(),
  /** Minor units that one unit more room is worth. */
  perUnit: z.number(),
  /**
   * cost: so much less cost. budget: it eases the plan as much as moving the first money target by so much. plan: so
   * much the cost of the answer would change, where no target is in money.
   */
  basis: z.enum(['cost', 'budget', 'plan']),
  text: z.string(),
})
export type ShadowPrice = z.infer<typeof ShadowPrice>

/** One limit to give way. */
export const RelaxedLimit = z.strictObject({
  kind: z.enum(['guardRail', 'bound', 'target']),
  index: z.number().int(),
  field: z.enum(['minimum', 'maximum', 'lower', 'upper', 'value']),
  from: z.number(),
  to: z.number(),
  text: z.string(),
})
export type RelaxedLimit = z.infer<typeof RelaxedLimit>

/** A way out of an impossible problem: the limits that give way, and the problem with them, ready to be solved. */
export const Relaxation = z.strictObject({
  /** limits: guard-rails and bounds give way, targets stay where they can. targets: targets give way to what can be had. */
  kind: z.enum(['limits', 'targets']),
  text: z.string(),
  changes: z.array(RelaxedLimit),
  problem: Problem,
})
export type Relaxation = z.infer<typeof Relaxation>

export const Solution = z.strictObject({
  runId: Id,
  scenarioId: Id,
  /** met: all targets and guard-rails hold. infeasible: no moves within the bounds meet all. notMet: out of iterations. */
  status: z.enum(['met', 'infeasible', 'notMet']),
  /** One sentence. */
  text: z.string(),
  currency: Currency,
  iterations: z.number().int(),
  simulations: z.number().int(),
  milliseconds: z.number(),
  /** The goal's value at the start and now: sum of squared moves for leastChange, minor units for leastCost. */
  objective: z.strictObject({ before: z.number(), after: z.number() }),
  levers: z.array(SolvedLever),
  /** What to set, from wide to narrow: nothing where the start stays the best. */
  changes: z.array(LeverChange),
  targets: z.array(SolvedTarget),
  guardRails: z.array(SolvedGuardRail),
  prices: z.array(ShadowPrice),
  /** Where not all can be met, ways out; the first is the least. */
  relaxations: z.array(Relaxation),
  totals: z.strictObject({ before: Totals, after: Totals }),
  notes: z.array(z.string()),
})
export type Solution = z.infer<typeof Solution>

export const PROBLEM_ERRORS = [
  'LEVER_LOCKED',
  'OUT_OF_BOUNDS',
  'WEIGHTS_SUM',
  'WRONG_SHAPE',
  'NO_SUCH_LEVEL',
  'NO_SUCH_YEAR', // outside the scenario's horizon
  'NO_SUCH_PLACE', // a department or location that nobody holds
  'NOT_MOVABLE', // a lever that is a list, a switch, or off
  'CONTRADICTORY', // a lower bound above an upper one, the same lever twice, a target by level and department
  'EMPTY_GROUP', // a measure of people where there is nobody
  'NO_MANAGERS', // no person's manager is known
  'NO_GENDER', // not enough people's gender is known
  'TOO_MANY', // more single moves than the solver takes
] as const

export const optimizerMethods = {
  'optimizer.solve': method(
    'Find the lever moves that meet targets under guard-rails, judged by the simulation itself; prices of active limits; where impossible, what to relax. Changes nothing. Reports progress, can be cancelled.',
    z.strictObject({
      scenarioId: Id,
      /** As if these were set. */
      changes: z.array(LeverChange).max(500).default([]),
      ...problem,
      maxIterations: z.number().int().min(1).max(20).default(5),
    }),
    z.strictObject({ solution: Solution }),
    [...RUN_ERRORS, ...PROBLEM_ERRORS],
  ),
  'optimizer.apply': method(
    "Set what a run of the optimizer found: on its scenario, or on a new branch of it. The run's own start is not restored.",
    z.strictObject({
      runId: Id,
      /** Name of a new branch; left out: the scenario itself. */
      branch: ScenarioName.optional(),
      reason: z.string().max(500).optional(),
    }),
    z.strictObject({
      scenario: Scenario,
      changes: z.array(LeverChange),
      /** Levers, people or horizon changed since the run, so that its totals may no longer hold. */
      changedSince: z.boolean(),
    }),
    [
      'NO_WORKSPACE',
      'NOT_FOUND',
      'SCENARIO_LOCKED',
      'NAME_TAKEN',
      'LEVER_LOCKED',
      'OUT_OF_BOUNDS',
      'WEIGHTS_SUM',
      'WRONG_SHAPE',
      'NO_SUCH_LEVEL',
    ],
  ),
}
