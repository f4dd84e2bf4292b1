/** CSV as RFC 4180 has it: CRLF, quotes doubled; UTF-8 with a byte order mark, without which Excel misreads letters. */
import { setImmediate as pause } from 'node:timers/promises'
import type { Cell, Table, WrittenTable } from '../services/ports/table-writer.ts'
import { looksLikeFormula } from './formula-look.ts'

const ROWS_A_CHUNK = 1000

export async function writeCsv(table: Table, signal: AbortSignal): Promise<WrittenTable> {
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = [encoder.encode(`\uFEFF${csvLine(table.columns.map((column) => column.header))}`)]
  let lines = ''
  let rows = 0
  for await (const row of table.rows) {
    lines += csvLine(row)
    rows += 1
    if (rows % ROWS_A_CHUNK !== 0) continue
    chunks.push(encoder.encode(lines))
    lines = ''
    await pause()
    signal.throwIfAborted()
  }
  chunks.push(encoder.encode(lines))
  return { bytes: new Uint8Array(Buffer.concat(chunks)), mime: 'text/csv; charset=utf-8', rows }
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Text that looks like a formula gets an apostrophe before it, as a person would type to keep it text. */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell === 'object') return cell.decimal
  const text = looksLikeFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
