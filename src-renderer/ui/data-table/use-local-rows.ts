import { useMemo } from 'react'
import type { DataColumn, Sort, TableRows } from './column.ts'
import { arrangeRows } from './local-rows.ts'

/** Lines of a small table whose rows are all here; null rows are still loading. */
export function useLocalRows<R>(
  rows: readonly R[] | null,
  columns: readonly DataColumn<R>[],
  text: string,
  sort: Sort | null,
  failure: { readonly error: unknown; retry(): void } = { error: null, retry: () => undefined },
): TableRows<R> {
  const { error, retry } = failure
  return useMemo(() => {
    const found = arrangeRows(rows ?? [], columns, text, sort)
    return {
      count: rows ? found.length : null,
      error,
      grouped: false,
      at(index) {
        const row = found[index]
        return row === undefined ? { kind: 'pending' } : { kind: 'row', row }
      },
      need: () => undefined,
      load: (first, last) => Promise.resolve(found.slice(first, last + 1).map((row) => ({ kind: 'row', row }))),
      retry,
      toggle: () => undefined,
    }
  }, [rows, columns, text, sort, error, retry])
}
