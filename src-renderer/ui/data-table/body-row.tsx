/** One line of a data table: a row, a group's heading with its subtotals, or a row still on its way. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { DataColumn, GroupHeading, Line } from './column.ts'
import classes from './data-table.module.css'
import { join } from './header-row.tsx'

interface BodyRowProps<R> {
  readonly tableId: string
  readonly index: number
  readonly top: number
  readonly line: Line<R>
  readonly columns: readonly DataColumn<R>[]
  /** Column of the cursor when it is on this line. */
  readonly active: number | null
  /** First and last selected column when a block of cells is selected. */
  readonly selectedFrom: number | null
  readonly selectedTo: number | null
  /** The line whose details are open beside the table. */
  readonly opened: boolean
  readonly openable: boolean
  readonly grouped: boolean
}

export function cellId(tableId: string, row: number, column: number): string {
  return `${tableId}-${row}-${column}`
}

function PlainBodyRow<R>(props: BodyRowProps<R>) {
  const { tableId, index, top, line, columns, active, selectedFrom, selectedTo, opened, openable, grouped } = props
  const group = line.kind === 'group'
  const span = group ? headingSpan(line.group, columns) : 1
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={opened}
      {...(grouped ? { 'aria-level': group ? 1 : 2 } : {})}
      {...(group ? { 'aria-expanded': line.open } : {})}
      data-row={index}
      className={join(
        classes['row'],
        group && classes['group'],
        opened && classes['opened'],
        (group || openable) && classes['openable'],
      )}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) =>
        at > 0 && at < span ? null : (
          <div
            key={column.id}
            id={cellId(tableId, index, at === 0 && active !== null && active < span ? active : at)}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 1}
            {...(at === 0 && span > 1 ? { 'aria-colspan': span, style: { gridColumn: `1 / ${span + 1}` } } : {})}
            data-column={at}
            title={line.kind === 'row' ? column.title?.(line.row) : undefined}
            className={join(
              classes['cell'],
              at === 0 && classes['pinned'],
              column.align === 'right' && classes['right'],
              active !== null && (at === 0 ? active < span : active === at) && classes['active'],
              selectedFrom !== null &&
                selectedTo !== null &&
                at >= selectedFrom &&
                at <= selectedTo &&
                classes['selected'],
              line.kind === 'pending' && classes['pendingCell'],
            )}
          >
            {content(line, column, at)}
          </div>
        ),
      )}
    </div>
  )
}

/** A group's label runs on over the columns that have no subtotal of it. */
function headingSpan<R>(group: GroupHeading, columns: readonly DataColumn<R>[]): number {
  const first = columns.findIndex((column, at) => at > 0 && group.subtotals[column.id] !== undefined)
  return first === -1 ? columns.length : first
}

function content<R>(line: Line<R>, column: DataColumn<R>, at: number): ReactNode {
  if (line.kind === 'pending') return null
  if (line.kind === 'row') return column.cell ? column.cell(line.row) : column.value(line.row)
  if (at > 0) return line.group.subtotals[column.id] ?? null
  const Chevron = line.open ? IconChevronDown : IconChevronRight
  return (
    <span className={classes['groupLabel']} title={line.group.label}>
      <Chevron size={14} aria-hidden />
      {line.group.label}
    </span>
  )
}

export const BodyRow = memo(PlainBodyRow) as typeof PlainBodyRow
