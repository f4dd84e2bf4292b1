/** One row of a people file to a person, a refusal, or a row left out on purpose. */
import { minorPerMajor } from '../money/minor-digits.ts'
import { cellText, isMissing, type Cell, type TableRow } from './cell.ts'
import { FIELD_LABELS, type FieldName } from './fields.ts'
import { Refusal, type Issue } from './issue.ts'
import { levelFromPay } from './level-from-pay.ts'
import { levelOfText } from './level-text.ts'
import { NOTICES } from './notices.ts'
import { toReporting } from './position.ts'
import type { PersonOptions } from './person-options.ts'
import { onePay, settlePay, tooLarge } from './read-pay.ts'
import { firstPayColumn, payCells, readBirth, readFte, readHours, readRating } from './read-person-fields.ts'
import { readDay, readText, type CellPlace } from './read-values.ts'
import { settleCurrency } from './settle-currency.ts'
import { isActive } from './status-words.ts'

/** A person as read; days are whole days since 1970-01-01. */
export interface ReadPerson {
  /** As a spreadsheet numbers it. */
  readonly row: number
  readonly employeeId: string
  readonly jobTitle: string | null
  readonly jobFamily: string | null
  readonly level: number
  readonly levelFrom: 'column' | 'mapping' | 'band' | 'nearestBand'
  readonly location: string | null
  readonly department: string | null
  /** Full-year full-time rate in minor units of its currency, as entered. */
  readonly annualPay: number
  readonly currency: string
  /** Ten-thousandths: 10_000 is full time. */
  readonly fte: number
  readonly hireDay: number | null
  readonly birthDay: number | null
  readonly performanceRating: number | null
  readonly managerId: string | null
  readonly gender: string | null
  /** Standing within the job title, as the roster writes it. */
  readonly proficiency: string | null
  /** As bits of notices.ts. */
  readonly notices: number
}

type RowOutcome =
  | { readonly kind: 'person'; readonly person: ReadPerson; readonly rateMissing: boolean }
  | { readonly kind: 'leftOut'; readonly employeeId: string }
  | { readonly kind: 'rejected'; readonly issue: Issue }

/** The engine counts pay in whole minor units up to 25,000,000.00 of the reporting currency. */
const MOST_REPORTING = 2_500_000_000

/** The foot of a printed table where an id should be: "Total", "Grand total:", "Total (30 employees)". */
const TOTAL_LINE =
  /^(?:(?:grand|overall|report)[ -]?)?(?:(?:sub[ -]?)?totals?|gesamt(?:summe)?|summe|totale|totaal)(?: g[eé]n[eé]ral)?(?:[\s:(=].*)?$/iu

/** A function from the cells of a row to what becomes of it. Duplicate ids are the caller's to find. */
export function personReader(options: PersonOptions): (row: TableRow) => RowOutcome {
  const columnOf = new Map(options.mapping.map(({ field, column }) => [field, column]))
  return (row) => {
    try {
      return readRow(row, columnOf, options)
    } catch (refusal) {
      if (refusal instanceof Refusal) return { kind: 'rejected', issue: refusal.issue }
      throw refusal
    }
  }
}

function readRow(
  { row, cells }: TableRow,
  columnOf: ReadonlyMap<FieldName, number>,
  options: PersonOptions,
): RowOutcome {
  const place = (field: FieldName): CellPlace | null => {
    const column = columnOf.get(field)
    return column === undefined ? null : { cell: cells[column], column, label: FIELD_LABELS[field] }
  }
  const text = (field: FieldName): string | null => {
    const at = place(field)
    const found = at && readText(at)
    return found === null ? null : options.keep(found)
  }
  const day = (field: FieldName, latestYear: number): number | null => {
    const at = place(field)
    return at && readDay(at, { order: options.styleOf(at.column).dateOrder, latestYear })
  }

  refuseShifted(cells, options.columns)
  const employeeId = readId(place('employeeId'))
  if (isInactive(place('status'), day('terminationDate', options.asOfYear + 10), options) && !options.includeInactive) {
    return { kind: 'leftOut', employeeId }
  }
  const location = text('location')
  const hireDay = day('hireDate', options.asOfYear + 1)
  const born = readBirth(day('birthDate', options.asOfYear - 10), place('age'), options)
  const pay = onePay(payCells(place, options), firstPayColumn(columnOf))
  const { currency, assumed } = settleCurrency(
    {
      stated: text('currency'),
      mention: pay.amount.mention,
      location,
      payColumn: pay.column,
      currencyColumn: columnOf.get('currency') ?? null,
    },
    options.currency,
  )
  const hours = place('weeklyHours')
  const employment = {
    fte: readFte(place('fte'), options),
    weeklyHours: hours && readHours(hours, options),
    hoursColumn: columnOf.get('weeklyHours') ?? null,
    hireDay,
  }
  const settled = settlePay(pay, currency, employment, options)
  const rateMissing = currency !== options.reportingCurrency && !options.rates.has(currency)
  const reporting = rateMissing ? null : toReporting(settled.annualPay, currency, options)
  if (reporting !== null && reporting > MOST_REPORTING) throw tooLarge(pay.column, pay.text)
  const jobTitle = text('jobTitle')
  const jobFamily = text('jobFamily')
  const level = readLevel(place('level'), { jobTitle, jobFamily }, reporting, options)
  const managerId = text('managerId')
  const person: ReadPerson = {
    row,
    employeeId,
    jobTitle,
    jobFamily,
    level: level.level,
    levelFrom: level.from,
    location,
    department: text('department'),
    annualPay: settled.annualPay,
    currency,
    fte: settled.fte,
    hireDay,
    birthDay: born.day,
    performanceRating: readRating(place('performanceRating'), options),
    managerId,
    gender: text('gender'),
    proficiency: text('proficiency'),
    notices:
      settled.notices |
      level.notices |
      (assumed ? NOTICES.currencyAssumed.bit : 0) |
      (born.estimated ? NOTICES.ageEstimated.bit : 0) |
      (managerId === employeeId ? NOTICES.ownManager.bit : 0) |
      payNotices(reporting, options) |
      dateNotices(hireDay, born.day, columnOf.has('hireDate'), options) |
      (cells.some((cell, column) => isMarkedMissing(cell, column, options)) ? NOTICES.missingText.bit : 0),
  }
  return { kind: 'person', person, rateMissing }
}

function refuseShifted(cells: readonly Cell[], columns: number): void {
  for (let column = columns; column < cells.length; column++) {
    const beyond = cellText(cells[column])
    if (beyond !== '') {
      throw new Refusal(
        null,
        'TOO_MANY_CELLS',
        'The row has more cells than the header: a separator inside a value may have shifted them. Put the value in quotes.',
        beyond,
      )
    }
  }
}

function readId(place: CellPlace | null): string {
  const id = place && readText(place, 200)
  if (!place || id === null) {
    throw new Refusal(place?.column ?? null, 'ID_MISSING', 'The row has no employee id.', null)
  }
  if (TOTAL_LINE.test(id)) {
    throw new Refusal(
      place.column,
      'TOTAL_LINE',
      'The line is a total, not a person: counted with them, its amount would count twice. If it is a person, give them another id.',
      id,
    )
  }
  return id
}

function isInactive(
  status: CellPlace | null,
  terminationDay: number | null,
  { asOfDay, styleOf }: PersonOptions,
): boolean {
  if (terminationDay !== null && terminationDay <= asOfDay) return true
  const word = status && readText(status)
  if (!status || word === null) return false
  const active = isActive(word, styleOf(status.column).hasF)
  if (active === null) {
    throw new Refusal(
      status.column,
      'STATUS_UNKNOWN',
      'This word says neither that the person is employed nor that they left. Write active or inactive, or leave the column unmapped.',
      word,
    )
  }
  return !active
}

function readLevel(
  at: CellPlace | null,
  job: { readonly jobTitle: string | null; readonly jobFamily: string | null },
  reporting: number | null,
  { levels, levelByValue, levelFrom }: PersonOptions,
): { readonly level: number; readonly from: ReadPerson['levelFrom']; readonly notices: number } {
  const text = levelFrom === 'level' ? at && readText(at) : job[levelFrom]
  if (text !== null) {
    const mapped = levelByValue.get(text)
    if (mapped !== undefined && mapped <= levels.length) return { level: mapped, from: 'mapping', notices: 0 }
    const named =
      levelFrom === 'level'
        ? levelOfText(
            text,
            levels.map((level) => level.name),
          )
        : null
    if (named !== null) return { level: named, from: 'column', notices: 0 }
    if (levelFrom === 'level' && at) {
      throw new Refusal(
        at.column,
        'LEVEL_UNKNOWN',
        `This is none of the levels 1 to ${levels.length} nor a level's name. Say which level the value means, or leave the column unmapped to take levels from pay.`,
        text,
      )
    }
  }
  // Without a rate no comparison is possible: the import asks for the rate before anything is stored.
  const found = reporting === null ? { level: 1, inside: true } : levelFromPay(reporting, levels)
  return found.inside
    ? { level: found.level, from: 'band', notices: NOTICES.levelFromPay.bit }
    : { level: found.level, from: 'nearestBand', notices: NOTICES.levelFromPay.bit | NOTICES.levelNearest.bit }
}

function payNotices(reporting: number | null, { levels, reportingCurrency }: PersonOptions): number {
  const lowest = Math.min(...levels.map((level) => level.minimum))
  const floor = lowest > minorPerMajor(reportingCurrency) ? lowest / 4 : 0
  return reporting !== null && reporting < floor ? NOTICES.payLow.bit : 0
}

function dateNotices(
  hireDay: number | null,
  birthDay: number | null,
  hasHireDates: boolean,
  { asOfDay }: PersonOptions,
): number {
  const age = birthDay === null ? null : (asOfDay - birthDay) / 365.2425
  return (
    (hireDay !== null ? 0 : hasHireDates ? NOTICES.hireDateMissing.bit : NOTICES.noHireDates.bit) |
    (hireDay !== null && hireDay > asOfDay ? NOTICES.hireDateFuture.bit : 0) |
    (age !== null && (age < 14 || age > 90) ? NOTICES.ageImplausible.bit : 0) |
    (birthDay !== null && hireDay !== null && (hireDay - birthDay) / 365.2425 < 14 ? NOTICES.hiredTooYoung.bit : 0)
  )
}

function isMarkedMissing(cell: Cell, column: number, { mapping }: PersonOptions): boolean {
  if (typeof cell !== 'string' || cell.length > 7 || cell === '') return false
  const mapped = mapping.find((each) => each.column === column)
  return mapped !== undefined && cell.trim() !== '' && isMissing(cellText(cell), 'text')
}
