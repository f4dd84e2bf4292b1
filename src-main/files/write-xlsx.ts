/**
 * XLSX, written as the rows come: numbers as numbers with their exact digits, dates as dates, header row frozen. Only
 * the compressed sheet is held in memory, and the main thread breathes between slices of rows.
 */
import { setImmediate as pause } from 'node:timers/promises'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Table, WrittenTable } from '../services/ports/table-writer.ts'
import { columnName, STYLE, textCell, xlsxCell } from './xlsx-cells.ts'
import {
  CONTENT_TYPES,
  ROOT_RELATIONS,
  sheetEnd,
  sheetStart,
  styles,
  workbook,
  WORKBOOK_RELATIONS,
} from './xlsx-parts.ts'
import { zip } from './zip.ts'

/** A sheet has 1,048,576 rows, one of them the header. */
export const MOST_ROWS = 1_048_575
const ROWS_A_CHUNK = 200

export async function writeXlsx(table: Table, signal: AbortSignal): Promise<WrittenTable> {
  const counted = { rows: 0 }
  const bytes = await zip([
    { name: '[Content_Types].xml', content: [CONTENT_TYPES] },
    { name: '_rels/.rels', content: [ROOT_RELATIONS] },
    { name: 'xl/workbook.xml', content: [workbook(table.title)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [WORKBOOK_RELATIONS] },
    { name: 'xl/styles.xml', content: [styles()] },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(table, counted, signal) },
  ])
  return { bytes, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', rows: counted.rows }
}

async function* sheet(table: Table, counted: { rows: number }, signal: AbortSignal): AsyncGenerator<string> {
  const names = table.columns.map((_, index) => columnName(index))
  const headers = table.columns.map((column, index) => textCell(`${names[index] ?? ''}1`, column.header, STYLE.header))
  const widths = table.columns.map((column) => column.width ?? Math.min(40, Math.max(12, column.header.length + 2)))
  yield `${sheetStart(widths)}<row r="1">${headers.join('')}</row>`
  let slice = ''
  for await (const row of table.rows) {
    counted.rows += 1
    if (counted.rows > MOST_ROWS) {
      throw new CodedError(
        'TOO_MANY_ROWS',
        'A spreadsheet sheet ends at 1,048,575 rows and this table is longer. Nothing was written; export it as CSV or filter it.',
      )
    }
    const line = counted.rows + 1
    slice += `<row r="${line}">`
    for (const [index, column] of table.columns.entries()) {
      slice += xlsxCell(row[index] ?? null, column, `${names[index] ?? ''}${line}`)
    }
    slice += '</row>'
    if (counted.rows % ROWS_A_CHUNK !== 0) continue
    yield slice
    slice = ''
    await pause()
    signal.throwIfAborted()
  }
  yield slice + sheetEnd(`${names.at(-1) ?? 'A'}${counted.rows + 1}`)
}
