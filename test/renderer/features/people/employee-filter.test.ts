import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GROUPABLE } from '../../../../src-contract/desktop/people-view.ts'
import {
  filterOf,
  isFiltered,
  narrow,
  queryOf,
  viewOf,
  WHOLE_ROSTER,
  widen,
  type EmployeeView,
} from '../../../../src-renderer/features/people/employees/employee-filter.ts'
import { tabOf } from '../../../../src-renderer/features/people/tabs.ts'

const name = fc.string({ minLength: 1 })
const views: fc.Arbitrary<EmployeeView> = fc.record({
  text: fc.string(),
  where: fc
    .uniqueArray(fc.constantFrom(...GROUPABLE), { maxLength: 3 })
    .map((fields) => GROUPABLE.filter((field) => fields.includes(field)))
    .chain((fields) => fc.tuple(...fields.map((field) => fc.option(name).map((value) => ({ field, value }))))),
  notice: fc.option(name),
  groupBy: fc.option(fc.constantFrom(...GROUPABLE)),
  person: fc.option(name),
})

test('a view survives the way through the address', () => {
  fc.assert(
    fc.property(views, (view) => {
      const query = Object.fromEntries(new URLSearchParams(new URLSearchParams(queryOf(view)).toString()))
      expect(viewOf(query)).toEqual({ ...view, where: [...view.where] })
    }),
  )
})

test('a field is narrowed to one value at a time, and widened again', () => {
  const tax = narrow(narrow(WHOLE_ROSTER, 'department', 'Audit'), 'department', 'Tax')
  expect(filterOf(tax)).toEqual({ where: [{ field: 'department', value: 'Tax' }] })
  expect(isFiltered(widen(tax, 'department'))).toBe(false)
})

test('people without a value can be asked for', () => {
  expect(filterOf(narrow(WHOLE_ROSTER, 'location', null))).toEqual({ where: [{ field: 'location', value: null }] })
})

test('a filter of spaces alone is none', () => {
  expect(filterOf({ ...WHOLE_ROSTER, text: '   ' })).toEqual({})
})

test('an unknown part of the address reads as the table of employees', () => {
  expect([tabOf(['bands']), tabOf([]), tabOf(['nowhere'])]).toEqual(['bands', 'employees', 'employees'])
})
