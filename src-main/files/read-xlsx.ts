/** XLSX by read-excel-file: sheets, cached formula values, numbers as the file writes them, dates. */
import { readSheet } from 'read-excel-file/node'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Cell, NumberCell, TableRow } from '../../src-core/people/cell.ts'
import type { ReadOptions } from '../../src-contract/desktop/people-file.ts'
import type { OpenTable } from '../services/ports/tables.ts'
import { zipContent, zipEntries } from './zip-directory.ts'

/** A sheet of a hundred thousand people with twenty columns unpacks to about a quarter of this. */
const MOST_UNPACKED = 384 * 1024 * 1024
/** Against tiny files that claim a cell at the far corner: every row is filled up to its last column. */
const MOST_CELLS = 50_000_000
const SLICE = 500
const DAY_MS = 86_400_000

export async function openXlsx(bytes: Uint8Array, options: ReadOptions): Promise<OpenTable> {
  const sheets = inspect(bytes)
  const [first] = sheets
  if (first === undefined) throw notSpreadsheet()
  const sheet = options.sheet ?? first
  if (!sheets.includes(sheet)) {
    throw new CodedError('FILE_UNREADABLE', 'The workbook has no sheet of that name. Choose one of its sheets.', {
      sheets: [...sheets],
    })
  }
  const rows = await readRows(bytes, sheet)
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

async function readRows(bytes: Uint8Array, sheet: string): Promise<readonly (readonly Cell[])[]> {
  try {
    const data = await readSheet<NumberCell>(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), sheet, {
      trim: false,
      parseNumber: (text) => ({ number: text }),
    })
    return data.map((row) => row.map(toCell))
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

/** Refuses what would not fit in memory; answers the names of the visible sheets, then of the hidden ones. */
function inspect(bytes: Uint8Array): string[] {
  const entries = zipEntries(bytes)
  if (!entries) throw notSpreadsheet()
  let left = MOST_UNPACKED
  let workbook: string | null = null
  for (const entry of entries) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue
    const content = zipContent(bytes, entry, left)
    if (!content) throw tooLarge()
    left -= content.length
    if (/(^|\/)workbook\.xml$/.test(entry.name)) workbook = new TextDecoder().decode(content)
    if (/worksheets\/[^/]+\.xml$/.test(entry.name)) refuseHugeSheet(content)
  }
  if (workbook === null) throw notSpreadsheet()
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => ({
    name: unescapeXml(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    hidden: /\bstate="(?:very)?hidden"/i.test(attributes),
  }))
  return [...sheets.filter((sheet) => !sheet.hidden), ...sheets.filter((sheet) => sheet.hidden)].map(({ name }) => name)
}

/** The farthest row and column that cells of the sheet name. */
function refuseHugeSheet(content: Uint8Array): void {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  let [lastRow, lastColumn] = [0, 0]
  for (const [, letters = '', digits = ''] of text.matchAll(/\sr="([A-Z]{0,3})(\d{1,9})"/g)) {
    lastRow = Math.max(lastRow, Number(digits))
    let column = 0
    for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64
    lastColumn = Math.max(lastColumn, column)
  }
  if (lastRow > 1_048_576 || lastRow * lastColumn > MOST_CELLS) throw tooLarge()
}

function unescapeXml(text: string): string {
  const named: ReadonlyMap<string, string> = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
  ])
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? all
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
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
