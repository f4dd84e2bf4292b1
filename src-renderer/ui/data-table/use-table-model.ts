import {
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Table,
} from '@tanstack/react-table'
import { useEffect, useMemo, useState } from 'react'
import type { DataColumn } from './column.ts'
import { keepLayout, readLayout } from './table-layout.ts'

const features = tableFeatures({
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnPinningFeature,
})

export type TableModel<R extends object> = Table<typeof features, R>

/** Rows come in windows from their source, so the model has columns alone. */
const NO_ROWS: never[] = []

/** Columns with their visibility and widths, as the user left them. The first column is pinned and cannot be hidden. */
export function useTableModel<R extends object>(id: string, columns: readonly DataColumn<R>[]): TableModel<R> {
  const [kept] = useState(() => readLayout(localStorage, id))
  const [visible, setVisible] = useState<Record<string, boolean>>({ ...kept.visible })
  const [widths, setWidths] = useState<Record<string, number>>({ ...kept.widths })
  const first = columns[0]?.id

  const defs = useMemo(() => {
    return columns.map((column, index): ColumnDef<typeof features, R> => ({
      id: column.id,
      accessorFn: (row: R): unknown => column.value(row),
      header: column.header,
      size: column.width,
      minSize: 48,
      maxSize: 900,
      enableHiding: index > 0,
    }))
  }, [columns])

  const shown = useMemo(() => {
    const plain = Object.fromEntries(columns.map((column) => [column.id, !column.hidden]))
    return { ...plain, ...visible, ...(first ? { [first]: true } : {}) }
  }, [columns, visible, first])

  useEffect(() => keepLayout(localStorage, id, { visible, widths }), [id, visible, widths])

  return useTable<typeof features, R>({
    features,
    columns: defs,
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    state: {
      columnVisibility: shown,
      columnSizing: widths,
      columnPinning: { start: first ? [first] : [], end: [] },
    },
    onColumnVisibilityChange: (change) => setVisible(typeof change === 'function' ? change(shown) : change),
    onColumnSizingChange: (change) => setWidths(typeof change === 'function' ? change(widths) : change),
  })
}

/** The columns shown, in order, with their widths. */
export function shownColumns<R extends object>(
  model: TableModel<R>,
  columns: readonly DataColumn<R>[],
): readonly { readonly column: DataColumn<R>; readonly width: number }[] {
  return model.getVisibleLeafColumns().flatMap((leaf) => {
    const column = columns.find((candidate) => candidate.id === leaf.id)
    return column ? [{ column, width: leaf.getSize() }] : []
  })
}
