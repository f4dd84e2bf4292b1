/** What the foot of the table says of the selected cells, as a spreadsheet does. */
import type { DataColumn, TableRows } from './column.ts'
import type { Block } from './cursor.ts'

/** Blocks larger than this are not added up: their rows need not be here. */
const MOST_ROWS = 5000

interface SelectionSummary {
  readonly cells: number
  /** Exact sum of the numbers selected in one summable column; null otherwise. */
  readonly sum: number | null
  readonly numbers: number
}

export function summariseSelection<R>(
  rows: TableRows<R>,
  columns: readonly DataColumn<R>[],
  block: Block,
): SelectionSummary {
  const height = block.lastRow - block.firstRow + 1
  const cells = height * (block.lastColumn - block.firstColumn + 1)
  const nothing = { cells, sum: null, numbers: 0 }
  const column = columns[block.firstColumn]
  if (block.firstColumn !== block.lastColumn || !column?.summable || height > MOST_ROWS) return nothing
  const total = column.summable
  let sum = 0
  let numbers = 0
  for (let index = block.firstRow; index <= block.lastRow; index += 1) {
    const line = rows.at(index)
    if (line.kind === 'pending') return nothing
    if (line.kind === 'group') continue
    const value = total.minor(line.row)
    if (value === null) continue
    sum += value
    numbers += 1
  }
  return { cells, sum, numbers }
}
