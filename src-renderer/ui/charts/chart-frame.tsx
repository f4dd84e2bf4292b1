/** A chart's heading, legend and the switch to its table. The picture is given as children. */
import { useState, type ReactNode } from 'react'
import { asClipboard, type ChartTable } from './chart-table.ts'
import classes from './charts.module.css'

export interface LegendItem {
  readonly label: string
  /** A small picture of the mark: its pattern, dash or shape. */
  readonly mark: ReactNode
}

interface ChartFrameProps {
  readonly title: ReactNode
  /** Plain name, for those who hear it. */
  readonly name: string
  readonly unit: string
  readonly legend: readonly LegendItem[]
  readonly table: () => ChartTable
  /** Controls at the right of the heading. */
  readonly actions?: ReactNode
  /** Level of its heading on the page. */
  readonly heading?: 2 | 3
  readonly children: ReactNode
}

export function ChartFrame({ title, name, unit, legend, table, actions, heading = 3, children }: ChartFrameProps) {
  const Heading = `h${heading}` as const
  const [asTable, setAsTable] = useState(false)
  return (
    <section className={classes.frame} aria-label={name}>
      <header className={classes.heading}>
        <Heading className={classes.title}>
          {title} <span className={classes.unit}>{unit}</span>
        </Heading>
        <div className={classes.actions}>
          {actions}
          {asTable && <CopyTable table={table} />}
          <button
            type="button"
            className={classes.toggle}
            aria-pressed={asTable}
            aria-label={`${asTable ? 'Chart' : 'Table'}: ${name}`}
            onClick={() => setAsTable((before) => !before)}
          >
            {asTable ? 'Chart' : 'Table'}
          </button>
        </div>
      </header>
      {asTable ? (
        <TableView name={name} table={table()} />
      ) : (
        <>
          <div className={classes.picture}>{children}</div>
          {legend.length > 0 && (
            <ul className={classes.legend}>
              {legend.map((item) => (
                <li key={item.label}>
                  <svg width={16} height={10} aria-hidden="true">
                    {item.mark}
                  </svg>
                  {item.label}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}

function CopyTable({ table }: { readonly table: () => ChartTable }) {
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    void navigator.clipboard.writeText(asClipboard(table())).then(() => setCopied(true))
  }
  return (
    <button type="button" className={classes.toggle} onClick={copy} onBlur={() => setCopied(false)}>
      {copied ? 'Copied' : 'Copy'}
    </button>
  )
}

function TableView({ name, table }: { readonly name: string; readonly table: ChartTable }) {
  return (
    <div className={classes.tableScroll} tabIndex={0} role="region" aria-label={`${name}, table`}>
      <table className={classes.table}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" data-numeric={column.numeric || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {cell.text}
                  </th>
                ) : (
                  <td key={at} title={cell.exact} data-numeric={table.columns[at]?.numeric || undefined}>
                    {cell.text}
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
