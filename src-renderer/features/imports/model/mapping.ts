/** Which column of the file is which field. Each column is one field at most, each field one column. */
import type { PeopleRules } from '../../../../src-contract/desktop/people-file.ts'

export interface MappedColumn {
  readonly column: number
  readonly field: string
}

export type Mapping = readonly MappedColumn[]

/** What the host proposed before anything was corrected. */
export interface Suggestion {
  readonly mapping: Mapping
  readonly from: 'remembered' | 'guessed'
  readonly rules: PeopleRules
}

export function fieldOf(mapping: Mapping, column: number): string | null {
  return mapping.find((entry) => entry.column === column)?.field ?? null
}

export function columnOf(mapping: Mapping, field: string): number | null {
  return mapping.find((entry) => entry.field === field)?.column ?? null
}

/** Makes column the field; the column that was it before becomes unused. null leaves the column unused. */
export function assign(mapping: Mapping, column: number, field: string | null): Mapping {
  const others = mapping.filter((entry) => entry.column !== column && entry.field !== field)
  return field === null ? others : [...others, { column, field }].toSorted((a, b) => a.column - b.column)
}

/** The fields that hold pay as a rate or as an amount paid: one column, two meanings. */
type PayMeaning = 'annualPay' | 'paidToDate'

export function payMeaning(mapping: Mapping): PayMeaning | null {
  if (columnOf(mapping, 'paidToDate') !== null) return 'paidToDate'
  return columnOf(mapping, 'annualPay') === null ? null : 'annualPay'
}

/** The same column read as a rate or as the amount paid to date. */
export function withPayMeaning(mapping: Mapping, meaning: PayMeaning): Mapping {
  const column = columnOf(mapping, payMeaning(mapping) ?? meaning)
  return column === null ? mapping : assign(assign(mapping, column, null), column, meaning)
}

type ColumnOrigin = 'remembered' | 'guessed' | 'corrected'

/** Where a column's field came from: the suggestion, or the user's correction of it. */
export function originOf(
  suggestion: { readonly mapping: Mapping; readonly from: 'remembered' | 'guessed' },
  mapping: Mapping,
  column: number,
): ColumnOrigin | null {
  const now = fieldOf(mapping, column)
  if (now !== fieldOf(suggestion.mapping, column)) return 'corrected'
  return now === null ? null : suggestion.from
}
