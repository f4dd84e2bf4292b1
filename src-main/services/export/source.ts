/** What tables are made from: the same handlers that answer the screens, so that a file holds what was seen. */
import { majorText } from '../../../src-core/money/format.ts'
import { minorDigits } from '../../../src-core/money/minor-digits.ts'
import type { ParsedInput } from '../../../src-contract/desktop/index.ts'
import type { CurrentTotals } from '../simulation/current-totals.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import type { Cell, Table } from '../ports/table-writer.ts'

export type ExportHandlers = Pick<
  Handlers<
    | 'people'
    | 'payBands'
    | 'levers'
    | 'simulation'
    | 'scenarios'
    | 'audit'
    | 'allocation'
    | 'candidates'
    | 'offers'
    | 'rules'
  >,
  | 'people.list'
  | 'people.groups'
  | 'people.imports'
  | 'people.rejections'
  | 'people.quality'
  | 'payBands.list'
  | 'levers.catalogue'
  | 'levers.resolve'
  | 'levers.history'
  | 'scenarios.list'
  | 'scenarios.get'
  | 'scenarios.compare'
  | 'simulation.runs'
  | 'simulation.totals'
  | 'simulation.events'
  | 'audit.list'
  | 'allocation.list'
  | 'allocation.people'
  | 'candidates.list'
  | 'offers.get'
  | 'offers.versions'
  | 'rules.list'
  | 'rules.get'
>

export interface ExportSource {
  readonly handlers: ExportHandlers
  readonly totals: CurrentTotals
  readonly context: CallContext
}

export type ExportRequest = ParsedInput<'export.table'>

/** Makes one table; the part of the file's name that says what it is of, if any. */
export type TableMaker = (source: ExportSource, request: ExportRequest) => Promise<{ table: Table; of?: string }>

/** As many as the contract gives in one page. */
const PAGE = 5000

/** Reads page after page and tells how far it is. */
export async function* paged<T>(
  context: CallContext,
  label: string,
  read: (offset: number, limit: number) => Promise<{ total: number; items: readonly T[] }>,
  row: (item: T) => readonly Cell[],
): AsyncGenerator<readonly Cell[]> {
  for (let offset = 0; ; offset += PAGE) {
    context.signal.throwIfAborted()
    const { total, items } = await read(offset, PAGE)
    for (const item of items) yield row(item)
    context.progress({ done: Math.min(offset + items.length, total), total, label })
    if (offset + PAGE >= total || items.length === 0) return
  }
}

/** Rows already in memory, given as rows that are read. */
export async function* rowsOf(rows: Iterable<readonly Cell[]>): AsyncGenerator<readonly Cell[]> {
  yield* rows
}

/** Minor units as an exact decimal in major units. */
export function moneyCell(minor: number | null, currency: string): Cell {
  return minor === null ? null : { decimal: majorText(minor, minorDigits(currency)) }
}
