import type { Cell, Column, Table } from '../../src-main/services/ports/table-writer.ts'

async function* given(rows: Iterable<readonly Cell[]>): AsyncGenerator<readonly Cell[]> {
  yield* rows
}

/** A table whose rows are made as they are read. */
export function tableOf(columns: readonly Column[], rows: Iterable<readonly Cell[]>, title = 'Table'): Table {
  return { title, columns, rows: given(rows) }
}

export const notCancelled = new AbortController().signal
