/** Pay equity of the roster, and the posting-range helper. Answers hold gaps, shares and counts: nobody's pay. */
import { z } from 'zod'
import { Currency, Destination, Instant, IsoDate, Level, MadeFile, Minor, Sha256 } from './common.ts'
import { method } from './method.ts'
import { PeopleFilter } from './people-view.ts'

export const EQUITY_CATEGORIES = ['level', 'jobTitle', 'jobFamily', 'levelTitle'] as const
export const EQUITY_CONTROLS = [
  'level',
  'jobTitle',
  'jobFamily',
  'location',
  'department',
  'tenure',
  'age',
  'rating',
] as const
export const EquityControl = z.enum(EQUITY_CONTROLS)
export type EquityControl = z.infer<typeof EquityControl>
export const EQUITY_OUTCOMES = ['rating', 'level', 'midpoint', 'promotion'] as const

const Values = z.array(z.string().max(200)).max(50)

const request = {
  filter: PeopleFilter.optional(),
  /** Values of the gender column, as written there. Left out: recognised words (F, female, Frau …; M, male …). */
  groups: z.strictObject({ men: Values, women: Values }).optional(),
  /** Fewer men or women than this, and a group is not shown. */
  minimum: z.number().int().min(2).max(1000).default(10),
  category: z.enum(EQUITY_CATEGORIES).default('level'),
  /** What the adjusted gap and the decomposition hold equal. */
  controls: z.array(EquityControl).max(8).default(['level', 'location', 'department', 'tenure']),
  /** threshold: this rating or level and above. */
  outcome: z
    .strictObject({ kind: z.enum(EQUITY_OUTCOMES), threshold: z.number().min(0).max(100).default(4) })
    .default({ kind: 'rating', threshold: 4 }),
}
export const EquityRequest = z.strictObject(request)
export type EquityRequest = z.infer<typeof EquityRequest>

/** (men - women) / men: above zero where women are paid less. marked: the mean gap is 5% or more, either way. */
export const PayGap = z.strictObject({ mean: z.number(), median: z.number(), marked: z.boolean() })
export type PayGap = z.infer<typeof PayGap>

export const EquityCategory = z.strictObject({
  key: z.string(),
  label: z.string(),
  /** small: fewer than the minimum of men or women. withheld: shown, it would let a small one be found. */
  visibility: z.enum(['shown', 'small', 'withheld']),
  /** Null unless shown. */
  men: z.number().int().nullable(),
  women: z.number().int().nullable(),
  gap: PayGap.nullable(),
})
export type EquityCategory = z.infer<typeof EquityCategory>

export const EquityModel = z.strictObject({
  people: z.number().int(),
  men: z.number().int(),
  women: z.number().int(),
  /** Left out for a missing number among the controls. */
  incomplete: z.number().int(),
  /** Columns of the design, the constant and the group included. */
  columns: z.number().int(),
  /** Of them, independent ones. */
  rank: z.number().int(),
  df: z.number().int(),
  r2: z.number().nullable(),
  /** Of the dummy for women in log pay. All null where the controls make up the group: there is nobody to compare. */
  coefficient: z.number().nullable(),
  standardError: z.number().nullable(),
  t: z.number().nullable(),
  p: z.number().nullable(),
  /** Women's pay less men's in the same place, as a share of men's: exp(coefficient) - 1. */
  percent: z.number().nullable(),
  /** 95%, as percent is. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  controls: z.array(
    z.strictObject({
      control: EquityControl,
      /** False: nobody has a value. */
      used: z.boolean(),
      columns: z.number().int(),
      /** Columns that those before them make up. */
      leftOut: z.number().int(),
    }),
  ),
})
export type EquityModel = z.infer<typeof EquityModel>

/** In logs: gap = endowments + coefficients + interaction = explained + unexplained. */
export const EquityDecomposition = z.strictObject({
  men: z.number().int(),
  women: z.number().int(),
  /** In a category (of a control) where the other group has nobody: there is no one to compare with. */
  outsideSupport: z.number().int(),
  gap: z.number(),
  endowments: z.number(),
  coefficients: z.number(),
  interaction: z.number(),
  explained: z.number(),
  unexplained: z.number(),
  byControl: z.array(z.strictObject({ control: EquityControl, endowments: z.number(), explained: z.number() })),
})
export type EquityDecomposition = z.infer<typeof EquityDecomposition>

export const EquityImpact = z.strictObject({
  rows: z.array(
    z.strictObject({
      group: z.string(),
      people: z.number().int(),
      yes: z.number().int(),
      rate: z.number(),
      /** Rate over the highest rate; null where nobody has a yes. */
      ratio: z.number().nullable(),
      /** Below 0.80; exactly 0.80 is not. */
      flagged: z.boolean(),
    }),
  ),
  /** Groups under the minimum, which are left out. */
  suppressed: z.number().int(),
  /** People without a value to decide by. */
  unknown: z.number().int(),
  /** Pearson, without continuity correction. */
  chiSquared: z.strictObject({ value: z.number(), df: z.number().int(), p: z.number() }).nullable(),
  /** Fisher's exact test of men and women, two-sided; null where either is left out. */
  fisherP: z.number().nullable(),
})
export type EquityImpact = z.infer<typeof EquityImpact>

export const EquityReport = z.strictObject({
  /**
   * noRoster: nobody in it. noGender: no one has a value. unmapped: say which values are women and men.
   * tooFew: fewer of either than the minimum, so nothing is shown.
   */
  state: z.enum(['ready', 'noRoster', 'noGender', 'unmapped', 'tooFew']),
  asOf: IsoDate.nullable(),
  source: z.string().nullable(),
  minimum: z.number().int(),
  people: z.number().int(),
  men: z.number().int(),
  women: z.number().int(),
  /** Of neither group: counted, not compared. */
  others: z.number().int(),
  values: z.array(
    z.strictObject({
      value: z.string().nullable(),
      people: z.number().int(),
      group: z.enum(['men', 'women', 'other']),
    }),
  ),
  overall: PayGap.nullable(),
  categories: z.array(EquityCategory),
  /** Lower to upper; null where a quarter, or its men or its women, are fewer than the minimum (none at all may be shown). */
  quarters: z
    .array(z.strictObject({ people: z.number().int(), men: z.number().int(), women: z.number().int() }))
    .nullable(),
  model: EquityModel.nullable(),
  /** Null with the reason in decompositionMissing. */
  decomposition: EquityDecomposition.nullable(),
  decompositionMissing: z.string().nullable(),
  impact: EquityImpact.nullable(),
  elapsedMs: z.number(),
})
export type EquityReport = z.infer<typeof EquityReport>

const REPORT_ERRORS = ['NO_WORKSPACE', 'RATE_MISSING', 'TOO_MANY_COLUMNS', 'NO_ROSTER'] as const

export const EQUITY_TABLES = ['summary', 'categories', 'quarters', 'model', 'decomposition', 'impact'] as const

export const equityMethods = {
  'equity.report': method(
    'Pay equity of the roster or a part: gaps, categories with the 5% line, quarters, adjusted gap, decomposition, four-fifths. No pay in it.',
    EquityRequest,
    EquityReport,
    REPORT_ERRORS,
  ),
  'equity.export': method(
    'Write one table of the equity report to CSV or XLSX.',
    z.strictObject({ ...request, table: z.enum(EQUITY_TABLES), format: z.enum(['csv', 'xlsx']), ...Destination }),
    z.strictObject({ file: MadeFile, rows: z.number().int() }),
    [...REPORT_ERRORS, 'NOTHING_TO_EXPORT', 'TOO_MANY_ROWS', 'PATH_REFUSED', 'ALREADY_EXISTS'],
  ),
  'equity.postingRange': method(
    'The pay range to state in a job posting, from the pay band in force, with its row and date.',
    z.strictObject({
      jobTitle: z.string().min(1).max(300),
      location: z.string().max(300).optional(),
      level: Level.optional(),
      jobFamily: z.string().max(300).optional(),
      /** Needed only where the job has bands in several currencies. */
      currency: Currency.optional(),
    }),
    z.strictObject({
      jobTitle: z.string(),
      location: z.string().nullable(),
      minimum: Minor,
      midpoint: Minor,
      maximum: Minor,
      currency: Currency,
      /** Ready to paste. */
      sentence: z.string(),
      source: z.strictObject({
        fileName: z.string(),
        row: z.number().int(),
        sha256: Sha256,
        effectiveDate: IsoDate.nullable(),
        asOf: IsoDate,
        importedAt: Instant,
        ageDays: z.number().int(),
        stale: z.boolean(),
      }),
      /** What to look at before it is published. */
      notes: z.array(z.string()),
    }),
    ['NO_WORKSPACE', 'RATE_MISSING', 'NO_BANDS', 'BAND_MISSING', 'CURRENCY_UNCLEAR'],
  ),
}
