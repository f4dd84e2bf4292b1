/** Runs: what-if, saved runs with their events, replay and verification. */
import { z } from 'zod'
import { Id, Instant, IsoDate, Level, Minor, Page, Sha256 } from './common.ts'
import { LeverChange, LeverId } from './levers.ts'
import { method } from './method.ts'
import { CostMeasure } from './scenarios.ts'
import { Totals } from './totals.ts'

export const RUN_ERRORS = [
  'NO_WORKSPACE',
  'NOT_FOUND',
  'NO_ROSTER',
  'IMPOSSIBLE_PLAN',
  'RATE_MISSING',
  'PAY_OVERFLOW',
] as const

export const EventKind = z.enum(['HIRE', 'TERMINATION', 'PROMOTION', 'RAISE'])
export type EventKind = z.infer<typeof EventKind>

export const SimulationEvent = z.strictObject({
  seq: z.number().int(),
  kind: EventKind,
  year: z.number().int(),
  date: IsoDate,
  employeeId: z.string(),
  levelBefore: Level.nullable(),
  levelAfter: Level.nullable(),
  /** Full-year pay at the person's FTE in the reporting currency, before and after. */
  payBefore: Minor.nullable(),
  payAfter: Minor.nullable(),
  /** The part above the band maximum, paid once. */
  lumpSum: Minor,
})
export type SimulationEvent = z.infer<typeof SimulationEvent>

export const Run = z.strictObject({
  id: Id,
  name: z.string(),
  scenarioId: Id,
  scenarioName: z.string(),
  savedAt: Instant,
  actor: z.string(),
  startYear: z.number().int(),
  years: z.number().int(),
  seed: z.number().int(),
  people: z.number().int(),
  events: z.number().int(),
  engineVersion: z.string(),
  /** Names population, parameters, seed and engine version. */
  hash: Sha256,
  /** Over every event of the run. */
  eventsHash: Sha256,
  rosterImportId: Id,
  dataAsOf: IsoDate,
})
export type Run = z.infer<typeof Run>

export const EventFilter = z.strictObject({
  kind: EventKind.optional(),
  year: z.number().int().optional(),
  employeeId: z.string().max(200).optional(),
})
export type EventFilter = z.infer<typeof EventFilter>

export const simulationMethods = {
  'simulation.run': method(
    'What-if: totals of a scenario by year, level, department and location; with changes, as if they were set. Stores nothing.',
    z.strictObject({
      scenarioId: Id,
      changes: z.array(LeverChange).max(500).default([]),
      /** false: byDepartment and byLocation are left empty. A moving slider does not wait for what it does not show. */
      breakdowns: z.boolean().optional(),
      /** true: nobody waits for it yet. It goes behind every other what-if and is superseded by none. */
      ahead: z.boolean().optional(),
    }),
    z.strictObject({ totals: Totals }),
    [...RUN_ERRORS, 'SUPERSEDED', 'LEVER_LOCKED', 'OUT_OF_BOUNDS', 'WEIGHTS_SUM', 'WRONG_SHAPE', 'NO_SUCH_LEVEL'],
  ),
  'simulation.pulls': method(
    'What one step of each lever does to a cost: the lever table of sensitivities shown beside the sliders.',
    z.strictObject({
      scenarioId: Id,
      measure: CostMeasure.default('inYear'),
      year: z.number().int().nullable().default(null),
    }),
    z.strictObject({
      pulls: z.array(z.strictObject({ lever: LeverId, level: Level.nullable(), step: z.number(), amount: Minor })),
    }),
    RUN_ERRORS,
  ),
  'simulation.save': method(
    'Simulate a scenario and store the run with every event, immutable and hash-chained. Reports progress, can be cancelled.',
    z.strictObject({ scenarioId: Id, name: z.string().trim().min(1).max(120).optional() }),
    z.strictObject({ run: Run, totals: Totals }),
    [...RUN_ERRORS, 'DISK_FULL', 'IO_ERROR'],
  ),
  'simulation.runs': method(
    'Saved runs, newest first.',
    z.strictObject({ scenarioId: Id.optional() }),
    z.strictObject({ runs: z.array(Run) }),
    ['NO_WORKSPACE'],
  ),
  'simulation.totals': method(
    'The totals stored with a saved run.',
    z.strictObject({ runId: Id }),
    z.strictObject({ run: Run, totals: Totals }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'simulation.events': method(
    'Events of a saved run, filtered, a page at a time.',
    z.strictObject({
      runId: Id,
      ...EventFilter.shape,
      ...Page,
    }),
    z.strictObject({ total: z.number().int(), events: z.array(SimulationEvent) }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'simulation.timeline': method(
    "One employee's events in a saved run, with pay and level after each.",
    z.strictObject({ runId: Id, employeeId: z.string().min(1).max(200) }),
    z.strictObject({
      employeeId: z.string(),
      /** null for people hired within the run. */
      start: z.strictObject({ level: Level, pay: Minor, hireDate: IsoDate.nullable() }).nullable(),
      events: z.array(SimulationEvent),
    }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'simulation.verify': method(
    'Check a saved run: events replay to its totals to the cent, simulating again gives the same bytes, the hash chain holds.',
    z.strictObject({ runId: Id }),
    z.strictObject({
      ok: z.boolean(),
      checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
    }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'simulation.explain': method(
    'Where a figure comes from: formula, inputs with their sources and dates, result.',
    z.strictObject({
      scenarioId: Id,
      figure: z.enum([
        'inYear',
        'annualised',
        'burdened',
        'headcount',
        'meanAll',
        'meanContinuous',
        'fullYearEquivalent',
        'budgetGap',
      ]),
      year: z.number().int().nullable().default(null),
      level: Level.nullable().default(null),
    }),
    z.strictObject({
      label: z.string(),
      definition: z.string(),
      formula: z.string(),
      inputs: z.array(z.strictObject({ label: z.string(), value: z.string(), source: z.string() })),
      result: z.string(),
      notes: z.array(z.string()),
    }),
    RUN_ERRORS,
  ),
}
