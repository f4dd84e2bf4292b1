/** A data table of rows that are all here, with its own filter and sort. */
import { useState, type ReactNode } from 'react'
import type { DataColumn, Sort } from './column.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { DataTable } from './data-table.tsx'
import { TableToolbar } from './table-toolbar.tsx'
import { useLocalRows } from './use-local-rows.ts'
import { useTableModel } from './use-table-model.ts'

interface LocalTableProps<R extends object> {
  /** The layout is kept under it. */
  readonly id: string
  readonly label: string
  readonly columns: readonly DataColumn<R>[]
  /** null while they are read. */
  readonly rows: readonly R[] | null
  readonly error?: unknown
  readonly onRetry?: () => void
  readonly startSort?: Sort
  readonly filterLabel: string
  readonly empty: ReactNode
  readonly summary?: ReactNode
  readonly onOpen?: (row: R, index: number) => void
  /** More choices beside the filter, and acts on the whole table. */
  readonly choices?: ReactNode
  readonly acts?: ReactNode
}

const NOTHING = () => undefined

export function LocalTable<R extends object>(props: LocalTableProps<R>) {
  const { id, label, columns, rows, error = null, onRetry = NOTHING, onOpen } = props
  const [text, setText] = useState('')
  const [sort, setSort] = useState<Sort | null>(props.startSort ?? null)
  const model = useTableModel(id, columns)
  const lines = useLocalRows(rows, columns, text, sort, error, onRetry)
  return (
    <>
      <TableToolbar
        filter={{ text, label: props.filterLabel, onChange: setText }}
        end={
          <>
            {props.acts}
            <ColumnChooser model={model} />
          </>
        }
      >
        {props.choices}
      </TableToolbar>
      <DataTable
        label={label}
        columns={columns}
        model={model}
        rows={lines}
        sort={sort}
        onSort={setSort}
        {...(onOpen ? { onOpen } : {})}
        summary={props.summary}
        empty={text && rows?.length ? `Nothing here contains “${text}”.` : props.empty}
      />
    </>
  )
}
