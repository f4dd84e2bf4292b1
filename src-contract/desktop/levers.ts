/** Pay and workforce levers: what there is, what holds for each level and year and where it came from, change and history. */
import { z } from 'zod'
import { Id, Instant, Level, NoInput } from './common.ts'
import { method } from './method.ts'

export const LEVER_IDS = [
  'merit.rate', // percent, by level
  'merit.matrix', // percent, rating 1..5 x compa-ratio quartile 1..4, row by row; off when unset
  'merit.budget', // percent of eligible payroll; rescales merit.rate so that its payroll-weighted mean is this; off when unset
  'cola.rate', // percent
  'promotion.rate', // percent of eligible
  'promotion.raise', // percent
  'hire.payAdjustment', // percent of the band point
  'hire.percentile', // 0..100 within the band
  'hire.mix', // percent by level, sums to 100; the current mix when unset
  'growth.rate', // percent of headcount
  'termination.experienced', // percent
  'termination.newHire', // percent
  'raise.monthWeights', // percent, January to December, sums to 100
  'burden.rate', // percent on top of salary
  'policy.meritMinService', // months of service on the raise date
  'policy.colaMinService', // months
  'policy.capAtMaximum', // 0 or 1: pay stops at the band maximum, the rest is a lump sum
] as const
export const LeverId = z.enum(LEVER_IDS)
export type LeverId = z.infer<typeof LeverId>

/** A number in the lever's unit, or for vector levers a list; null only where a lever can be off. */
export const LeverValue = z.union([z.number(), z.array(z.number()).max(100), z.null()])
export type LeverValue = z.infer<typeof LeverValue>

export const Lever = z.strictObject({
  id: LeverId,
  group: z.enum(['merit', 'cola', 'promotion', 'hiring', 'turnover', 'timing', 'policy']),
  label: z.string(),
  help: z.string(),
  unit: z.enum(['percent', 'months', 'percentile', 'switch']),
  /** The event it acts on. */
  event: z.enum(['RAISE', 'PROMOTION', 'HIRE', 'TERMINATION', 'COST']),
  shape: z.enum(['number', 'vector']),
  /** Labels of a vector's items, in order. */
  items: z.array(z.string()).nullable(),
  perLevel: z.boolean(),
  bounds: z.tuple([z.number(), z.number()]),
  slider: z.tuple([z.number(), z.number()]),
  step: z.number(),
  decimals: z.number().int(),
  /** Outside this range the value is allowed and warned of. */
  warning: z.tuple([z.number(), z.number()]).nullable(),
  /** Can be null: off. */
  optional: z.boolean(),
})
export type Lever = z.infer<typeof Lever>

export const LeverSource = z.enum(['scenario', 'table', 'default', 'fallback'])
export type LeverSource = z.infer<typeof LeverSource>

/** What holds for one lever, level and year of a scenario, and which of the four sources gave it. */
export const ResolvedLever = z.strictObject({
  lever: LeverId,
  /** null for levers of the whole workforce (perLevel false). */
  level: Level.nullable(),
  year: z.number().int(),
  value: LeverValue,
  source: LeverSource,
  locked: z.boolean(),
  /** The value lies outside the lever's warning range. */
  warning: z.boolean(),
})
export type ResolvedLever = z.infer<typeof ResolvedLever>

/**
 * level null: all levels; year null: all years. What is set is what holds: setting a wide scope takes back narrower
 * rows inside it, so changes that restore several rows go from wide to narrow. reset takes back the one row with
 * exactly this level and year, so that the next source holds.
 */
export const LeverChange = z.union([
  z.strictObject({
    lever: LeverId,
    level: Level.nullable().default(null),
    year: z.number().int().nullable().default(null),
    value: LeverValue,
  }),
  z.strictObject({
    lever: LeverId,
    level: Level.nullable().default(null),
    year: z.number().int().nullable().default(null),
    reset: z.literal(true),
  }),
])
export type LeverChange = z.infer<typeof LeverChange>

/** One row of a scenario's overrides or of the lever table. */
export const LeverRow = z.strictObject({
  lever: LeverId,
  level: Level.nullable(),
  year: z.number().int().nullable(),
  value: LeverValue,
  locked: z.boolean(),
  actor: z.string(),
  at: Instant,
})
export type LeverRow = z.infer<typeof LeverRow>

export const ParameterChange = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  actor: z.string(),
  /** null: the workspace's lever table. */
  scenarioId: Id.nullable(),
  lever: LeverId,
  level: Level.nullable(),
  year: z.number().int().nullable(),
  /** What held before and after; null where there was no row. */
  oldValue: LeverValue,
  newValue: LeverValue,
  action: z.enum(['set', 'reset', 'lock', 'unlock']),
  reason: z.string().nullable(),
})
export type ParameterChange = z.infer<typeof ParameterChange>

const SET_ERRORS = [
  'NO_WORKSPACE',
  'LEVER_LOCKED',
  'OUT_OF_BOUNDS',
  'WEIGHTS_SUM',
  'WRONG_SHAPE',
  'NO_SUCH_LEVEL',
] as const

export const leverMethods = {
  'levers.catalogue': method(
    'Every lever with unit, bounds, slider range, step and warning range.',
    NoInput,
    z.strictObject({ levers: z.array(Lever) }),
    [],
  ),
  'levers.resolve': method(
    'The value that holds for each lever, level and year of a scenario, and which source gave it: scenario, table, default or fallback.',
    z.strictObject({ scenarioId: Id, lever: LeverId.optional() }),
    z.strictObject({ levers: z.array(ResolvedLever), rows: z.array(LeverRow) }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'levers.set': method(
    'Change levers of a scenario, all or none. A locked lever refuses change.',
    z.strictObject({
      scenarioId: Id,
      changes: z.array(LeverChange).min(1).max(500),
      reason: z.string().max(500).optional(),
    }),
    z.strictObject({ levers: z.array(ResolvedLever), rows: z.array(LeverRow) }),
    [...SET_ERRORS, 'NOT_FOUND', 'SCENARIO_LOCKED'],
  ),
  'levers.lock': method(
    'Lock or unlock a lever of a scenario (level null: at every level).',
    z.strictObject({ scenarioId: Id, lever: LeverId, level: Level.nullable().default(null), locked: z.boolean() }),
    z.strictObject({ levers: z.array(ResolvedLever), rows: z.array(LeverRow) }),
    ['NO_WORKSPACE', 'NOT_FOUND', 'SCENARIO_LOCKED', 'NO_SUCH_LEVEL'],
  ),
  'levers.table': method(
    "The workspace's lever table: what holds in every scenario without an override of its own.",
    NoInput,
    z.strictObject({ rows: z.array(LeverRow) }),
    ['NO_WORKSPACE'],
  ),
  'levers.setTable': method(
    "Change the workspace's lever table, all or none.",
    z.strictObject({ changes: z.array(LeverChange).min(1).max(500), reason: z.string().max(500).optional() }),
    z.strictObject({ rows: z.array(LeverRow) }),
    SET_ERRORS,
  ),
  'levers.history': method(
    'Every parameter change with who, when, old and new value, newest first.',
    z.strictObject({
      scenarioId: Id.optional(),
      lever: LeverId.optional(),
      limit: z.number().int().min(1).max(5000).default(500),
    }),
    z.strictObject({ changes: z.array(ParameterChange) }),
    ['NO_WORKSPACE'],
  ),
}
