/**
 * One cell of a file. Text is as written; a spreadsheet also has cells that are numbers (kept as their decimal text,
 * never as a binary fraction) and dates (whole days since 1970-01-01).
 */
export type Cell = string | NumberCell | DateCell

export interface NumberCell {
  readonly number: string
}

export interface DateCell {
  readonly day: number
}

/** One row: its number as a spreadsheet shows it, from 1. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** The cell as a person would read it, without the spaces around it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return trimmed(cell)
  return 'number' in cell ? cell.number : isoOfDay(cell.day)
}

/** Trims spaces of all kinds, and marks of width zero that copying from the web leaves behind. */
function trimmed(text: string): string {
  return text.replace(/^[\s\u0085\u00a0\u180e\u200b\u2060\ufeff]+|[\s\u0085\u00a0\u180e\u200b\u2060\ufeff]+$/g, '')
}

const DAY_MS = 86_400_000

/** A day since 1970-01-01 as 2026-01-31. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

const MISSING: ReadonlySet<string> = new Set(['', 'null', '(null)', 'n/a', '#n/a', '\\n', '(blank)', '-', '–', '—'])
const MISSING_NUMBER: ReadonlySet<string> = new Set([
  ...MISSING,
  'na',
  'nan',
  'none',
  'nil',
  'tbd',
  '--',
  '*',
  '#null!',
])

/** Texts that programs write for "no value". In numbers and dates also "NA" and "none", which as a text can be a name. */
export function isMissing(text: string, kind: 'text' | 'number'): boolean {
  if (text.length > 7) return false
  return (kind === 'text' ? MISSING : MISSING_NUMBER).has(text.toLowerCase())
}

const CELL_ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|BUSY!)$/i

/** What a spreadsheet shows where a formula failed. "#N/A" and "#NULL!" are also words for "no value", and no errors here. */
export function isCellError(text: string): boolean {
  return text.startsWith('#') && CELL_ERROR.test(text)
}
