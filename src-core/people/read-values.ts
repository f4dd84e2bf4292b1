/** One cell to one value: the right one or a refusal that says why. */
import { exact } from '../field/exact.ts'
import { readAmount, type Amount, type AmountProblem } from '../money/parse-amount.ts'
import { toMinor } from '../money/parse-minor.ts'
import { readNumber, type DecimalMark, type NumberParts } from '../money/parse-number.ts'
import { cellText, isCellError, isMissing, type Cell } from './cell.ts'
import { parseDay, serialDay, type DateChoice } from './dates.ts'
import { Refusal } from './issue.ts'

const LONGEST_TEXT = 500
// Control characters (tabs and line ends are text) and halves of characters, which no store keeps as they are.
// eslint-disable-next-line no-control-regex -- these are what is looked for
const DAMAGED = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]|\p{Surrogate}/u

export interface CellPlace {
  readonly cell: Cell | undefined
  readonly column: number
  /** The field's name for people, as "hire date". */
  readonly label: string
}

/** Text, or null where the cell holds nothing. */
export function readText({ cell, column, label }: CellPlace, longest = LONGEST_TEXT): string | null {
  const text = cellText(cell)
  if (isMissing(text, 'text')) return null
  refuseFailed(text, column, label)
  if (text.length > longest) {
    throw new Refusal(column, 'TEXT_TOO_LONG', `The ${label} is longer than ${longest} characters.`, text)
  }
  if (DAMAGED.test(text)) {
    throw new Refusal(
      column,
      'TEXT_DAMAGED',
      `The ${label} holds control or damaged characters. Clean the cell, or choose another encoding.`,
      text,
    )
  }
  return text
}

function refuseFailed(text: string, column: number, label: string): void {
  if (!isCellError(text)) return
  throw new Refusal(
    column,
    'CELL_ERROR',
    `The ${label} is an error of the spreadsheet, not a value. Mend the formula, or paste the value in its place.`,
    text,
  )
}

export function readDay({ cell, column, label }: CellPlace, choice: DateChoice): number | null {
  if (cell !== undefined && typeof cell !== 'string') {
    const day = 'day' in cell ? cell.day : serialDay(Math.floor(Number(cell.number)))
    if (day === null || day < -25_567 || day > 84_000) throw notADate(column, label, cellText(cell))
    return day
  }
  const text = cellText(cell)
  if (isMissing(text, 'number')) return null
  refuseFailed(text, column, label)
  const day = text.length <= 60 ? parseDay(text, choice) : null
  if (day === null) throw notADate(column, label, text)
  return day
}

/** An amount of money with what stands beside it, or null where the cell holds nothing. */
export function readMoney({ cell, column, label }: CellPlace, mark: DecimalMark | null): Amount | null {
  const text = cellText(cell)
  if (isMissing(text, 'number')) return null
  refuseFailed(text, column, label)
  if (cell !== undefined && typeof cell !== 'string' && 'number' in cell) {
    const read = numberCell(cell.number)
    if (!read) throw refusedNumber('unreadable', column, label, text)
    return { ...read, mention: null, scale: 0, per: null }
  }
  if (typeof cell !== 'string' || text.length > 100) throw refusedNumber('unreadable', column, label, text)
  const read = readAmount(text, mark)
  if ('problem' in read) throw refusedNumber(read.problem, column, label, text)
  return read.amount
}

/**
 * A number that is no money (FTE, hours, rating), in units of 10^-digits, or null where the cell holds nothing.
 * One mark with three digits behind it is a fraction here: nobody works a thousand hours a week.
 */
export function readQuantity(
  { cell, column, label }: CellPlace,
  digits: number,
  mark: DecimalMark | null,
): { readonly value: number; readonly percent: boolean } | null {
  const text = cellText(cell)
  if (isMissing(text, 'number')) return null
  refuseFailed(text, column, label)
  let parts: NumberParts
  let percent = false
  if (cell !== undefined && typeof cell !== 'string') {
    if (!('number' in cell)) throw refusedNumber('unreadable', column, label, text)
    const read = numberCell(cell.number)
    if (!read || read.negative) throw refusedNumber('unreadable', column, label, text)
    parts = read.parts
  } else {
    percent = text.endsWith('%')
    const body = percent ? text.slice(0, -1).trimEnd() : text
    let read = readNumber(body.slice(0, 40), mark)
    if ('problem' in read && read.problem === 'ambiguous') read = readNumber(body, body.includes('.') ? '.' : ',')
    if ('problem' in read) throw refusedNumber(read.problem, column, label, text)
    parts = read.parts
  }
  const minor = toMinor(parts, digits)
  if (!minor) throw refusedNumber('unreadable', column, label, text)
  return { value: minor.minor, percent }
}

/**
 * A spreadsheet's number: binary behind the scenes, and shown by every spreadsheet to fifteen digits. More digits are
 * noise of the conversion (86.4000000000000057 is 86.4), so that the number people see is the one that is read.
 */
function numberCell(text: string): { negative: boolean; parts: NumberParts } | null {
  if (!/^-?\d*\.?\d+(?:[eE][+-]?\d{1,3})?$/.test(text)) return null
  const value = exact(text).toSignificantDigits(15)
  const [integer = '0', fraction = ''] = value.abs().toFixed().split('.')
  return { negative: value.isNegative() && !value.isZero(), parts: { integer, fraction } }
}

function notADate(column: number, label: string, text: string): Refusal {
  return new Refusal(
    column,
    'DATE_UNREADABLE',
    `The ${label} is no date in the order of this column. Write dates as 2026-01-31, or choose the order of day and month.`,
    text,
  )
}

const NUMBER_PROBLEMS: Readonly<Record<AmountProblem, readonly [string, (label: string) => string]>> = {
  unreadable: ['NOT_A_NUMBER', (label) => `The ${label} is not a number.`],
  ambiguous: [
    'AMBIGUOUS_NUMBER',
    (label) =>
      `The mark in the ${label} can be a decimal mark or a thousands separator, and the column does not tell. Choose the decimal mark.`,
  ],
  conflict: [
    'NOT_A_NUMBER',
    (label) => `The ${label} uses its marks unlike the rest of the column. Correct it, or choose the decimal mark.`,
  ],
  scientific: [
    'SCIENTIFIC_NUMBER',
    (label) =>
      `The ${label} is in scientific notation, which has dropped digits. Format the column as a number in the source.`,
  ],
  percent: ['NOT_A_NUMBER', (label) => `The ${label} is a percentage, not an amount.`],
}

function refusedNumber(problem: AmountProblem, column: number, label: string, text: string): Refusal {
  const [code, message] = NUMBER_PROBLEMS[problem]
  return new Refusal(column, code, message(label), text)
}
