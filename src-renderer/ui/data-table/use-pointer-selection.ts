import { useRef, type PointerEvent } from 'react'
import { cursorAt, type Cursor } from './cursor.ts'

/** Click opens a line, Shift-click and dragging select a block of cells. Spread the answer on the grid. */
export function usePointerSelection(cursor: Cursor, move: (cursor: Cursor) => void, open: (row: number) => void) {
  const drag = useRef<{ row: number; column: number; moved: boolean } | null>(null)

  return {
    onPointerDown(event: PointerEvent) {
      const at = cellUnder(event)
      if (!at || event.button !== 0) return
      if (event.shiftKey) {
        move({ ...cursor, row: at.row, column: at.column })
        return
      }
      drag.current = { ...at, moved: false }
    },
    onPointerMove(event: PointerEvent) {
      const start = drag.current
      if (!start || (event.buttons & 1) === 0) return
      const at = cellUnder(event)
      if (!at || (!start.moved && at.row === start.row && at.column === start.column)) return
      start.moved = true
      move({ row: at.row, column: at.column, anchorRow: start.row, anchorColumn: start.column })
    },
    onPointerUp() {
      const start = drag.current
      drag.current = null
      if (!start || start.moved) return
      move(cursorAt(start.row, start.column))
      open(start.row)
    },
    onPointerCancel() {
      drag.current = null
    },
  }
}

function cellUnder(event: PointerEvent): { row: number; column: number } | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')
  if (!cell || !row) return null
  return { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) }
}
