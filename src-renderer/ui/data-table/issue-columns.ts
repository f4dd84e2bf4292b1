/** What is said of single rows of a file: row, column, reason and the value as it stood there. */
import type { RowIssue } from '../../../src-contract/desktop/people-file.ts'
import { count } from '../format.ts'
import type { DataColumn } from './column.ts'

export const ISSUE_COLUMNS: readonly DataColumn<RowIssue>[] = [
  {
    id: 'row',
    header: 'Row',
    help: 'As a spreadsheet counts it, the header included',
    width: 90,
    align: 'right',
    sortable: true,
    value: (issue) => issue.row,
    cell: (issue) => count(issue.row),
  },
  {
    id: 'column',
    header: 'Column',
    width: 160,
    sortable: true,
    value: (issue) => issue.column,
  },
  {
    id: 'message',
    header: 'Reason',
    width: 420,
    sortable: true,
    value: (issue) => issue.message,
    title: (issue) => issue.message,
  },
  {
    id: 'value',
    header: 'Value in the file',
    width: 200,
    sortable: true,
    value: (issue) => issue.value,
    title: (issue) => issue.value ?? undefined,
  },
  { id: 'code', header: 'Code', width: 180, sortable: true, value: (issue) => issue.code },
]
