/** Frontiers between two goals: what the best levers reach for each cost. */
import { z } from 'zod'
import { Currency, Level, Minor } from './common.ts'
import { LeverId, LeverValue } from './levers.ts'
import { method } from './method.ts'
import { Retention } from './retention.ts'
import { CostMeasure } from './scenarios.ts'
import { RUN_ERRORS } from './simulation.ts'
import { CHANGE_ERRORS, Given } from './understanding.ts'

export const FrontierGoal = z.enum([
  'retentionRisk', // sum over the horizon
  'meanGap', // size of the gap of all, at the end of the last year
  'adjustedGap', // size of the gap weighted over levels, likewise
])
export type FrontierGoal = z.infer<typeof FrontierGoal>

/** A lever that may move, the same in every year; its bounds are its slider's, or narrower ones given. */
export const FrontierLever = z.strictObject({
  lever: LeverId,
  /** null: a lever of the whole workforce, or every level, each for itself. */
  level: Level.nullable().default(null),
  bounds: z.tuple([z.number(), z.number()]).optional(),
})
export type FrontierLever = z.infer<typeof FrontierLever>

export const FrontierPoint = z.strictObject({
  cost: Minor,
  /** Minor units for retentionRisk, a fraction for the gaps. */
  goal: z.number(),
  /** Ready for levers.set; the same as the scenario's levers is no change. */
  changes: z.array(z.strictObject({ lever: LeverId, level: Level.nullable(), year: z.null(), value: LeverValue })),
})
export type FrontierPoint = z.infer<typeof FrontierPoint>

export const frontierMethods = {
  'optimizer.frontier': method(
    'Cost against retention risk or the pay gap: up to 20 points, each the levers that do best for that cost. Reports progress, can be cancelled.',
    z.strictObject({
      ...Given,
      goal: FrontierGoal.default('retentionRisk'),
      measure: CostMeasure.default('inYear'),
      /** Of the cost. null: over the horizon (annualised: the last year). */
      year: z.number().int().nullable().default(null),
      points: z.number().int().min(2).max(50).default(20),
      /** Default: merit by level for retention risk; merit by position in the band (the matrix) for the gaps. */
      levers: z.array(FrontierLever).min(1).max(100).optional(),
    }),
    z.strictObject({
      currency: Currency,
      goal: FrontierGoal,
      measure: CostMeasure,
      year: z.number().int().nullable(),
      /** What the goal is, in a sentence, with its parameters. */
      statement: z.string(),
      retention: Retention,
      /** The scenario as it stands. */
      now: z.strictObject({ cost: Minor, goal: z.number() }),
      /** By rising cost, each with a better goal than the one before: no point is worse than another in both. */
      points: z.array(FrontierPoint),
      simulations: z.number().int(),
      elapsedMs: z.number(),
    }),
    [...RUN_ERRORS, ...CHANGE_ERRORS, 'NOTHING_TO_MOVE', 'NO_GROUPS'],
  ),
}
