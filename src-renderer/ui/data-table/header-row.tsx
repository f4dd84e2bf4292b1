/** The header of a data table: a click sorts, a drag on the edge or Alt with arrows resizes. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { DataColumn, Sort } from './column.ts'
import classes from './data-table.module.css'
import type { TableModel } from './use-table-model.ts'

const WIDTH_STEP = 16

interface HeaderRowProps<R extends object> {
  readonly model: TableModel<R>
  readonly columns: readonly DataColumn<R>[]
  readonly sort: Sort | null
  readonly onSort: ((sort: Sort) => void) | undefined
}

export function HeaderRow<R extends object>({ model, columns, sort, onSort }: HeaderRowProps<R>) {
  const headers = model.getHeaderGroups()[0]?.headers ?? []
  return (
    <div className={classes['head']} role="row" aria-rowindex={1}>
      {headers.map((header, index) => {
        const column = columns.find((candidate) => candidate.id === header.column.id)
        if (!column) return null
        const sorted = sort?.column === column.id ? sort : null
        const resize = (event: KeyboardEvent) => {
          if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
          event.preventDefault()
          const step = event.key === 'ArrowRight' ? WIDTH_STEP : -WIDTH_STEP
          const width = Math.max(48, Math.min(900, header.getSize() + step))
          model.setColumnSizing((widths) => ({ ...widths, [column.id]: width }))
        }
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={
              sorted ? (sorted.descending ? 'descending' : 'ascending') : column.sortable && onSort ? 'none' : undefined
            }
            className={join(classes['headCell'], index === 0 && classes['pinned'])}
            title={column.help ?? column.header}
          >
            <HeadLabel column={column} sorted={sorted} onSort={onSort} onKeyDown={resize} />
            <span
              aria-hidden
              className={join(classes['resizer'], header.column.getIsResizing() && classes['resizing'])}
              onMouseDown={header.getResizeHandler()}
              onTouchStart={header.getResizeHandler()}
              onDoubleClick={() => header.column.resetSize()}
            />
          </div>
        )
      })}
    </div>
  )
}

interface HeadLabelProps<R> {
  readonly column: DataColumn<R>
  readonly sorted: Sort | null
  readonly onSort: ((sort: Sort) => void) | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function HeadLabel<R>({ column, sorted, onSort, onKeyDown }: HeadLabelProps<R>) {
  const className = join(classes['headLabel'], column.align === 'right' && classes['right'])
  const text = <span className={classes['headText']}>{column.header}</span>
  if (!column.sortable || !onSort) return <span className={className}>{text}</span>
  const Arrow = sorted?.descending ? IconArrowDown : IconArrowUp
  return (
    <button
      type="button"
      className={className}
      onKeyDown={onKeyDown}
      // Figures are looked at from the largest down, names from A.
      onClick={() => onSort({ column: column.id, descending: sorted ? !sorted.descending : column.align === 'right' })}
    >
      {text}
      {sorted ? <Arrow size={13} aria-hidden /> : null}
    </button>
  )
}

export function join(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
