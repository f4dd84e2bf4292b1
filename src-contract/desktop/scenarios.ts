/** Scenarios: named sets of lever overrides over a horizon with a seed. */
import { z } from 'zod'
import { Currency, Id, Instant, Level, Minor } from './common.ts'
import { LeverId, LeverValue } from './levers.ts'
import { method } from './method.ts'
import { Totals } from './totals.ts'

export const CostMeasure = z.enum(['inYear', 'annualised', 'burdened'])
export type CostMeasure = z.infer<typeof CostMeasure>

/** What the gauge measures against. year null: the sum over the horizon (for annualised, the last year). */
export const Budget = z.strictObject({ measure: CostMeasure, year: z.number().int().nullable(), amount: Minor.min(0) })
export type Budget = z.infer<typeof Budget>

export const ScenarioName = z.string().trim().min(1).max(120)

export const Scenario = z.strictObject({
  id: Id,
  name: ScenarioName,
  parentId: Id.nullable(),
  status: z.enum(['active', 'locked', 'archived']),
  /** First simulated calendar year and how many. */
  startYear: z.number().int().min(1990).max(2100),
  years: z.number().int().min(1).max(20),
  seed: z.number().int().min(0).max(4294967295),
  budget: Budget.nullable(),
  notes: z.string().max(4000),
  overrides: z.number().int(),
  createdAt: Instant,
  createdBy: z.string(),
  changedAt: Instant,
})
export type Scenario = z.infer<typeof Scenario>

const One = z.strictObject({ scenario: Scenario })
const ById = z.strictObject({ id: Id })
const CHANGE_ERRORS = ['NO_WORKSPACE', 'NOT_FOUND', 'SCENARIO_LOCKED', 'NAME_TAKEN'] as const

/** One step of a waterfall: the cost that moving this lever from the base's values to the other's adds, in order. */
/** lever null: the draws, where the seeds differ. */
export const WaterfallStep = z.strictObject({ lever: LeverId.nullable(), label: z.string(), amount: Minor })

export const scenarioMethods = {
  'scenarios.list': method(
    'Every scenario, newest change first.',
    z.strictObject({ archived: z.boolean().default(false) }),
    z.strictObject({ scenarios: z.array(Scenario) }),
    ['NO_WORKSPACE'],
  ),
  'scenarios.get': method('One scenario.', ById, One, ['NO_WORKSPACE', 'NOT_FOUND']),
  'scenarios.create': method(
    'Create a scenario without overrides.',
    z.strictObject({
      name: ScenarioName,
      startYear: z.number().int().min(1990).max(2100).optional(),
      years: z.number().int().min(1).max(20).default(5),
      seed: z.number().int().min(0).max(4294967295).optional(),
    }),
    One,
    ['NO_WORKSPACE', 'NAME_TAKEN'],
  ),
  'scenarios.branch': method(
    'Copy a scenario with its overrides, seed and budget under a new name.',
    z.strictObject({ id: Id, name: ScenarioName }),
    One,
    ['NO_WORKSPACE', 'NOT_FOUND', 'NAME_TAKEN'],
  ),
  'scenarios.rename': method('Rename a scenario.', z.strictObject({ id: Id, name: ScenarioName }), One, CHANGE_ERRORS),
  'scenarios.update': method(
    "Change a scenario's horizon, first year, seed, budget or notes.",
    z.strictObject({
      id: Id,
      startYear: z.number().int().min(1990).max(2100).optional(),
      years: z.number().int().min(1).max(20).optional(),
      seed: z.number().int().min(0).max(4294967295).optional(),
      budget: Budget.nullable().optional(),
      notes: z.string().max(4000).optional(),
    }),
    One,
    CHANGE_ERRORS,
  ),
  'scenarios.archive': method('Put a scenario away; nothing is deleted.', ById, One, [
    'NO_WORKSPACE',
    'NOT_FOUND',
    'APPROVAL_WAITING',
  ]),
  'scenarios.unarchive': method('Bring an archived scenario back.', ById, One, ['NO_WORKSPACE', 'NOT_FOUND']),
  'scenarios.lock': method('Lock a scenario: it refuses every change.', ById, One, ['NO_WORKSPACE', 'NOT_FOUND']),
  'scenarios.unlock': method('Unlock a scenario.', ById, One, [
    'NO_WORKSPACE',
    'NOT_FOUND',
    'APPROVAL_WAITING',
    'APPROVED',
  ]),
  'scenarios.compare': method(
    'Two to four scenarios side by side: totals, levers that differ, and from the first to each other a waterfall by lever.',
    z.strictObject({
      ids: z.array(Id).min(2).max(4),
      measure: CostMeasure.default('inYear'),
      year: z.number().int().nullable().default(null),
    }),
    z.strictObject({
      currency: Currency,
      measure: CostMeasure,
      year: z.number().int().nullable(),
      scenarios: z.array(z.strictObject({ scenario: Scenario, totals: Totals, amount: Minor })),
      /** Values in the order of the scenarios. */
      differences: z.array(
        z.strictObject({
          lever: LeverId,
          label: z.string(),
          level: Level.nullable(),
          year: z.number().int().nullable(),
          values: z.array(LeverValue),
        }),
      ),
      waterfalls: z.array(z.strictObject({ toId: Id, from: Minor, steps: z.array(WaterfallStep), to: Minor })),
    }),
    ['NO_WORKSPACE', 'NOT_FOUND', 'NO_ROSTER', 'IMPOSSIBLE_PLAN', 'RATE_MISSING', 'PAY_OVERFLOW', 'NOT_COMPARABLE'],
  ),
}
