/** The cell the keyboard is on and the block of cells selected from it. */

export interface Cursor {
  readonly row: number
  readonly column: number
  /** The corner that stays where it was while a selection grows; equal to row and column when one cell is selected. */
  readonly anchorRow: number
  readonly anchorColumn: number
}

interface Extent {
  readonly rows: number
  readonly columns: number
  /** Rows that one PageDown moves. */
  readonly page: number
}

interface Key {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

export const FIRST_CELL: Cursor = { row: 0, column: 0, anchorRow: 0, anchorColumn: 0 }

export function cursorAt(row: number, column: number): Cursor {
  return { row, column, anchorRow: row, anchorColumn: column }
}

/** The cursor after a key, or null where the key does not move it. */
export function moveCursor(cursor: Cursor, key: Key, extent: Extent): Cursor | null {
  if (extent.rows === 0) return null
  if (key.ctrl && key.key.toLowerCase() === 'a') {
    return { row: extent.rows - 1, column: extent.columns - 1, anchorRow: 0, anchorColumn: 0 }
  }
  const target = targetOf(cursor, key, extent)
  if (!target) return null
  const row = clamp(target[0], extent.rows)
  const column = clamp(target[1], extent.columns)
  return key.shift ? { ...cursor, row, column } : cursorAt(row, column)
}

function targetOf({ row, column }: Cursor, key: Key, extent: Extent): readonly [number, number] | null {
  switch (key.key) {
    case 'ArrowUp':
      return [key.ctrl ? 0 : row - 1, column]
    case 'ArrowDown':
      return [key.ctrl ? extent.rows - 1 : row + 1, column]
    case 'ArrowLeft':
      return [row, key.ctrl ? 0 : column - 1]
    case 'ArrowRight':
      return [row, key.ctrl ? extent.columns - 1 : column + 1]
    case 'PageUp':
      return [row - extent.page, column]
    case 'PageDown':
      return [row + extent.page, column]
    case 'Home':
      return [0, key.ctrl ? 0 : column]
    case 'End':
      return [extent.rows - 1, key.ctrl ? extent.columns - 1 : column]
    default:
      return null
  }
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(0, value), Math.max(0, count - 1))
}

export interface Block {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export function selectedBlock(cursor: Cursor): Block {
  return {
    firstRow: Math.min(cursor.row, cursor.anchorRow),
    lastRow: Math.max(cursor.row, cursor.anchorRow),
    firstColumn: Math.min(cursor.column, cursor.anchorColumn),
    lastColumn: Math.max(cursor.column, cursor.anchorColumn),
  }
}

export function isSingleCell(block: Block): boolean {
  return block.firstRow === block.lastRow && block.firstColumn === block.lastColumn
}

/** A cursor within the table after its rows or columns became fewer. */
export function keepInside(cursor: Cursor, extent: Extent): Cursor {
  const row = clamp(cursor.row, extent.rows)
  const column = clamp(cursor.column, extent.columns)
  const anchorRow = clamp(cursor.anchorRow, extent.rows)
  const anchorColumn = clamp(cursor.anchorColumn, extent.columns)
  const same =
    row === cursor.row &&
    column === cursor.column &&
    anchorRow === cursor.anchorRow &&
    anchorColumn === cursor.anchorColumn
  return same ? cursor : { row, column, anchorRow, anchorColumn }
}
