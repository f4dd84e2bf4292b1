/** Files of people and pay bands: how they are read, mapped and previewed. */
import { z } from 'zod'
import { Currency, IsoDate, Level, Sha256 } from './common.ts'

/** What a column of a people file can be mapped to. */
export const PEOPLE_FIELDS = [
  'employeeId',
  'jobTitle',
  'jobFamily',
  'level',
  'location',
  'currency',
  'annualPay', // full-year full-time rate
  'hourlyRate',
  'weeklyHours',
  'paidToDate', // amount paid so far this year: an explicit choice, annualised by days employed
  'fte',
  'hireDate',
  'terminationDate',
  'birthDate',
  'age',
  'performanceRating',
  'department',
  'managerId',
  'gender',
  'proficiency', // standing within the job title, as Learning, Proficient, Advanced
  'status', // active or not
] as const
export const PeopleField = z.enum(PEOPLE_FIELDS)
export type PeopleField = z.infer<typeof PeopleField>

export const BAND_FIELDS = [
  'jobTitle',
  'jobFamily',
  'level',
  'location',
  'currency',
  'minimum',
  'midpoint',
  'maximum',
  'effectiveDate',
] as const
export const BandField = z.enum(BAND_FIELDS)
export type BandField = z.infer<typeof BandField>

/** How to read the file as a table. Everything unset is detected and answered. */
export const ReadOptions = z.strictObject({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  /** 1-based line of the header; lines above are ignored. */
  headerRow: z.number().int().min(1).max(1000).optional(),
  /** Name of the sheet in an XLSX. */
  sheet: z.string().max(255).optional(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  /** "." as in 1,234.56 or "," as in 1.234,56 */
  decimalMark: z.enum(['.', ',']).optional(),
})
export type ReadOptions = z.infer<typeof ReadOptions>

const mappingOf = <F extends z.ZodType>(field: F) => z.array(z.strictObject({ column: z.number().int().min(0), field }))

/** column is the 0-based position in the file (headers may repeat). */
export const PeopleMapping = mappingOf(PeopleField)
export type PeopleMapping = z.infer<typeof PeopleMapping>
export const BandMapping = mappingOf(BandField)
export type BandMapping = z.infer<typeof BandMapping>

/** Choices that belong to a source beside its columns. */
export const PeopleRules = z.strictObject({
  /** Currency of rows that name none: neither a column nor a symbol that is unambiguous. Default: the workspace's. */
  currency: Currency.optional(),
  /** Currency by location, for files whose pay has symbols or nothing, as found in the pay bands by default. */
  currencyByLocation: z.record(z.string(), Currency).optional(),
  /** Values of the level column (or, with levelFrom, of that field) to levels 1..n. */
  levelByValue: z.record(z.string(), Level).optional(),
  levelFrom: z.enum(['level', 'jobTitle', 'jobFamily']).optional(),
  /** Import rows whose status says not active or whose termination date is past. Default: left out, counted. */
  includeInactive: z.boolean().optional(),
  /** The date the file's data stands for. Default: the file's own date, else today. */
  asOf: IsoDate.optional(),
})
export type PeopleRules = z.infer<typeof PeopleRules>

/** One thing said of one row. */
export const RowIssue = z.strictObject({
  /** 1-based line or row of the file, as a spreadsheet shows it. */
  row: z.number().int(),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  value: z.string().nullable(),
})
export type RowIssue = z.infer<typeof RowIssue>

const previewOf = <M extends z.ZodType>(mapping: M) =>
  z.strictObject({
    fileName: z.string(),
    sha256: Sha256,
    bytes: z.number().int(),
    read: ReadOptions.required().partial({ sheet: true }),
    sheets: z.array(z.string()),
    columns: z.array(z.strictObject({ index: z.number().int(), header: z.string(), samples: z.array(z.string()) })),
    mapping,
    /** Where the mapping came from. */
    mappingFrom: z.enum(['remembered', 'guessed', 'given']),
    rules: PeopleRules,
    /** Counted over the whole file with this mapping. */
    rowsRead: z.number().int(),
    accepted: z.number().int(),
    rejected: z.number().int(),
    leftOut: z.number().int(),
    rejections: z.array(RowIssue),
    notices: z.array(z.strictObject({ code: z.string(), message: z.string(), count: z.number().int() })),
    /** The first rows as they would be stored, as text ready to show: the mapped fields by name. */
    sample: z.array(z.record(z.string(), z.string())),
    /** Fields that must be mapped before an import is possible. */
    missing: z.array(z.string()),
    /** Currencies met that have no exchange rate to the workspace's currency yet. */
    ratesMissing: z.array(Currency),
  })

export const PeoplePreview = previewOf(PeopleMapping).extend({
  /** Distinct values of the column that levels come from, most frequent first, at most 500; level null: matched to none. */
  levelValues: z
    .array(z.strictObject({ value: z.string(), rows: z.number().int(), level: Level.nullable() }))
    .optional(),
  /** Distinct locations, most frequent first, at most 500, each with the currency its pay is read in; null: not settled by location. */
  locationValues: z
    .array(z.strictObject({ value: z.string(), rows: z.number().int(), currency: Currency.nullable() }))
    .optional(),
})
export type PeoplePreview = z.infer<typeof PeoplePreview>
export const BandPreview = previewOf(BandMapping)
export type BandPreview = z.infer<typeof BandPreview>
