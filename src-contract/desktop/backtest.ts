/** The model tested against history: rates fitted to rosters a year apart, the last year simulated and compared. */
import { z } from 'zod'
import { Currency, Id, IsoDate, Level } from './common.ts'
import { LeverId, LeverValue } from './levers.ts'
import { method } from './method.ts'
import { RUN_ERRORS } from './simulation.ts'

/** pass: within the first limit; warn: within the second; fail: beyond. */
export const Verdict = z.enum(['pass', 'warn', 'fail'])
export type Verdict = z.infer<typeof Verdict>

export const BacktestRow = z.strictObject({
  measure: z.enum(['headcount', 'pay', 'leavers', 'joiners', 'promotions']),
  label: z.string(),
  /** null: the whole workforce. Only these rows decide the verdict. */
  level: Level.nullable(),
  /** Median over the seeds, and the range that holds eight runs in ten. */
  simulated: z.number(),
  p10: z.number(),
  p90: z.number(),
  actual: z.number(),
  /** simulated / actual - 1; null where there were none. */
  error: z.number().nullable(),
  limits: z.strictObject({ pass: z.number(), warn: z.number() }),
  verdict: Verdict,
})
export type BacktestRow = z.infer<typeof BacktestRow>

/** A rate as it was: events / people exposed, as a percent. */
export const FittedRate = z.strictObject({
  rate: z.enum(['termination.experienced', 'termination.newHire', 'promotion.rate', 'growth.rate', 'merit.rate']),
  label: z.string(),
  level: Level.nullable(),
  events: z.number().int(),
  exposed: z.number().int(),
  /** Percent; null where nobody was exposed. */
  value: z.number().nullable(),
  /** Percent points; of a share of people. */
  standardError: z.number().nullable(),
  /** What the scenario has in its first year; null where that lever has no such level. */
  inForce: z.number().nullable(),
})
export type FittedRate = z.infer<typeof FittedRate>

const Ids = z.strictObject({ count: z.number().int(), ids: z.array(z.string()) })

export const backtestMethods = {
  'backtest.run': method(
    'Test the model against history: fit rates to imported rosters a year apart, simulate the last year, compare with what happened.',
    z.strictObject({
      /** Whose other levers hold, and to whom the suggestions apply. */
      scenarioId: Id,
      /** Imported rosters. With three or more the last year is held out of the fit. */
      importIds: z.array(Id).min(2).max(10),
      /** Also fit the raise: otherwise merit and COLA are the scenario's. */
      fitPay: z.boolean().default(false),
      seeds: z.number().int().min(1).max(100).default(20),
    }),
    z.strictObject({
      currency: Currency,
      rosters: z.array(z.strictObject({ importId: Id, fileName: z.string(), asOf: IsoDate, people: z.number().int() })),
      /** The year compared. */
      from: IsoDate,
      to: IsoDate,
      /** The compared year took no part in the fit. */
      heldOut: z.boolean(),
      matched: z.number().int(),
      /** Ids of the earlier roster not in the later, and the other way round; the first 200 of each. */
      left: Ids,
      joined: Ids,
      rates: z.array(FittedRate),
      rows: z.array(BacktestRow),
      verdict: Verdict,
      /** The fitted rates as ordinary overrides, ready for levers.set; locked levers are left out. */
      suggestions: z.array(
        z.strictObject({ lever: LeverId, level: Level.nullable(), year: z.null(), value: LeverValue }),
      ),
      notes: z.array(z.string()),
    }),
    [...RUN_ERRORS, 'SAME_DATE', 'NOT_A_YEAR', 'NO_OVERLAP', 'EMPTY_ROSTER'],
  ),
}
