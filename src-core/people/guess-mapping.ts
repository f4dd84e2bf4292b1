/** Guesses what each column is, from its header and from its values. A guess only: the user confirms or corrects it. */
import { currenciesOf } from '../money/parse-symbols.ts'
import { splitAmount } from '../money/parse-amount.ts'
import { numberShape } from '../money/parse-number.ts'
import { cellText, isCellError, isMissing, type Cell } from './cell.ts'
import { dateShape } from './dates.ts'
import type { BandFieldName, FieldName, Mapped } from './fields.ts'
import { BAND_WORDS, NOT_BASE_PAY, PEOPLE_WORDS, plainHeader } from './header-words.ts'
import { levelOfText } from './level-text.ts'
import { ratingOfWord } from './rating-words.ts'
import { isActive } from './status-words.ts'

interface GuessInput {
  readonly header: readonly string[]
  /** Some rows below the header. */
  readonly rows: readonly (readonly Cell[])[]
  readonly levelNames: readonly string[]
}

interface Column {
  readonly index: number
  readonly header: string
  /** Cells that are not empty, as text. */
  readonly texts: readonly string[]
  /** Those of them that are no words for "no number". */
  readonly values: readonly string[]
  readonly dates: number
}

type Fits = (column: Column, levelNames: readonly string[]) => boolean

const MONEY: ReadonlySet<string> = new Set(['annualPay', 'hourlyRate', 'minimum', 'midpoint', 'maximum'])

const FITS: Readonly<Partial<Record<FieldName | BandFieldName, Fits>>> = {
  employeeId: ({ texts }) => texts.length > 0 && repeats(texts) <= Math.max(2, 0.05 * texts.length),
  level: ({ values }, names) => mostly(values, 0.9, (text) => levelOfText(text, names) !== null),
  currency: ({ values }) => mostly(values, 0.8, (text) => currenciesOf(text) !== null),
  annualPay: ({ values }) => mostly(values, 0.7, isAmount),
  hourlyRate: ({ values }) => mostly(values, 0.7, isAmount) && median(values) < 1000,
  weeklyHours: ({ values }) => mostly(values, 0.8, (text) => within(text, 1, 168)),
  fte: ({ values }) => mostly(values, 0.8, (text) => within(text.replace('%', ''), 0, 200)),
  age: ({ values }) => mostly(values, 0.9, (text) => within(text, 10, 110)),
  performanceRating: ({ values }) => mostly(values, 0.8, (text) => within(text, 0, 10) || ratingOfWord(text) !== null),
  department: ({ values }) => !mostly(values, 0.9, (text) => within(text, 0, 1000)),
  jobTitle: ({ values }) => !mostly(values, 0.9, (text) => /^[\d.,]+$/.test(text)),
  gender: ({ values }) => new Set(values).size <= 12,
  proficiency: ({ values }) => new Set(values).size <= 12,
  status: ({ values }) => mostly(values, 0.7, (text) => isActive(text, true) !== null),
  hireDate: isDates,
  terminationDate: (column) => column.values.length === 0 || isDates(column),
  birthDate: isDates,
  effectiveDate: isDates,
  minimum: ({ values }) => mostly(values, 0.7, isAmount),
  midpoint: ({ values }) => mostly(values, 0.7, isAmount),
  maximum: ({ values }) => mostly(values, 0.7, isAmount),
}

/** The mapping of a people file. An amount paid to date is never guessed: it is an explicit choice. */
export function guessPeople(input: GuessInput): Mapped<FieldName>[] {
  const columns = columnsOf(input)
  const found = assign(columns, PEOPLE_WORDS as Readonly<Record<FieldName, readonly string[]>>, input.levelNames)
  const withPay = settlePay(found, input)
  return byValues(withPay, columns)
}

export function guessBands(input: GuessInput): Mapped<BandFieldName>[] {
  // Any grade text is a level here: the levels of a band file are its own.
  return assign(columnsOf(input), BAND_WORDS, input.levelNames, new Set(['level']))
}

function assign<F extends FieldName | BandFieldName>(
  columns: readonly Column[],
  words: Readonly<Record<F, readonly string[]>>,
  levelNames: readonly string[],
  unchecked: ReadonlySet<string> = new Set(),
): Mapped<F>[] {
  const candidates: (Mapped<F> & { score: number })[] = []
  for (const column of columns) {
    for (const field of Object.keys(words) as F[]) {
      const score = headerScore(column.header, words[field], MONEY.has(field))
      const fits: Fits | undefined = unchecked.has(field) ? undefined : FITS[field]
      if (score > 0 && (!fits || fits(column, levelNames))) candidates.push({ column: column.index, field, score })
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.column - b.column)
  const taken = new Set<number>()
  const given = new Set<F>()
  const mapping: Mapped<F>[] = []
  for (const { column, field } of candidates) {
    if (taken.has(column) || given.has(field)) continue
    taken.add(column)
    given.add(field)
    mapping.push({ column, field })
  }
  return mapping.sort((a, b) => a.column - b.column)
}

/** 100 for the very words, less for each word around them; earlier synonyms before later ones. */
function headerScore(header: string, words: readonly string[], money: boolean): number {
  const short = header.replace(/^(employee|emp|worker|staff|person) (?=.)/, '')
  let best = 0
  for (const [place, word] of words.entries()) {
    if (header === word) best = Math.max(best, 200 - place)
    else if (short === word) best = Math.max(best, 160 - place)
    else if (word.length > 2 && ` ${header} `.includes(` ${word} `)) {
      if (money && NOT_BASE_PAY.test(header.replace(word, ''))) continue
      const extra = header.split(' ').length - word.split(' ').length
      best = Math.max(best, 90 + 4 * word.split(' ').length - 10 * extra - place / 10)
    }
  }
  return best
}

/** A file that gives both an annual amount and an hourly rate for the same people is read by the annual amount. */
function settlePay(mapping: Mapped<FieldName>[], { rows }: GuessInput): Mapped<FieldName>[] {
  const annual = mapping.find((each) => each.field === 'annualPay')
  const hourly = mapping.find((each) => each.field === 'hourlyRate')
  if (annual && hourly) {
    const filled = (cells: readonly Cell[], column: number): boolean => {
      const text = cellText(cells[column])
      return !isMissing(text, 'number') && !/^[\D0]*$/.test(text)
    }
    const both = rows.filter((cells) => filled(cells, annual.column) && filled(cells, hourly.column)).length
    if (both > rows.length / 2) return mapping.filter((each) => each !== hourly)
  }
  return mapping
}

/** What headers did not tell: ids by being all different, pay by being the only column of sums. */
function byValues(mapping: Mapped<FieldName>[], columns: readonly Column[]): Mapped<FieldName>[] {
  const found = [...mapping]
  const free = columns.filter((column) => !mapping.some((each) => each.column === column.index))
  const has = (field: FieldName): boolean => found.some((each) => each.field === field)
  if (!has('annualPay') && !has('hourlyRate')) {
    const sums = free.filter(
      (column) =>
        !NOT_BASE_PAY.test(column.header) &&
        column.values.length > 0 &&
        mostly(column.values, 0.9, isAmount) &&
        median(column.values) >= 10_000 &&
        median(column.values) <= 5_000_000 &&
        !/\b(zip|postal|phone|code|number|no|id)\b/.test(column.header),
    )
    const [only] = sums
    if (only && sums.length === 1) found.push({ column: only.index, field: 'annualPay' })
  }
  if (!has('employeeId')) {
    const first = free.find(
      (column) =>
        /\b(id|ids|number|no|nr|code|key)\b/.test(column.header) &&
        column.values.length > 1 &&
        new Set(column.values).size === column.values.length &&
        column.values.every((text) => text.length <= 40),
    )
    if (first) found.push({ column: first.index, field: 'employeeId' })
  }
  return found.sort((a, b) => a.column - b.column)
}

function columnsOf({ header, rows }: GuessInput): Column[] {
  return header.map((text, index) => {
    const cells = rows.map((cells) => cells[index]).filter((cell) => cell !== undefined)
    const texts = cells.map(cellText).filter((value) => !isMissing(value, 'text') && !isCellError(value))
    return {
      index,
      header: plainHeader(text),
      texts,
      values: texts.filter((value) => !isMissing(value, 'number')),
      dates: cells.filter((cell) => typeof cell !== 'string' && 'day' in cell).length,
    }
  })
}

function isDates({ values, dates }: Column): boolean {
  return dates > 0 || mostly(values, 0.7, (text) => dateShape(text) !== null)
}

function isAmount(text: string): boolean {
  const split = splitAmount(text)
  if (!('body' in split) || numberShape(split.body) === null) return false
  return split.mention === null || currenciesOf(split.mention) !== null
}

/** How many values are there again. A few do not make a column of ids something else: those rows are refused by name. */
function repeats(values: readonly string[]): number {
  return values.length - new Set(values).size
}

function mostly(values: readonly string[], share: number, test: (text: string) => boolean): boolean {
  return values.length > 0 && values.filter(test).length >= share * values.length
}

function within(text: string, least: number, most: number): boolean {
  return (
    /^\d+([.,]\d+)?$/.test(text) && Number(text.replace(',', '.')) >= least && Number(text.replace(',', '.')) <= most
  )
}

/** Of the sizes as a guess reads them: marks with three digits behind them group. */
function median(values: readonly string[]): number {
  const sizes = values.map(roughly).sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

function roughly(text: string): number {
  const split = splitAmount(text)
  const shape = 'body' in split ? numberShape(split.body) : null
  if (!shape || !('body' in split)) return 0
  return Number(shape.parts.integer + (shape.ambiguous ? shape.parts.fraction : '')) * 10 ** split.scale
}
