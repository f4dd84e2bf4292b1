/** A table that leaves the app, and what writes it to a file. */

/** A number kept as its exact decimal text: pay in major units never passes through a binary fraction. */
export interface DecimalCell {
  readonly decimal: string
}

/** A string in a date or instant column is ISO text; anywhere else it is text, whatever it looks like. */
export type Cell = string | number | DecimalCell | null

export interface Column {
  /** Names the unit and the currency, where there is one. */
  readonly header: string
  readonly type: 'text' | 'number' | 'date' | 'instant'
  /** Decimals shown by a spreadsheet; the value itself is whole. */
  readonly decimals?: number
  /** In characters. */
  readonly width?: number
}

export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  /** Rows as they are read, a page at a time. */
  readonly rows: AsyncIterable<readonly Cell[]>
}

export interface WrittenTable {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly rows: number
}

export interface TableWriter {
  /** Throws CodedError TOO_MANY_ROWS where the format ends before the table does; the signal's reason when cancelled. */
  write(format: 'csv' | 'xlsx', table: Table, signal: AbortSignal): Promise<WrittenTable>
}
