import { expect, test } from 'vitest'
import type { DataColumn } from '../../../../src-renderer/ui/data-table/column.ts'
import { arrangeRows } from '../../../../src-renderer/ui/data-table/local-rows.ts'

interface Row {
  readonly name: string
  readonly pay: number | null
}
const columns: readonly DataColumn<Row>[] = [
  { id: 'name', header: 'Name', width: 100, value: (row) => row.name },
  { id: 'pay', header: 'Pay', width: 100, align: 'right', value: (row) => row.pay },
]
const rows: readonly Row[] = [
  { name: 'Band 10', pay: 5 },
  { name: 'Band 9', pay: null },
  { name: 'Band 2', pay: 300 },
]
const names = (found: readonly Row[]) => found.map((row) => row.name)

test('every word typed must be found, in any column and case', () => {
  expect(names(arrangeRows(rows, columns, 'BAND 300', null))).toEqual(['Band 2'])
  expect(names(arrangeRows(rows, columns, '  ', null))).toHaveLength(3)
})

test('numbers within names sort by their value', () => {
  expect(names(arrangeRows(rows, columns, '', { column: 'name', descending: false }))).toEqual([
    'Band 2',
    'Band 9',
    'Band 10',
  ])
})

test('missing values stand last in either direction', () => {
  expect(names(arrangeRows(rows, columns, '', { column: 'pay', descending: false }))).toEqual([
    'Band 10',
    'Band 2',
    'Band 9',
  ])
  expect(names(arrangeRows(rows, columns, '', { column: 'pay', descending: true }))).toEqual([
    'Band 2',
    'Band 10',
    'Band 9',
  ])
})
