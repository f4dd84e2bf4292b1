import { expect, test } from 'vitest'
import {
  changeDraft,
  dropResults,
  finishDraft,
  startDraft,
  useImports,
  withRead,
  type Draft,
} from '../../../../src-renderer/features/imports/model/draft.ts'
import { groupIssues } from '../../../../src-renderer/features/imports/model/issue-groups.ts'

const draft: Draft = {
  file: { fileId: 'f1', name: 'people.csv' },
  read: { dateOrder: 'dmy' },
  mapping: [{ column: 0, field: 'employeeId' }],
  rules: null,
}

test('another header row or separator makes the columns anew, so that the mapping is guessed again', () => {
  expect(withRead(draft, 'headerRow', 4)).toMatchObject({ read: { dateOrder: 'dmy', headerRow: 4 }, mapping: null })
  expect(withRead(draft, 'separator', ';').mapping).toBeNull()
})

test('another order of dates keeps the mapping', () => {
  expect(withRead(draft, 'dateOrder', 'mdy').mapping).toEqual(draft.mapping)
})

test('an option can be left to detection again', () => {
  expect(withRead(draft, 'dateOrder', undefined).read).toEqual({})
})

test('a draft of people and one of pay bands do not touch each other', () => {
  startDraft('people', draft.file)
  startDraft('bands', { fileId: 'f2', name: 'bands.csv' })
  changeDraft('people', { mapping: draft.mapping })
  expect(useImports.getState().people.draft?.mapping).toEqual(draft.mapping)
  expect(useImports.getState().bands.draft?.mapping).toBeNull()
})

const summaryOf = (fileName: string) => ({
  importId: 'i1',
  kind: 'people' as const,
  fileName,
  sha256: 'a'.repeat(64),
  importedAt: '2026-01-31T09:00:00Z',
  asOf: '2026-01-31',
  actor: 'analyst',
  rowsRead: 3,
  accepted: 2,
  rejected: 1,
  leftOut: 0,
  current: true,
})

test('a finished import gives way to its result', () => {
  startDraft('people', draft.file)
  const summary = summaryOf('people.csv')
  finishDraft('people', summary)
  expect(useImports.getState().people).toEqual({ draft: null, done: summary })
})

test('rejections are counted by reason and column, the most frequent first', () => {
  const issue = (row: number, column: string | null, code: string) => ({
    row,
    column,
    code,
    message: `${code} here`,
    value: null,
  })
  const groups = groupIssues([
    issue(5, 'annualPay', 'PAY_MISSING'),
    issue(9, 'hireDate', 'DATE_UNREADABLE'),
    issue(3, 'hireDate', 'DATE_UNREADABLE'),
  ])
  expect(groups.map(({ code, count, firstRow }) => [code, count, firstRow])).toEqual([
    ['DATE_UNREADABLE', 2, 3],
    ['PAY_MISSING', 1, 5],
  ])
})

test('what came of an import is shown until the screen is left; a draft stays', () => {
  startDraft('bands', { fileId: 'f2', name: 'bands.csv' })
  finishDraft('people', summaryOf('people.csv'))
  dropResults()
  expect(useImports.getState().people.done).toBeNull()
  expect(useImports.getState().bands.draft?.file.name).toBe('bands.csv')
})
