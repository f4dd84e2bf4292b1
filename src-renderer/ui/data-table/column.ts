/** One column of a data table. */
import type { ReactNode } from 'react'
import type { CopyValue } from './clipboard-text.ts'

export interface DataColumn<R> {
  readonly id: string
  /** Names the measure with its unit: "Pay, USD". */
  readonly header: string
  /** What the header says on hover. */
  readonly help?: string
  /** Numbers stand right-aligned in tabular figures. */
  readonly align?: 'left' | 'right'
  readonly width: number
  readonly sortable?: boolean
  /** Left out of the table until the column chooser brings it in. */
  readonly hidden?: boolean
  /** The exact value: copied, sorted and searched. */
  value(row: R): CopyValue
  /** What the cell shows; the value as text by default. */
  cell?(row: R): ReactNode
  /** Hover text, such as the exact value of a shortened one. */
  title?(row: R): string | undefined
  /** Whole numbers (minor units, counts) that may be added up when selected, and how the sum is written. */
  readonly summable?: { minor(row: R): number | null; write(sum: number): string }
}

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

export interface GroupHeading {
  /** Names the group among its siblings. */
  readonly key: string
  readonly label: string
  /** Figures of the whole group, by column id, shown in that column. */
  readonly subtotals: Readonly<Record<string, string>>
  readonly count: number
}

/** One line of the table. */
export type Line<R> =
  | { readonly kind: 'row'; readonly row: R }
  | { readonly kind: 'group'; readonly group: GroupHeading; readonly open: boolean }
  | { readonly kind: 'pending' }

/** What a table shows, whether its rows are here or fetched as they are seen. */
export interface TableRows<R> {
  /** Lines in all; null while the first have not come. */
  readonly count: number | null
  /** Why the rows could not be read. */
  readonly error: unknown
  /** The lines carry group headings. */
  readonly grouped: boolean
  at(index: number): Line<R>
  need(first: number, last: number): void
  load(first: number, last: number): Promise<readonly Line<R>[]>
  retry(): void
  toggle(groupKey: string): void
}
