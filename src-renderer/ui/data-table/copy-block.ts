/** Copies the selected cells for a spreadsheet. */
import { clipboardText, localeDecimalMark, type CopyValue } from './clipboard-text.ts'
import type { DataColumn, TableRows } from './column.ts'
import type { Block } from './cursor.ts'

/** Above this an export is the better way: the clipboard of most systems chokes. */
export const MOST_ROWS_COPIED = 20_000

/** The cells of the block as tab-separated text; rows that are not here yet are fetched. */
export async function blockText<R>(
  rows: TableRows<R>,
  columns: readonly DataColumn<R>[],
  block: Block,
  withHeaders: boolean,
): Promise<string> {
  const wanted = columns.slice(block.firstColumn, block.lastColumn + 1)
  const last = Math.min(block.lastRow, block.firstRow + MOST_ROWS_COPIED - 1)
  const lines = await rows.load(block.firstRow, last)
  const table: CopyValue[][] = withHeaders ? [wanted.map((column) => column.header)] : []
  for (const line of lines) {
    if (line.kind === 'row') table.push(wanted.map((column) => column.value(line.row)))
    if (line.kind === 'group') {
      table.push(wanted.map((column, at) => (at === 0 ? line.group.label : (line.group.subtotals[column.id] ?? null))))
    }
  }
  return clipboardText(table, localeDecimalMark())
}

/** Puts text on the clipboard by way of the copy event, which needs no permission. Answers whether it worked. */
export function putOnClipboard(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return done
}
