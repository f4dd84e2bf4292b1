/** Understanding a scenario: uncertainty, sensitivity, and what its people say beside the totals. */
import { z } from 'zod'
import { Currency, Id, Level, Minor } from './common.ts'
import { LeverChange, LeverId } from './levers.ts'
import { method } from './method.ts'
import { RUN_ERRORS } from './simulation.ts'
import { Retention } from './retention.ts'

export const CHANGE_ERRORS = ['LEVER_LOCKED', 'OUT_OF_BOUNDS', 'WEIGHTS_SUM', 'WRONG_SHAPE', 'NO_SUCH_LEVEL'] as const

/** What most methods here start from: a scenario, with changes as if they were set. */
export const Given = { scenarioId: Id, changes: z.array(LeverChange).max(500).default([]) }

/**
 * Percentiles over the seeds, by linear interpolation between the two nearest runs (a spreadsheet's PERCENTILE.INC),
 * rounded to whole cents and people. One run in ten lies below p10, one in ten above p90.
 */
export const Spread = z.strictObject({ p10: z.number(), p50: z.number(), p90: z.number() })
export type Spread = z.infer<typeof Spread>

const spreads = {
  costs: z.strictObject({ inYear: Spread, annualised: Spread, burdened: Spread }),
  headcount: z.strictObject({
    start: Spread,
    hires: Spread,
    experiencedLeavers: Spread,
    newHireLeavers: Spread,
    promotionsIn: Spread,
    promotionsOut: Spread,
    end: Spread,
  }),
  lumpSums: Spread,
  /** Fractions; null where any run has an empty base. */
  growth: z.strictObject({
    meanAll: Spread.nullable(),
    meanContinuous: Spread.nullable(),
    fullYearEquivalent: Spread.nullable(),
  }),
}

export const YearSpread = z.strictObject({
  year: z.number().int(),
  ...spreads,
  byLevel: z.array(z.strictObject({ level: Level, ...spreads })),
})
export type YearSpread = z.infer<typeof YearSpread>

/** The totals a lever is measured against. Differences and values alike; growth as fractions, null where undefined. */
export const Measures = z.strictObject({
  inYear: z.number().nullable(),
  annualised: z.number().nullable(),
  burdened: z.number().nullable(),
  lumpSums: z.number().nullable(),
  headcount: z.number().nullable(),
  meanAll: z.number().nullable(),
  meanContinuous: z.number().nullable(),
  fullYearEquivalent: z.number().nullable(),
})
export type Measures = z.infer<typeof Measures>

/** A lever at another value: where it then stands, and each total less the base's. */
export const Moved = z.strictObject({
  /** In the lever's unit: its mean over years and, at level null, over levels. */
  value: z.number(),
  change: Measures,
})
export type Moved = z.infer<typeof Moved>

export const Sensitivity = z.strictObject({
  lever: LeverId,
  label: z.string(),
  /** null: at all levels together, or a lever of the whole workforce. */
  level: Level.nullable(),
  locked: z.boolean(),
  /** Its mean over the years (and levels), in its unit. */
  value: z.number(),
  step: z.number(),
  /** One step down and up from where it stands, in every year; null where its bounds or the plan stand in the way. */
  down: Moved.nullable(),
  up: Moved.nullable(),
  /** At the ends of its slider, the same in every year (and level). */
  low: Moved.nullable(),
  high: Moved.nullable(),
  /** Percent change of each total for a one percent change of the lever (1 = in proportion); null where either is zero. */
  elasticity: Measures,
})
export type Sensitivity = z.infer<typeof Sensitivity>

/** Expected cost of replacing leavers in one year, as the retention settings state it; not a fact. */
export const RetentionYear = z.strictObject({
  year: z.number().int(),
  /** Sum over people of chance to leave x cost of replacing them. */
  risk: Minor,
  /** The same if everybody were paid and raised at market; the rest is what pay adds. */
  atMarket: Minor,
  byLevel: z.array(z.strictObject({ level: Level, risk: Minor, atMarket: Minor })),
})
export type RetentionYear = z.infer<typeof RetentionYear>

/** Gap between two groups at the end of a year: (mean of the first - mean of the second) / mean of the first, full-time pay. */
export const GapYear = z.strictObject({
  year: z.number().int(),
  /** Of all together; null where a group is empty. */
  mean: z.number().nullable(),
  /** Mean of the levels' gaps, weighted by the people of both groups. */
  adjusted: z.number().nullable(),
  byLevel: z.array(
    z.strictObject({ level: Level, gap: z.number().nullable(), first: z.number().int(), second: z.number().int() }),
  ),
})
export type GapYear = z.infer<typeof GapYear>

export const Goals = z.strictObject({
  retention: z.strictObject({
    parameters: Retention,
    /** What the measure is and that it is an assumption: to be shown with every figure of it. */
    statement: z.string(),
    years: z.array(RetentionYear),
    total: Minor,
  }),
  /** null: the roster names no gender, or only one. */
  gap: z
    .strictObject({
      /** The values compared, the larger first. */
      first: z.string(),
      second: z.string(),
      statement: z.string(),
      /** People of the roster with another value or none: in neither group, as are those hired in the run. */
      leftOut: z.number().int(),
      years: z.array(GapYear),
    })
    .nullable(),
})
export type Goals = z.infer<typeof Goals>

export const understandingMethods = {
  'simulation.bands': method(
    'Uncertainty: the scenario under many seeds; P10, P50 and P90 of every total by year and level. Reports progress, can be cancelled.',
    z.strictObject({ ...Given, seeds: z.number().int().min(1).max(500).default(50) }),
    z.strictObject({
      currency: Currency,
      /** Runs: the scenario's own seed first, the others derived from it. */
      seeds: z.number().int(),
      people: z.number().int(),
      years: z.array(YearSpread),
      /** From the first run to the last, both threads together. */
      engineMs: z.number(),
    }),
    [...RUN_ERRORS, ...CHANGE_ERRORS],
  ),
  'simulation.goals': method(
    'Expected replacement cost of leavers and the gender pay gap of a scenario by year, as the settings define them.',
    z.strictObject(Given),
    Goals.extend({ currency: Currency }),
    [...RUN_ERRORS, ...CHANGE_ERRORS],
  ),
  'optimizer.sensitivity': method(
    'What every lever does to every total: one step down and up, over its slider, and as an elasticity. Reports progress, can be cancelled.',
    z.strictObject({
      ...Given,
      /** null: costs over the horizon (annualised: the last year), the rest in the last year. */
      year: z.number().int().nullable().default(null),
    }),
    z.strictObject({
      currency: Currency,
      year: z.number().int().nullable(),
      base: Measures,
      levers: z.array(Sensitivity),
      simulations: z.number().int(),
      elapsedMs: z.number(),
    }),
    [...RUN_ERRORS, ...CHANGE_ERRORS],
  ),
}
