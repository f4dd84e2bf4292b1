/** XLSX by read-excel-file: sheets, cached formula values, numbers as the file writes them, dates. */
import { readSheet } from 'read-excel-file/node'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Cell, NumberCell, TableRow } from '../../src-core/people/cell.ts'
import type { ReadOptions } from '../../src-contract/desktop/people-file.ts'
import type { OpenTable } from '../services/ports/tables.ts'
import { columnNumber, failedCells, sheetsOf, type FailedCell } from './xlsx-sheets.ts'
import { zipContent, zipEntries } from './zip-directory.ts'

/** A sheet of a hundred thousand people with twenty columns unpacks to about a quarter of this. */
const MOST_UNPACKED = 384 * 1024 * 1024
/** Against tiny files that claim a cell at the far corner: every row is filled up to its last column. */
const MOST_CELLS = 50_000_000
const MOST_ROWS = 1_048_576
const SLICE = 500
const DAY_MS = 86_400_000

export async function openXlsx(bytes: Uint8Array, options: ReadOptions): Promise<OpenTable> {
  const { sheets, failed } = inspect(bytes)
  const [first] = sheets
  if (first === undefined) throw notSpreadsheet()
  const sheet = options.sheet ?? first
  if (!sheets.includes(sheet)) {
    throw new CodedError('FILE_UNREADABLE', 'The workbook has no sheet of that name. Choose one of its sheets.', {
      sheets: [...sheets],
    })
  }
  const rows = await readRows(bytes, sheet, failed(sheet))
  return {
    encoding: 'utf-8',
    separator: ',',
    sheet,
    sheets,
    async *slices() {
      for (let at = 0; at < rows.length; at += SLICE) {
        yield rows.slice(at, at + SLICE).map((cells, index): TableRow => ({ row: at + index + 1, cells }))
        await Promise.resolve()
      }
    },
  }
}

async function readRows(
  bytes: Uint8Array,
  sheet: string,
  failed: readonly FailedCell[],
): Promise<readonly (readonly Cell[])[]> {
  try {
    const data = await readSheet<NumberCell>(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), sheet, {
      trim: false,
      parseNumber: (text) => ({ number: text }),
    })
    const rows = data.map((row) => row.map(toCell))
    // The reader takes failed formulas for empty cells, which would lose a value without a word.
    for (const { row, column, text } of failed) if (rows[row]?.[column] === '') rows[row][column] = text
    return rows
  } catch {
    throw notSpreadsheet()
  }
}

function toCell(value: unknown): Cell {
  if (typeof value === 'string') return value
  if (value instanceof Date) return { day: Math.floor(value.getTime() / DAY_MS) }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string') {
    return { number: value.number }
  }
  return ''
}

interface Inspected {
  /** Names: the visible sheets, then the hidden ones. */
  readonly sheets: readonly string[]
  failed(sheet: string): readonly FailedCell[]
}

/** Refuses what would not fit in memory. */
function inspect(bytes: Uint8Array): Inspected {
  const entries = zipEntries(bytes)
  if (!entries) throw notSpreadsheet()
  const read = entries.filter(({ name }) => /\.(xml|rels)$/.test(name))
  // By what it states of itself, before any of it takes memory.
  if (read.reduce((sum, { stated }) => sum + (stated ?? 0), 0) > MOST_UNPACKED) throw tooLarge()
  let left = MOST_UNPACKED
  let [workbook, relations]: [string | null, string] = [null, '']
  const failed = new Map<string, readonly FailedCell[]>()
  for (const entry of read) {
    const { name, stated } = entry
    const content = zipContent(bytes, entry, Math.min(left, stated ?? left))
    if (!content) throw tooLarge()
    left -= content.length
    if (/(^|\/)workbook\.xml$/.test(name)) workbook = new TextDecoder().decode(content)
    if (/(^|\/)workbook\.xml\.rels$/.test(name)) relations = new TextDecoder().decode(content)
    if (/worksheets\/[^/]+\.xml$/.test(name)) failed.set(name, inspectSheet(content))
  }
  if (workbook === null) throw notSpreadsheet()
  const sheets = sheetsOf(workbook, relations)
  return {
    sheets: sheets.map(({ name }) => name),
    failed: (wanted) => {
      const file = sheets.find(({ name }) => name === wanted)?.file ?? ''
      return [...failed].find(([name]) => file !== '' && name.endsWith(file))?.[1] ?? []
    },
  }
}

/** Refuses by the number of rows and by the farthest row and column that cells name; answers failed formulas. */
function inspectSheet(content: Uint8Array): readonly FailedCell[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  let rows = 0
  for (let at = bytes.indexOf('<row'); at >= 0; at = bytes.indexOf('<row', at + 4)) {
    if (++rows > MOST_ROWS) throw tooLarge()
  }
  const text = bytes.toString('latin1')
  let [lastRow, lastColumn] = [0, 0]
  for (const [, letters = '', digits = ''] of text.matchAll(/\sr="([A-Z]{0,3})(\d{1,9})"/g)) {
    lastRow = Math.max(lastRow, Number(digits))
    lastColumn = Math.max(lastColumn, columnNumber(letters))
  }
  if (lastRow > MOST_ROWS || lastRow * lastColumn > MOST_CELLS) throw tooLarge()
  return failedCells(text)
}

function notSpreadsheet(): CodedError {
  return new CodedError(
    'FILE_UNREADABLE',
    'The file is not a readable XLSX workbook: damaged, protected by a password, or of another kind. Nothing was read. Save it again as XLSX or CSV.',
  )
}

function tooLarge(): CodedError {
  return new CodedError(
    'FILE_UNREADABLE',
    'The workbook unpacks to more than can be read, or is damaged. Nothing was read. Save the one sheet as CSV.',
  )
}
