/** Dates as people write them. The order of day and month is a property of a column, decided from all of it. */
import { dayOf, daysInMonth } from '../field/days.ts'

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** What one text says by itself. */
type DateShape =
  | {
      readonly kind: 'sure'
      readonly year: number
      readonly month: number
      readonly day: number
      readonly shortYear: boolean
    }
  | {
      readonly kind: 'pair'
      readonly a: number
      readonly b: number
      readonly year: number
      readonly shortYear: boolean
    }
  | { readonly kind: 'serial'; readonly serial: number }

const TIME =
  '(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)?'
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})${TIME}$`)
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`)
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const DAY_MONTH_NAME = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|\\.)?[-/. ]*(\\p{L}{3,10})\\.?,?[-/. ]*(\\d{4}|\\d{2})${TIME}$`,
  'u',
)
const MONTH_NAME_DAY = new RegExp(
  `^(\\p{L}{3,10})\\.?[-/. ]*(\\d{1,2})(?:st|nd|rd|th)?,? *[-/. ]? *(\\d{4})${TIME}$`,
  'u',
)
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/
const SERIAL = /^[1-9]\d{4}$/

/** Month names by their first letters: English, German, French, Spanish, Portuguese, Italian, Dutch. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(jan|ene|gen)/, 1],
  [/^(feb|fev|fév)/, 2],
  [/^(mar|mär|maa|mrt|mrz)/, 3],
  [/^(apr|avr|abr)/, 4],
  [/^(may|mai|mag|mei|mayo|maio)/, 5],
  [/^(jun|juin|giu)/, 6],
  [/^(jul|juil|lug)/, 7],
  [/^(aug|aoû|aou|ago)/, 8],
  [/^(sep|set)/, 9],
  [/^(oct|okt|out|ott)/, 10],
  [/^(nov)/, 11],
  [/^(dec|dez|déc|dic)/, 12],
]

/** Reads a text as a date as far as it goes by itself; null when it is none. */
export function dateShape(text: string): DateShape | null {
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? CHINESE.exec(text)
  if (first) {
    const numbers = first
      .slice(1)
      .filter((part) => /^\d+$/.test(part))
      .map(Number)
    return sure(numbers[0], numbers[1], numbers[2], false)
  }
  const last = YEAR_LAST.exec(text)
  if (last) {
    const [, a = '', , b = '', year = ''] = last
    return { kind: 'pair', a: Number(a), b: Number(b), year: Number(year), shortYear: year.length === 2 }
  }
  const dayFirst = DAY_MONTH_NAME.exec(text)
  if (dayFirst) {
    const [, day, name = '', year = ''] = dayFirst
    return sure(Number(year), monthOf(name), Number(day), year.length === 2)
  }
  const monthFirst = MONTH_NAME_DAY.exec(text)
  if (monthFirst) return sure(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]), false)
  if (SERIAL.test(text)) return { kind: 'serial', serial: Number(text) }
  return null
}

export interface DateChoice {
  readonly order: DateOrder
  /** Two-digit years stand for the latest year up to this one. */
  readonly latestYear: number
}

/** The day since 1970-01-01 that a text means in a column of that order; null when it is no such date. */
export function parseDay(text: string, choice: DateChoice): number | null {
  const shape = dateShape(text)
  if (!shape) return null
  if (shape.kind === 'serial') return serialDay(shape.serial)
  if (shape.kind === 'sure') return checked(longYear(shape.year, shape.shortYear, choice), shape.month, shape.day)
  const { a, b, year, shortYear } = shape
  if (choice.order === 'mdy') return checked(longYear(year, shortYear, choice), a, b)
  if (choice.order === 'dmy') return checked(longYear(year, shortYear, choice), b, a)
  // Year first with two digits: 20-01-31. With four digits behind, the text contradicts the order.
  return shortYear ? checked(longYear(a, true, choice), b, year) : null
}

/** Day numbers of spreadsheets: 1 is 1900-01-01, and 1900-02-29 exists there, so that only days after it are read. */
export function serialDay(serial: number): number | null {
  return Number.isInteger(serial) && serial > 60 && serial < 109_575 ? serial - 25_569 : null
}

function longYear(year: number, short: boolean, { latestYear }: DateChoice): number {
  if (!short) return year
  const century = latestYear - (latestYear % 100)
  return century + year <= latestYear ? century + year : century - 100 + year
}

function checked(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayOf(year, month, day)
}

function sure(
  year: number | undefined,
  month: number | null | undefined,
  day: number | undefined,
  shortYear: boolean,
): DateShape | null {
  if (year === undefined || !month || day === undefined) return null
  return { kind: 'sure', year, month, day, shortYear }
}

function monthOf(name: string): number | null {
  const lower = name.toLowerCase()
  return MONTHS.find(([pattern]) => pattern.test(lower))?.[1] ?? null
}
