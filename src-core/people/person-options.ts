/** What is decided about a people file before its rows are read. */
import type { DecimalMark } from '../money/parse-number.ts'
import type { DateOrder } from './dates.ts'
import type { FieldName, Mapped } from './fields.ts'
import type { LevelRange } from './level-from-pay.ts'
import type { CurrencyChoices } from './settle-currency.ts'

/** How a column's values are written, as far as its field needs it. */
export interface ColumnStyle {
  readonly mark: DecimalMark | null
  readonly dateOrder: DateOrder
  /** FTE in whole percent: some value is above 2. */
  readonly percent: boolean
  /** A status column with the letter F, where T means true. */
  readonly hasF: boolean
}

export interface PersonOptions {
  readonly mapping: readonly Mapped<FieldName>[]
  readonly styleOf: (column: number) => ColumnStyle
  readonly levels: readonly (LevelRange & { readonly name: string })[]
  readonly reportingCurrency: string
  readonly rates: ReadonlyMap<string, string>
  readonly currency: CurrencyChoices
  readonly levelByValue: ReadonlyMap<string, number>
  readonly levelFrom: 'level' | 'jobTitle' | 'jobFamily'
  readonly includeInactive: boolean
  readonly annualHours: number
  readonly asOfDay: number
  readonly asOfYear: number
  /** Columns of the header; cells beyond it must be empty. */
  readonly columns: number
  /** Keeps one text of those that repeat, such as titles and places; the identity where memory does not matter. */
  readonly keep: (text: string) => string
}
