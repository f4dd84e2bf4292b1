import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assign,
  columnOf,
  fieldOf,
  originOf,
  payMeaning,
  withPayMeaning,
  type Mapping,
} from '../../../../src-renderer/features/imports/model/mapping.ts'

const guessed: Mapping = [
  { column: 0, field: 'employeeId' },
  { column: 2, field: 'annualPay' },
]

test('a field given to another column leaves the one it had', () => {
  expect(assign(guessed, 3, 'annualPay')).toEqual([
    { column: 0, field: 'employeeId' },
    { column: 3, field: 'annualPay' },
  ])
})

test('a column can be left unused', () => {
  expect(fieldOf(assign(guessed, 0, null), 0)).toBeNull()
})

test('however columns are assigned, each has one field and each field one column', () => {
  const step = fc.tuple(fc.nat(8), fc.constantFrom('employeeId', 'annualPay', 'level', 'location', null))
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const end = steps.reduce<Mapping>((mapping, [column, field]) => assign(mapping, column, field), guessed)
      expect(new Set(end.map(({ column }) => column)).size).toBe(end.length)
      expect(new Set(end.map(({ field }) => field)).size).toBe(end.length)
      const last = steps.at(-1)
      if (last) expect(fieldOf(end, last[0])).toBe(last[1])
    }),
  )
})

test('pay is a full-year rate until it is said to be paid to date, in the same column', () => {
  expect(payMeaning(guessed)).toBe('annualPay')
  const paid = withPayMeaning(guessed, 'paidToDate')
  expect([payMeaning(paid), columnOf(paid, 'paidToDate'), columnOf(paid, 'annualPay')]).toEqual(['paidToDate', 2, null])
  expect(withPayMeaning(paid, 'annualPay')).toEqual(guessed)
})

test('without a pay column there is nothing to give a meaning to', () => {
  const none: Mapping = [{ column: 0, field: 'employeeId' }]
  expect(withPayMeaning(none, 'paidToDate')).toBe(none)
})

test('it is told whether a field was remembered, guessed or corrected', () => {
  const suggestion = { mapping: guessed, from: 'guessed' } as const
  const now = assign(guessed, 1, 'level')
  expect([0, 1, 2, 3].map((column) => originOf(suggestion, now, column))).toEqual([
    'guessed',
    'corrected',
    'guessed',
    null,
  ])
})
