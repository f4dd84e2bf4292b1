/** Filter and sort of rows that are all here, for small tables. */
import type { CopyValue } from './clipboard-text.ts'
import type { DataColumn, Sort } from './column.ts'

/** Rows in which every word of text is found, in the order asked for; equal rows keep the order they came in. */
export function arrangeRows<R>(
  rows: readonly R[],
  columns: readonly DataColumn<R>[],
  text: string,
  sort: Sort | null,
): readonly R[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const found = words.length === 0 ? rows : rows.filter((row) => hasWords(row, columns, words))
  const by = sort && columns.find((column) => column.id === sort.column)
  if (!by) return found
  const turn = sort.descending ? -1 : 1
  return found.toSorted((a, b) => compareValues(by.value(a), by.value(b), turn))
}

function hasWords<R>(row: R, columns: readonly DataColumn<R>[], words: readonly string[]): boolean {
  const line = columns
    .map((column) => String(column.value(row) ?? ''))
    .join('\n')
    .toLocaleLowerCase()
  return words.every((word) => line.includes(word))
}

/** Missing values stand last in either direction. */
function compareValues(a: CopyValue, b: CopyValue, turn: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return turn * (a - b)
  return turn * String(a).localeCompare(String(b), undefined, { numeric: true })
}
