import { useMemo } from 'react'
import type { DataColumn, Sort, TableRows } from './column.ts'
import { arrangeRows } from './local-rows.ts'

const NOTHING = () => undefined

/** Lines of a small table whose rows are all here; null rows are still loading. */
export function useLocalRows<R>(
  rows: readonly R[] | null,
  columns: readonly DataColumn<R>[],
  text: string,
  sort: Sort | null,
  error: unknown = null,
  retry: () => void = NOTHING,
): TableRows<R> {
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
