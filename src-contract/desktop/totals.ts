/** What a simulation answers. Money in whole minor units of the reporting currency; rates as fractions (0.031 is 3.1%). */
import { z } from 'zod'
import { Currency, Level, Minor, Sha256 } from './common.ts'

/** The three costs of payroll, always shown together (see the field's terms). */
export const Costs = z.strictObject({
  /** Paid within the year: prorated over the days each pay rate held. */
  inYear: Minor,
  /** Run rate at the year's end: the sum of full-year pay of those then employed. */
  annualised: Minor,
  /** inYear x (1 + burden rate) */
  burdened: Minor,
})
export type Costs = z.infer<typeof Costs>

/** Headcount of one year: start + hires - leavers = end. */
export const HeadcountFlow = z.strictObject({
  start: z.number().int(),
  hires: z.number().int(),
  experiencedLeavers: z.number().int(),
  newHireLeavers: z.number().int(),
  promotionsIn: z.number().int(),
  promotionsOut: z.number().int(),
  end: z.number().int(),
})
export type HeadcountFlow = z.infer<typeof HeadcountFlow>

const breakdown = {
  costs: Costs,
  headcount: HeadcountFlow,
  lumpSums: Minor,
}

export const LevelTotals = z.strictObject({ level: Level, ...breakdown })
export type LevelTotals = z.infer<typeof LevelTotals>

export const KeyTotals = z.strictObject({ key: z.string().nullable(), ...breakdown })
export type KeyTotals = z.infer<typeof KeyTotals>

/** The three growth measures as fractions of the year before; null where the base is empty. */
export const Growth = z.strictObject({
  /** Mean pay of all at the year's end over the same at its start. */
  meanAll: z.number().nullable(),
  /** The same people at both ends only. */
  meanContinuous: z.number().nullable(),
  /** Annualised payroll per full-time equivalent at the year's end over the same at its start. */
  fullYearEquivalent: z.number().nullable(),
})
export type Growth = z.infer<typeof Growth>

export const YearTotals = z.strictObject({
  year: z.number().int(),
  ...breakdown,
  growth: Growth,
  growthByLevel: z.array(z.strictObject({ level: Level, growth: Growth })),
  byLevel: z.array(LevelTotals),
  byDepartment: z.array(KeyTotals),
  byLocation: z.array(KeyTotals),
})
export type YearTotals = z.infer<typeof YearTotals>

export const Totals = z.strictObject({
  currency: Currency,
  engineVersion: z.string(),
  /** Names the run: hash of population, parameters, seed and engine version. */
  hash: Sha256,
  people: z.number().int(),
  /** State at the start, before the first year. */
  start: z.strictObject({
    headcount: z.number().int(),
    annualised: Minor,
    byLevel: z.array(z.strictObject({ level: Level, headcount: z.number().int(), annualised: Minor })),
  }),
  years: z.array(YearTotals),
  /** Time of the engine alone. */
  engineMs: z.number(),
})
export type Totals = z.infer<typeof Totals>
