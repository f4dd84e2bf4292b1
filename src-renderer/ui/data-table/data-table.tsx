/**
 * A table as in a spreadsheet: rows are drawn as they scroll into view, the first column stays in sight, arrows move,
 * Enter opens, Shift selects, Ctrl C copies. Focus stays on the grid; the cell it is on is told by aria-activedescendant,
 * because a drawn row may leave the page at any time.
 */
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { toClientError } from '../../host/index.ts'
import { count as number, plural } from '../format.ts'
import { ErrorState, LoadingBar } from '../states.tsx'
import { BodyRow, cellId } from './body-row.tsx'
import type { DataColumn, Sort, TableRows } from './column.ts'
import { blockText, MOST_ROWS_COPIED, putOnClipboard } from './copy-block.ts'
import { FIRST_CELL, isSingleCell, keepInside, moveCursor, selectedBlock, type Cursor } from './cursor.ts'
import classes from './data-table.module.css'
import { HeaderRow, join } from './header-row.tsx'
import { summariseSelection } from './selection-summary.ts'
import { usePointerSelection } from './use-pointer-selection.ts'
import { shownColumns, type TableModel } from './use-table-model.ts'

const ROW_HEIGHT = 30

interface DataTableProps<R extends object> {
  /** What the table holds, for screen readers: "Employees". */
  readonly label: string
  readonly columns: readonly DataColumn<R>[]
  readonly model: TableModel<R>
  readonly rows: TableRows<R>
  readonly sort: Sort | null
  readonly onSort?: (sort: Sort) => void
  /** The cursor, where the screen moves it too; otherwise the table keeps its own. */
  readonly cursor?: readonly [Cursor, (cursor: Cursor) => void]
  /** Opens a row by click or Enter. */
  readonly onOpen?: (row: R, index: number) => void
  /** Closes what was opened, on Escape. */
  readonly onClose?: () => void
  /** Line whose details are open. */
  readonly openIndex?: number | null
  /** Shown when there are no rows. */
  readonly empty: ReactNode
  /** What is seen in all: "3,220 people · $401.7 M". Default: the number of lines. */
  readonly summary?: ReactNode
  readonly loadingLabel?: string
}

export function DataTable<R extends object>(props: DataTableProps<R>) {
  const { label, columns, model, rows, sort, onSort, onOpen, onClose, openIndex = null, empty, summary } = props
  const tableId = useId()
  const grid = useRef<HTMLDivElement>(null)
  const own = useState<Cursor>(FIRST_CELL)
  const [cursor, setCursor] = props.cursor ?? own
  const [said, setSaid] = useState('')
  const shown = shownColumns(model, columns)
  const lineCount = rows.count ?? 0
  // The same list until a column comes or goes, so that rows are not drawn anew while widths change.
  const ids = shown.map(({ column }) => column.id).join('\n')
  const visible = useMemo(() => {
    const order = ids.split('\n')
    return order.flatMap((id) => columns.find((column) => column.id === id) ?? [])
  }, [ids, columns])
  const extent = { rows: lineCount, columns: visible.length, page: 1 }
  const inside = keepInside(cursor, extent)

  const virtual = useVirtualizer({
    count: lineCount,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: 34,
    scrollPaddingEnd: 4,
    // The active cell is named by id, so its row stays drawn wherever the view is.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      return inside.row < range.count && !drawn.includes(inside.row)
        ? [...drawn, inside.row].toSorted((a, b) => a - b)
        : drawn
    },
  })
  const items = virtual.getVirtualItems()
  const firstSeen = virtual.range?.startIndex ?? 0
  const lastSeen = virtual.range?.endIndex ?? 0
  useEffect(() => {
    if (lineCount > 0) rows.need(Math.max(0, firstSeen - 20), Math.min(lineCount - 1, lastSeen + 20))
  }, [rows, firstSeen, lastSeen, lineCount])

  const showCursor = useEffectEvent(() => {
    if (lineCount > 0) virtual.scrollToIndex(Math.min(cursor.row, lineCount - 1), { align: 'auto' })
    showColumn(grid.current, cursor.column)
    setSaid('')
  })
  useEffect(() => showCursor(), [cursor.row, cursor.column])

  const open = (index: number) => {
    const line = rows.at(index)
    if (line.kind === 'group') rows.toggle(line.group.key)
    if (line.kind === 'row') onOpen?.(line.row, index)
  }
  const pointer = usePointerSelection(inside, setCursor, open)

  const copy = async (withHeaders: boolean) => {
    const block = selectedBlock(inside)
    const height = block.lastRow - block.firstRow + 1
    try {
      const done = putOnClipboard(await blockText(rows, visible, block, withHeaders))
      const copied = `Copied ${plural(Math.min(height, MOST_ROWS_COPIED), 'row', 'rows')} × ${plural(block.lastColumn - block.firstColumn + 1, 'column', 'columns')}`
      if (!done) setSaid('The clipboard refused the copy. Export the table instead.')
      else setSaid(height > MOST_ROWS_COPIED ? `${copied} of ${number(height)}. Export takes them all.` : copied)
    } catch (error) {
      setSaid(toClientError(error).message)
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return
    const ctrl = event.ctrlKey || event.metaKey
    if (ctrl && event.key.toLowerCase() === 'c' && lineCount > 0) {
      event.preventDefault()
      void copy(event.shiftKey)
      return
    }
    const line = rows.at(inside.row)
    if (event.key === 'Enter' || (event.key === ' ' && line.kind === 'group')) {
      event.preventDefault()
      open(inside.row)
      return
    }
    if (event.key === 'Escape' && onClose && openIndex !== null) {
      event.preventDefault()
      onClose()
      return
    }
    // As in any tree: right opens a group, left closes it.
    if (line.kind === 'group' && (event.key === 'ArrowRight') !== line.open && /^Arrow(Left|Right)$/.test(event.key)) {
      event.preventDefault()
      rows.toggle(line.group.key)
      return
    }
    const page = Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - 32) / ROW_HEIGHT) - 1)
    const moved = moveCursor(inside, { key: event.key, ctrl, shift: event.shiftKey }, { ...extent, page })
    if (!moved) return
    event.preventDefault()
    setCursor(moved)
  }

  const block = selectedBlock(inside)
  const many = !isSingleCell(block)
  const width = shown.reduce((sum, column) => sum + column.width, 0)
  const template = shown.map((column, at) =>
    at === shown.length - 1 ? `minmax(${column.width}px, 1fr)` : `${column.width}px`,
  )
  const selection = many ? summariseSelection(rows, visible, block) : null
  const summed =
    selection?.sum !== null && selection ? visible[block.firstColumn]?.summable?.write(selection.sum) : null

  return (
    <div className={classes['frame']}>
      <div className={classes['middle']}>
        <div
          ref={grid}
          className={classes['grid']}
          role={rows.grouped ? 'treegrid' : 'grid'}
          aria-label={label}
          aria-rowcount={rows.count === null ? -1 : lineCount + 1}
          aria-colcount={visible.length}
          aria-multiselectable
          aria-busy={rows.count === null}
          {...(lineCount > 0 ? { 'aria-activedescendant': cellId(tableId, inside.row, inside.column) } : {})}
          tabIndex={0}
          onKeyDown={onKeyDown}
          {...pointer}
          style={{ '--columns': template.join(' '), '--width': `${width}px` } as React.CSSProperties}
        >
          <HeaderRow model={model} columns={columns} sort={sort} onSort={onSort} />
          <div className={classes['body']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => (
              <BodyRow
                key={item.index}
                tableId={tableId}
                index={item.index}
                top={item.start}
                line={rows.at(item.index)}
                columns={visible}
                active={item.index === inside.row ? inside.column : null}
                selectedFrom={
                  many && item.index >= block.firstRow && item.index <= block.lastRow ? block.firstColumn : null
                }
                selectedTo={
                  many && item.index >= block.firstRow && item.index <= block.lastRow ? block.lastColumn : null
                }
                opened={openIndex === item.index}
                openable={onOpen !== undefined}
                grouped={rows.grouped}
              />
            ))}
          </div>
        </div>
        {rows.error !== null || rows.count === null || rows.count === 0 ? (
          <div className={classes['message']}>
            {rows.error !== null ? (
              <ErrorState error={toClientError(rows.error)} onRetry={rows.retry} />
            ) : rows.count === null ? (
              <LoadingBar label={props.loadingLabel} />
            ) : (
              empty
            )}
          </div>
        ) : null}
      </div>
      <div className={classes['foot']}>
        <span>{summary ?? (rows.count === null ? '' : plural(lineCount, 'row', 'rows'))}</span>
        <span role="status">{said}</span>
        <span className={join(classes['footEnd'])}>
          {selection
            ? `${plural(selection.cells, 'cell', 'cells')} selected${summed ? ` · sum ${summed} of ${number(selection.numbers)}` : ''} · Ctrl C copies, with Shift headers too`
            : ''}
        </span>
      </div>
    </div>
  )
}

/** Scrolls sideways until the cursor's column is in sight, right of the pinned one. */
function showColumn(grid: HTMLElement | null, column: number): void {
  if (!grid) return
  const heads = grid.querySelectorAll<HTMLElement>('[role="columnheader"]')
  const head = heads[column]
  const pinned = heads[0]?.offsetWidth ?? 0
  if (!head || column === 0) {
    if (head) grid.scrollLeft = 0
    return
  }
  const from = head.offsetLeft
  const to = from + head.offsetWidth
  if (from < grid.scrollLeft + pinned) grid.scrollLeft = from - pinned
  else if (to > grid.scrollLeft + grid.clientWidth) grid.scrollLeft = to - grid.clientWidth
}
