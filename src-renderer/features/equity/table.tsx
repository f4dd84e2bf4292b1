/** A table of the report: row headings, figures to the right, scrolling by itself where it must. */
import type { ReactNode } from 'react'
import classes from './equity.module.css'

interface TableColumn {
  readonly label: string
  readonly numeric?: boolean
}

interface TableRow {
  readonly key: string
  readonly cells: readonly ReactNode[]
}

interface TableProps {
  readonly label: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export function ReportTable({ label, columns, rows }: TableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={`${label}, table`}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={column.numeric ? 'num' : ''}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={at} className={columns[at]?.numeric ? 'num' : ''}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
