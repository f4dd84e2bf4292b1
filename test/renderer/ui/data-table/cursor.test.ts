import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorAt, keepInside, moveCursor, selectedBlock } from '../../../../src-renderer/ui/data-table/cursor.ts'

const extent = { rows: 100, columns: 6, page: 20 }
const press = (key: string, modifiers: { ctrl?: boolean; shift?: boolean } = {}) => ({
  key,
  ctrl: false,
  shift: false,
  ...modifiers,
})

test('arrows move by one cell and stop at the edges', () => {
  expect(moveCursor(cursorAt(0, 0), press('ArrowDown'), extent)).toEqual(cursorAt(1, 0))
  expect(moveCursor(cursorAt(0, 0), press('ArrowUp'), extent)).toEqual(cursorAt(0, 0))
  expect(moveCursor(cursorAt(5, 5), press('ArrowRight'), extent)).toEqual(cursorAt(5, 5))
})

test('Home, End and the page keys move by rows', () => {
  expect(moveCursor(cursorAt(50, 2), press('Home'), extent)).toEqual(cursorAt(0, 2))
  expect(moveCursor(cursorAt(50, 2), press('End'), extent)).toEqual(cursorAt(99, 2))
  expect(moveCursor(cursorAt(50, 2), press('PageDown'), extent)).toEqual(cursorAt(70, 2))
  expect(moveCursor(cursorAt(10, 2), press('PageUp'), extent)).toEqual(cursorAt(0, 2))
})

test('Shift grows the selection from where it began', () => {
  const grown = moveCursor(cursorAt(4, 1), press('ArrowDown', { shift: true }), extent)
  const block = selectedBlock(
    moveCursor(grown ?? cursorAt(0, 0), press('ArrowRight', { shift: true }), extent) ?? cursorAt(0, 0),
  )
  expect(block).toEqual({ firstRow: 4, lastRow: 5, firstColumn: 1, lastColumn: 2 })
})

test('Ctrl A selects every cell', () => {
  const all = moveCursor(cursorAt(4, 1), press('a', { ctrl: true }), extent)
  expect(selectedBlock(all ?? cursorAt(0, 0))).toEqual({ firstRow: 0, lastRow: 99, firstColumn: 0, lastColumn: 5 })
})

test('other keys and an empty table move nothing', () => {
  expect(moveCursor(cursorAt(0, 0), press('x'), extent)).toBeNull()
  expect(moveCursor(cursorAt(0, 0), press('ArrowDown'), { ...extent, rows: 0 })).toBeNull()
})

test('a cursor is always inside the table after it became smaller', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(20), fc.nat(300), fc.integer({ min: 1, max: 20 }), (row, column, rows, columns) => {
      const inside = keepInside(cursorAt(row, column), { rows, columns, page: 1 })
      expect(inside.row).toBeLessThan(Math.max(1, rows))
      expect(inside.column).toBeLessThan(columns)
    }),
  )
})
