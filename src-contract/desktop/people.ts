/** The roster: import with mapping and preview, table, one person, summary, data quality. */
import { z } from 'zod'
import { Currency, FileSource, Id, Instant, IsoDate, Level, Minor, NoInput, Page, Sha256 } from './common.ts'
import { method } from './method.ts'

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

export const ImportSummary = z.strictObject({
  importId: Id,
  kind: z.enum(['people', 'payBands']),
  fileName: z.string(),
  sha256: Sha256,
  importedAt: Instant,
  asOf: IsoDate,
  actor: z.string(),
  rowsRead: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  /** Rows left out on purpose (inactive); accepted + rejected = rowsRead, leftOut is part of accepted. */
  leftOut: z.number().int(),
  current: z.boolean(),
})
export type ImportSummary = z.infer<typeof ImportSummary>

export const Person = z.strictObject({
  employeeId: z.string(),
  jobTitle: z.string().nullable(),
  jobFamily: z.string().nullable(),
  level: Level,
  levelFrom: z.enum(['column', 'mapping', 'band', 'nearestBand']),
  location: z.string().nullable(),
  department: z.string().nullable(),
  /** As entered, the truth: full-year full-time rate in minor units of its currency. */
  annualPay: Minor,
  currency: Currency,
  /** In the workspace's currency at the stated rate. */
  reportingPay: Minor,
  fte: z.number(),
  hireDate: IsoDate.nullable(),
  birthDate: IsoDate.nullable(),
  performanceRating: z.number().nullable(),
  managerId: z.string().nullable(),
  gender: z.string().nullable(),
  proficiency: z.string().nullable().optional(),
  /** The band that compa-ratio and penetration refer to: the job's at the location, else the level's. */
  band: z
    .strictObject({
      from: z.enum(['job', 'level']),
      minimum: Minor,
      midpoint: Minor,
      maximum: Minor,
      currency: Currency,
    })
    .nullable(),
  compaRatio: z.number().nullable(),
  rangePenetration: z.number().nullable(),
  flags: z.array(z.strictObject({ field: z.string(), note: z.string() })),
})
export type Person = z.infer<typeof Person>

export const GROUPABLE = ['level', 'department', 'location', 'jobTitle', 'jobFamily', 'gender', 'currency'] as const

export const PeopleFilter = z.strictObject({
  /** Every word must be found in id, title, family, department, location or level. */
  text: z.string().max(200).optional(),
  where: z
    .array(z.strictObject({ field: z.enum(GROUPABLE), value: z.string().nullable() }))
    .max(10)
    .optional(),
  /** Only people with a notice of this code. */
  notice: z.string().max(60).optional(),
})
export type PeopleFilter = z.infer<typeof PeopleFilter>

export const PEOPLE_SORT = [
  'employeeId',
  'jobTitle',
  'jobFamily',
  'level',
  'location',
  'department',
  'reportingPay',
  'hireDate',
  'compaRatio',
] as const

/** What a table of people can show of each, in the order of a whole export. */
export const PERSON_COLUMNS = [
  'employeeId',
  'jobTitle',
  'jobFamily',
  'level',
  'levelFrom',
  'location',
  'department',
  'annualPay', // as entered
  'currency',
  'reportingPay',
  'fte',
  'hireDate',
  'birthDate',
  'performanceRating',
  'managerId',
  'gender',
  'bandFrom',
  'minimum',
  'midpoint',
  'maximum',
  'bandCurrency',
  'compaRatio',
  'rangePenetration',
  'flags',
] as const
export type PersonColumn = (typeof PERSON_COLUMNS)[number]

const Group = z.strictObject({
  key: z.string().nullable(),
  label: z.string(),
  headcount: z.number().int(),
  pay: Minor,
  meanPay: Minor,
})

export const QualityNotice = z.strictObject({
  code: z.string(),
  label: z.string(),
  help: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  count: z.number().int(),
  examples: z.array(RowIssue),
})
export type QualityNotice = z.infer<typeof QualityNotice>

const PREVIEW_ERRORS = ['NO_WORKSPACE', 'FILE_NOT_FOUND', 'FILE_UNREADABLE', 'EMPTY_FILE'] as const
const IMPORT_ERRORS = [
  ...PREVIEW_ERRORS,
  'MAPPING_INCOMPLETE',
  'NOTHING_ACCEPTED',
  'RATE_MISSING',
  'DISK_FULL',
  'IO_ERROR',
] as const

const peopleInput = {
  source: FileSource,
  read: ReadOptions.optional(),
  mapping: PeopleMapping.optional(),
  rules: PeopleRules.optional(),
}
const bandInput = {
  source: FileSource,
  read: ReadOptions.optional(),
  mapping: BandMapping.optional(),
  rules: PeopleRules.pick({ currency: true, currencyByLocation: true, asOf: true }).optional(),
}

export const peopleMethods = {
  'people.preview': method(
    'Read a people file, guess or recall its column mapping, and show what an import would accept and reject.',
    z.strictObject(peopleInput),
    PeoplePreview,
    PREVIEW_ERRORS,
  ),
  'people.import': method(
    'Import a people file as the new roster. accepted + rejected = rows read; the mapping is remembered for files with the same headers.',
    z.strictObject(peopleInput),
    z.strictObject({ summary: ImportSummary, rejections: z.array(RowIssue) }),
    IMPORT_ERRORS,
  ),
  'people.imports': method(
    'Every import of people and pay bands, newest first.',
    NoInput,
    z.strictObject({ imports: z.array(ImportSummary) }),
    ['NO_WORKSPACE'],
  ),
  'people.rejections': method(
    'Rows that an import refused, each with row, column, code and a sentence.',
    z.strictObject({ importId: Id, ...Page }),
    z.strictObject({ total: z.number().int(), rejections: z.array(RowIssue) }),
    ['NO_WORKSPACE', 'NOT_FOUND'],
  ),
  'people.list': method(
    'A page of the roster, filtered and sorted.',
    z.strictObject({
      filter: PeopleFilter.optional(),
      sort: z.enum(PEOPLE_SORT).default('employeeId'),
      descending: z.boolean().default(false),
      ...Page,
    }),
    z.strictObject({ total: z.number().int(), pay: Minor, currency: Currency, people: z.array(Person) }),
    ['NO_WORKSPACE', 'RATE_MISSING'],
  ),
  'people.groups': method(
    'Subtotals of the roster by one field.',
    z.strictObject({ by: z.enum(GROUPABLE), filter: PeopleFilter.optional() }),
    z.strictObject({ currency: Currency, groups: z.array(Group) }),
    ['NO_WORKSPACE', 'RATE_MISSING'],
  ),
  'people.get': method(
    'One person with band, compa-ratio, range penetration and where each came from.',
    z.strictObject({ employeeId: z.string().min(1).max(200) }),
    Person,
    ['NO_WORKSPACE', 'RATE_MISSING', 'NOT_FOUND'],
  ),
  'people.summary': method(
    'Headcount and pay of the roster in all and by level, department and location; age of the data.',
    NoInput,
    z.strictObject({
      currency: Currency,
      headcount: z.number().int(),
      pay: Minor,
      meanPay: Minor,
      medianPay: Minor,
      /** sum of pay / sum of midpoints */
      groupCompaRatio: z.number().nullable(),
      byLevel: z.array(Group),
      byDepartment: z.array(Group),
      byLocation: z.array(Group),
      source: ImportSummary.nullable(),
      dataAgeDays: z.number().int().nullable(),
      stale: z.boolean(),
    }),
    ['NO_WORKSPACE', 'RATE_MISSING'],
  ),
  'people.quality': method(
    'Data quality of the current roster: pass rate against 99.9%, notices with examples.',
    NoInput,
    z.strictObject({
      source: ImportSummary.nullable(),
      /** Rows without an error or warning over rows read, in percent. */
      passRate: z.number().nullable(),
      target: z.number(),
      rowsRead: z.number().int(),
      rowsPassed: z.number().int(),
      notices: z.array(QualityNotice),
      flagged: z.array(
        z.strictObject({ employeeId: z.string(), field: z.string(), note: z.string(), actor: z.string(), at: Instant }),
      ),
    }),
    ['NO_WORKSPACE', 'RATE_MISSING'],
  ),
  'people.relevel': method(
    'Find levels that came from pay anew by the bands of now: who would change; with apply the roster is stored once more with them.',
    z.strictObject({ apply: z.boolean().default(false) }),
    z.strictObject({
      changed: z.number().int(),
      changes: z.array(z.strictObject({ from: Level, to: Level, people: z.number().int() })),
      /** The roster now in force; null when nothing was stored. */
      source: ImportSummary.nullable(),
    }),
    ['NO_WORKSPACE', 'NO_ROSTER', 'RATE_MISSING', 'DISK_FULL', 'IO_ERROR'],
  ),
  'people.flag': method(
    'Flag a value of a person as doubtful, with a note; a null note takes the flag back.',
    z.strictObject({
      employeeId: z.string().min(1).max(200),
      field: PeopleField,
      note: z.string().trim().min(1).max(500).nullable(),
    }),
    z.strictObject({}),
    ['NO_WORKSPACE', 'RATE_MISSING', 'NOT_FOUND'],
  ),
}

export const PayBand = z.strictObject({
  jobTitle: z.string().nullable(),
  jobFamily: z.string().nullable(),
  level: z.string().nullable(),
  location: z.string().nullable(),
  currency: Currency,
  minimum: Minor,
  midpoint: Minor,
  maximum: Minor,
  /** midpoint given in the file, or (minimum + maximum) / 2 */
  midpointFrom: z.enum(['file', 'mean']),
  effectiveDate: IsoDate.nullable(),
  people: z.number().int(),
  row: z.number().int(),
})
export type PayBand = z.infer<typeof PayBand>

export const payBandMethods = {
  'payBands.preview': method(
    'Read a pay-band file and show what an import would accept and reject.',
    z.strictObject(bandInput),
    BandPreview,
    PREVIEW_ERRORS,
  ),
  'payBands.import': method(
    'Import pay bands (job title, location, currency, minimum, midpoint, maximum) as the ones in force.',
    z.strictObject(bandInput),
    z.strictObject({ summary: ImportSummary, rejections: z.array(RowIssue) }),
    IMPORT_ERRORS,
  ),
  'payBands.list': method(
    'Pay bands in force with the number of people on each, and pairs that people have but no band does.',
    z.strictObject({ text: z.string().max(200).optional(), ...Page }),
    z.strictObject({
      total: z.number().int(),
      bands: z.array(PayBand),
      source: ImportSummary.nullable(),
      unmatched: z.array(
        z.strictObject({ jobTitle: z.string().nullable(), location: z.string().nullable(), people: z.number().int() }),
      ),
    }),
    ['NO_WORKSPACE', 'RATE_MISSING'],
  ),
}

export const ExchangeRate = z.strictObject({
  currency: Currency,
  /** Units of the workspace's currency for one unit of this one, as a decimal in text. */
  rate: z.string().regex(/^\d{1,9}(\.\d{1,12})?$/),
  date: IsoDate,
  source: z.string().max(200),
})
export type ExchangeRate = z.infer<typeof ExchangeRate>

export const rateMethods = {
  'rates.list': method(
    'Exchange rates to the workspace currency, each with its date and source; currencies in use without one.',
    NoInput,
    z.strictObject({ currency: Currency, rates: z.array(ExchangeRate), missing: z.array(Currency) }),
    ['NO_WORKSPACE'],
  ),
  'rates.set': method(
    'State an exchange rate. Saved runs keep the rates they were made with.',
    ExchangeRate,
    z.strictObject({}),
    ['NO_WORKSPACE', 'OWN_CURRENCY'],
  ),
}
