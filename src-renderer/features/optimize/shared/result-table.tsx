/** A small table of results with a caption that is heard, scrolling sideways by itself where it must. */
import type { ReactNode } from 'react'
import classes from './result-table.module.css'

interface ResultColumn {
  readonly label: string
  readonly numeric?: boolean
  readonly help?: string
}

export interface ResultCell {
  readonly text: ReactNode
  /** In full, where it is shortened. */
  readonly exact?: string | undefined
}

interface ResultRow {
  readonly key: string
  readonly cells: readonly (ResultCell | string)[]
  readonly quiet?: boolean
  readonly strong?: boolean
}

interface ResultTableProps {
  readonly label: string
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly ResultRow[]
}

export function ResultTable({ label, columns, rows }: ResultTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={`${label}, table`}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" title={column.help} data-numeric={column.numeric || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-quiet={row.quiet || undefined} data-strong={row.strong || undefined}>
              {row.cells.map((given, at) => {
                const cell = typeof given === 'string' ? { text: given } : given
                return at === 0 ? (
                  <th key={at} scope="row" title={cell.exact}>
                    {cell.text}
                  </th>
                ) : (
                  <td
                    key={at}
                    title={cell.exact}
                    data-exact={cell.exact}
                    data-numeric={columns[at]?.numeric || undefined}
                  >
                    {cell.text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
