/** How a people file will be read: mapping, rules and the style of each column, given, remembered or found. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { dayOfIso } from '../../../src-core/field/days.ts'
import { currencyByLocation } from '../../../src-core/people/band-index.ts'
import { cellText } from '../../../src-core/people/cell.ts'
import {
  dateProfiler,
  markOf,
  numberProfiler,
  orderOf,
  type OrderDecision,
} from '../../../src-core/people/column-profile.ts'
import { FIELD_LABELS, type BandFieldName, type FieldName, type Mapped } from '../../../src-core/people/fields.ts'
import { statedDate } from '../../../src-core/people/find-header.ts'
import type { ColumnStyle, PersonOptions } from '../../../src-core/people/person-options.ts'
import type { PeopleRules, ReadOptions } from '../../../src-contract/desktop/people-file.ts'
import type { CallContext } from '../handlers.ts'
import type { InputFile } from '../ports/files.ts'
import type { Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { rowsBelow, type TableHead } from './table-head.ts'

export interface FileNotice {
  readonly code: string
  readonly message: string
  readonly count: number
}

export interface Styles {
  readonly byColumn: ReadonlyMap<number, ColumnStyle>
  readonly notices: readonly FileNotice[]
  readonly rows: number
  /** What the preview answers as the way dates and numbers are written. */
  readonly dateOrder: ColumnStyle['dateOrder']
  readonly decimalMark: '.' | ','
}

type AnyField = FieldName | BandFieldName

const MONEY: ReadonlySet<AnyField> = new Set([
  'annualPay',
  'hourlyRate',
  'paidToDate',
  'minimum',
  'midpoint',
  'maximum',
])
const NUMBERS: ReadonlySet<AnyField> = new Set(['fte', 'weeklyHours', 'age', 'performanceRating'])
const DATES: ReadonlySet<AnyField> = new Set(['hireDate', 'terminationDate', 'birthDate', 'effectiveDate'])

const PLAIN: ColumnStyle = { mark: null, dateOrder: 'ymd', percent: false, hasF: false }

/** Goes over the whole file once: order of dates and decimal mark are decided from all values of a column. */
export async function findStyles(
  head: TableHead,
  mapping: readonly Mapped<AnyField>[],
  options: ReadOptions,
  usualOrder: 'dmy' | 'mdy',
  context: CallContext,
): Promise<Styles> {
  const columns = mapping.map(({ column, field }) => ({
    column,
    field,
    numbers: MONEY.has(field) || NUMBERS.has(field) ? numberProfiler() : null,
    dates: DATES.has(field) ? dateProfiler() : null,
    hasF: false,
  }))
  let rows = 0
  for await (const slice of rowsBelow(head, context)) {
    rows += slice.length
    for (const { cells } of slice) {
      for (const each of columns) {
        const cell = cells[each.column]
        each.numbers?.add(cell)
        each.dates?.add(cell)
        if (each.field === 'status' && cellText(cell).toLowerCase() === 'f') each.hasF = true
      }
    }
    context.progress({ done: rows, total: 0, label: 'Looking at the columns' })
  }
  const notices: FileNotice[] = []
  const byColumn = new Map<number, ColumnStyle>()
  let dateOrder: ColumnStyle['dateOrder'] | null = null
  let decimalMark: '.' | ',' | null = null
  for (const { column, field, numbers, dates, hasF } of columns) {
    const style = { ...PLAIN, hasF }
    const header = head.header[column] ?? ''
    if (numbers) {
      const profile = numbers.result()
      const proved = profile.point > 0 !== profile.comma > 0
      const own = markOf(profile, field === 'hourlyRate' || NUMBERS.has(field) ? 'other' : 'money')
      style.mark = proved ? own : (options.decimalMark ?? own)
      style.percent = field === 'fte' && profile.most > 2
      if (MONEY.has(field)) decimalMark ??= style.mark
      if (profile.point > 0 && profile.comma > 0) {
        notices.push({
          code: 'NUMBERS_MIXED',
          message: `“${header}” uses both the point and the comma as decimal mark. Numbers that can be read both ways are refused unless you choose the decimal mark.`,
          count: Math.min(profile.point, profile.comma),
        })
      }
    }
    if (dates) {
      const profile = dates.result()
      const decision = orderOf(profile, usualOrder)
      style.dateOrder = decision.certainty === 'proved' ? decision.order : (options.dateOrder ?? decision.order)
      if (!dateOrder || field === 'hireDate') dateOrder = style.dateOrder
      notices.push(...dateNotices(header, style.dateOrder, decision, profile, options.dateOrder !== undefined))
    }
    byColumn.set(column, style)
  }
  return { byColumn, notices, rows, dateOrder: dateOrder ?? 'ymd', decimalMark: decimalMark ?? '.' }
}

function dateNotices(
  header: string,
  order: ColumnStyle['dateOrder'],
  { certainty }: OrderDecision,
  profile: ReturnType<ReturnType<typeof dateProfiler>['result']>,
  chosen: boolean,
): FileNotice[] {
  const words = { dmy: 'day before month', mdy: 'month before day', ymd: 'year first' }[order]
  const notices: FileNotice[] = []
  if (certainty === 'doubt' && !chosen) {
    notices.push({
      code: 'DATE_ORDER_DOUBT',
      message: `Nothing in “${header}” shows which number is the day and which the month. It is read with the ${words}: choose the order if that is wrong.`,
      count: profile.either,
    })
  }
  if (certainty === 'mixed') {
    notices.push({
      code: 'DATE_ORDER_MIXED',
      message: `“${header}” has dates in both orders. It is read with the ${words}; dates that do not fit are refused, others may be wrong.`,
      count: Math.min(profile.dayFirst, profile.monthFirst),
    })
  }
  if (profile.shortYears > 0) {
    notices.push({
      code: 'SHORT_YEARS',
      message: `“${header}” has years of two digits. They are read as the latest year that makes sense.`,
      count: profile.shortYears,
    })
  }
  if (profile.serials > 0) {
    notices.push({
      code: 'DATE_SERIALS',
      message: `“${header}” has day numbers of a spreadsheet (43831 is 2020-01-01). They are read as those days.`,
      count: profile.serials,
    })
  }
  return notices
}

/** Throws INVALID_INPUT for a mapping that does not fit the file. */
export function refuseBadMapping(head: TableHead, mapping: readonly Mapped<AnyField>[]): void {
  const fields = new Set<string>()
  for (const { column, field } of mapping) {
    if (column >= head.header.length) {
      throw new CodedError(
        'INVALID_INPUT',
        `The mapping names column ${column + 1}, but the file has ${head.header.length} columns.`,
      )
    }
    if (fields.has(field)) {
      throw new CodedError('INVALID_INPUT', `Two columns are mapped to ${FIELD_LABELS[field]}. Keep one of them.`)
    }
    fields.add(field)
  }
}

/** The date the data stands for: as chosen, as a title states, as the file was written, or today. */
export function asOfDate(
  rules: Pick<PeopleRules, 'asOf' | 'currency'>,
  head: TableHead,
  file: InputFile,
  system: System,
): string {
  const today = system.now().toISOString().slice(0, 10)
  if (rules.asOf !== undefined) {
    try {
      dayOfIso(rules.asOf)
    } catch {
      throw new CodedError('INVALID_INPUT', 'rules.asOf: there is no such day.')
    }
    return rules.asOf
  }
  const written = file.modifiedAt?.toISOString().slice(0, 10) ?? today
  return statedDate(head.titleRows) ?? (written < today ? written : today)
}

/** Everything the reading of one person needs. */
export function personOptions(
  reader: Reader,
  head: TableHead,
  mapping: readonly Mapped<FieldName>[],
  rules: PeopleRules,
  styles: Styles,
  asOf: string,
): Omit<PersonOptions, 'keep'> {
  const settings = reader.settings.get()
  const bandFile = reader.people.currentBands()
  const locations = new Map(currencyByLocation(bandFile ? reader.people.bands(bandFile.importId) : []))
  for (const [location, currency] of Object.entries(rules.currencyByLocation ?? {})) locations.set(location, currency)
  return {
    mapping,
    styleOf: (column) => styles.byColumn.get(column) ?? PLAIN,
    levels: settings.levels,
    reportingCurrency: settings.currency,
    rates: new Map(reader.people.rates().map((rate) => [rate.currency, rate.rate])),
    currency: {
      fallback: rules.currency ?? settings.currency,
      fallbackChosen: rules.currency !== undefined,
      byLocation: locations,
    },
    levelByValue: new Map(Object.entries(rules.levelByValue ?? {})),
    levelFrom: rules.levelFrom ?? 'level',
    includeInactive: rules.includeInactive ?? false,
    annualHours: settings.annualHours,
    asOfDay: dayOfIso(asOf),
    asOfYear: Number(asOf.slice(0, 4)),
    columns: head.header.length,
  }
}
