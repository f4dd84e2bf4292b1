/** The roster: import with mapping and preview, table, one person, summary, data quality. */
import { z } from 'zod'
import { Currency, FileSource, Id, Instant, IsoDate, Level, Minor, NoInput, Page, Sha256 } from './common.ts'
import { method } from './method.ts'
import {
  BandMapping,
  BandPreview,
  PeopleField,
  PeopleMapping,
  PeoplePreview,
  PeopleRules,
  ReadOptions,
  RowIssue,
} from './people-file.ts'
import { GROUPABLE, PEOPLE_SORT, PeopleFilter } from './people-view.ts'

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
      /** Null for those who may not see people by name; the notices have no examples then. */
      flagged: z
        .array(
          z.strictObject({
            employeeId: z.string(),
            field: z.string(),
            note: z.string(),
            actor: z.string(),
            at: Instant,
          }),
        )
        .nullable(),
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

const RATE_FORM = 'a rate as text, like "1.0845"'

export const ExchangeRate = z.strictObject({
  currency: Currency,
  /** Units of the workspace's currency for one unit of this one, as a decimal in text. */
  rate: z.string(RATE_FORM).regex(/^\d{1,9}(\.\d{1,12})?$/, RATE_FORM),
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
