/** What part of the roster is shown, kept in the address so that links and the back key work. */
import { GROUPABLE, type PeopleFilter } from '../../../../src-contract/desktop/people-view.ts'

export type Groupable = (typeof GROUPABLE)[number]

export interface EmployeeView {
  readonly text: string
  readonly where: readonly { readonly field: Groupable; readonly value: string | null }[]
  /** Only people with a notice of this kind. */
  readonly notice: string | null
  readonly groupBy: Groupable | null
  /** Employee whose panel is open. */
  readonly person: string | null
}

export const WHOLE_ROSTER: EmployeeView = { text: '', where: [], notice: null, groupBy: null, person: null }

/** A value that no address can hold by itself: the people without one. */
const NONE = '\u0000'

export function viewOf(query: Readonly<Record<string, string>>): EmployeeView {
  return {
    text: query['text'] ?? '',
    where: GROUPABLE.flatMap((field) => {
      const value = query[field]
      return value === undefined ? [] : [{ field, value: value === NONE ? null : value }]
    }),
    notice: query['notice'] || null,
    groupBy: GROUPABLE.find((field) => field === query['by']) ?? null,
    person: query['person'] || null,
  }
}

export function queryOf(view: EmployeeView): Record<string, string> {
  return {
    ...(view.text ? { text: view.text } : {}),
    ...Object.fromEntries(view.where.map(({ field, value }) => [field, value ?? NONE])),
    ...(view.notice ? { notice: view.notice } : {}),
    ...(view.groupBy ? { by: view.groupBy } : {}),
    ...(view.person ? { person: view.person } : {}),
  }
}

export function filterOf({ text, where, notice }: EmployeeView): PeopleFilter {
  return {
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(where.length ? { where: [...where] } : {}),
    ...(notice ? { notice } : {}),
  }
}

export function isFiltered(view: EmployeeView): boolean {
  return view.text.trim() !== '' || view.where.length > 0 || view.notice !== null
}

/** One field is narrowed to one value at a time. */
export function narrow(view: EmployeeView, field: Groupable, value: string | null): EmployeeView {
  return { ...view, where: [...view.where.filter((clause) => clause.field !== field), { field, value }] }
}

export function widen(view: EmployeeView, field: Groupable): EmployeeView {
  return { ...view, where: view.where.filter((clause) => clause.field !== field) }
}
