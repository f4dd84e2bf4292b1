/** The beginning of a table: its header, what stands above it, and rows to guess from. */
import { createHash } from 'node:crypto'
import { CodedError } from '../../../src-core/coded-error.ts'
import { cellText, type TableRow } from '../../../src-core/people/cell.ts'
import { findHeader, knownNames } from '../../../src-core/people/find-header.ts'
import { plainHeader } from '../../../src-core/people/header-words.ts'
import type { ReadOptions } from '../../../src-contract/desktop/people-file.ts'
import { breathe } from '../breathe.ts'
import type { CallContext } from '../handlers.ts'
import type { InputFile } from '../ports/files.ts'
import type { OpenTable, TableFiles } from '../ports/tables.ts'

const HEAD_ROWS = 500

export interface TableHead {
  readonly table: OpenTable
  readonly header: readonly string[]
  /** As a spreadsheet numbers it, from 1. */
  readonly headerRow: number
  readonly titleRows: readonly TableRow[]
  /** The first rows below the header. */
  readonly sample: readonly TableRow[]
  /** Names files with these headers, for remembered mappings. */
  readonly signature: string
}

/** More sheets than this are not looked through: each is read as a whole. */
const SHEETS_TRIED = 8

/**
 * The head of the sheet asked for, else of the first one with two column names of people or bands in it: a workbook may
 * begin with a cover or an empty sheet. Where no sheet has them, of the first that holds a table.
 * Throws EMPTY_FILE, and what TableFiles.open throws.
 */
export async function openHead(tables: TableFiles, file: InputFile, options: ReadOptions): Promise<TableHead> {
  const first = await tables.open(file, options)
  if (options.sheet !== undefined || first.sheets.length < 2) return readHead(first, options)
  let other: TableHead | null = null
  for (const sheet of first.sheets.slice(0, SHEETS_TRIED)) {
    const table = sheet === first.sheet ? first : await tables.open(file, { ...options, sheet })
    const head = await readHead(table, options).catch(nullIfEmpty)
    if (head && knownNames(head.header) >= 2) return head
    other ??= head
  }
  if (!other)
    throw new CodedError('EMPTY_FILE', 'No sheet of the workbook has rows below a header. Choose another file.')
  return other
}

function nullIfEmpty(error: unknown): null {
  if (error instanceof CodedError && error.code === 'EMPTY_FILE') return null
  throw error
}

/** Throws EMPTY_FILE when nothing stands below a header, or the header row given is not there. */
async function readHead(table: OpenTable, options: ReadOptions): Promise<TableHead> {
  const wanted = options.headerRow ?? 0
  const rows: TableRow[] = []
  for await (const slice of table.slices()) {
    rows.push(...slice)
    if (rows.length >= Math.max(HEAD_ROWS, wanted + HEAD_ROWS)) break
  }
  const index = wanted > 0 ? rows.findIndex(({ row }) => row === wanted) : findHeader(rows)
  const found = rows[index]
  const header = found ? headerTexts(found) : []
  const sample = rows.slice(index + 1).filter((row) => !isBlank(row))
  if (!found || header.length === 0 || sample.length === 0) {
    throw new CodedError(
      'EMPTY_FILE',
      wanted > 0
        ? `There is no table below row ${wanted}. Choose another header row.`
        : 'The file has no rows below a header. Choose another file or sheet.',
    )
  }
  const signature = createHash('sha256')
    .update(JSON.stringify(header.map(plainHeader)))
    .digest('hex')
  return { table, header, headerRow: found.row, titleRows: rows.slice(0, index), sample, signature }
}

/** Rows below the header that hold anything, slice by slice. */
export async function* rowsBelow(head: TableHead, context: CallContext): AsyncGenerator<readonly TableRow[]> {
  for await (const slice of head.table.slices()) {
    await breathe(context)
    yield slice.filter((row) => row.row > head.headerRow && !isBlank(row))
  }
}

/** Columns with a few values each, for the preview. */
export function columnsOf({ header, sample }: TableHead): { index: number; header: string; samples: string[] }[] {
  return header.map((text, index) => {
    const samples = new Set<string>()
    for (const { cells } of sample) {
      const value = cellText(cells[index])
      if (value !== '') samples.add(value.length > 80 ? `${value.slice(0, 79)}…` : value)
      if (samples.size === 5) break
    }
    return { index, header: text, samples: [...samples] }
  })
}

function headerTexts({ cells }: TableRow): string[] {
  const texts = cells.map((cell) => cellText(cell).slice(0, 200))
  while (texts.at(-1) === '') texts.pop()
  return texts
}

function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => typeof cell === 'string' && (cell === '' || cellText(cell) === ''))
}
