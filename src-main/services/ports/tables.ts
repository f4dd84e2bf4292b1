/** CSV and XLSX files as rows of cells, in slices, without holding the whole table as objects where the format allows. */
import type { ReadOptions } from '../../../src-contract/desktop/people-file.ts'
import type { TableRow } from '../../../src-core/people/cell.ts'
import type { InputFile } from './files.ts'

export type Encoding = NonNullable<ReadOptions['encoding']>
export type Separator = NonNullable<ReadOptions['separator']>

export interface OpenTable {
  readonly encoding: Encoding
  readonly separator: Separator
  /** Null for CSV. */
  readonly sheet: string | null
  readonly sheets: readonly string[]
  /** From the first row on, again at each call; blank rows too, so that numbers agree with a spreadsheet's. */
  slices(): AsyncIterable<readonly TableRow[]>
}

export interface TableFiles {
  /**
   * Throws CodedError FILE_UNREADABLE (no table, damaged, too large, quote never closed, not in the given encoding) or
   * EMPTY_FILE; slices() may throw the same.
   */
  open(file: InputFile, options: ReadOptions): Promise<OpenTable>
}
