/** Tables about what was imported: pay bands, rejections, data quality. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { RowIssue } from '../../../src-contract/desktop/people-file.ts'
import type { PayBand } from '../../../src-contract/desktop/people.ts'
import { moneyCell, paged, rowsOf, type TableMaker } from './source.ts'
import type { Cell, Column } from '../ports/table-writer.ts'

const BAND_COLUMNS: readonly Column[] = [
  { header: 'Job title', type: 'text', width: 28 },
  { header: 'Job family', type: 'text', width: 20 },
  { header: 'Level', type: 'text' },
  { header: 'Location', type: 'text', width: 18 },
  { header: 'Currency', type: 'text' },
  { header: 'Minimum (in Currency)', type: 'number', decimals: 2, width: 16 },
  { header: 'Midpoint (in Currency)', type: 'number', decimals: 2, width: 16 },
  { header: 'Maximum (in Currency)', type: 'number', decimals: 2, width: 16 },
  { header: 'Midpoint from', type: 'text' },
  { header: 'Effective date', type: 'date' },
  { header: 'People', type: 'number' },
  { header: 'Row in file', type: 'number' },
]

const bandRow = (band: PayBand): readonly Cell[] => [
  band.jobTitle,
  band.jobFamily,
  band.level,
  band.location,
  band.currency,
  moneyCell(band.minimum, band.currency),
  moneyCell(band.midpoint, band.currency),
  moneyCell(band.maximum, band.currency),
  band.midpointFrom,
  band.effectiveDate,
  band.people,
  band.row,
]

export const payBandsTable: TableMaker = ({ handlers, context }) => {
  const read = async (offset: number, limit: number) => {
    const { total, bands } = await handlers['payBands.list']({ offset, limit }, context)
    return { total, items: bands }
  }
  const rows = paged(context, 'Pay bands', read, bandRow)
  return Promise.resolve({ table: { title: 'Pay bands', columns: BAND_COLUMNS, rows } })
}

const ISSUE_COLUMNS: readonly Column[] = [
  { header: 'Row in file', type: 'number' },
  { header: 'Column', type: 'text', width: 22 },
  { header: 'Code', type: 'text', width: 22 },
  { header: 'Reason', type: 'text', width: 60 },
  { header: 'Value', type: 'text', width: 30 },
]

const issueRow = (issue: RowIssue): readonly Cell[] => [issue.row, issue.column, issue.code, issue.message, issue.value]

/** Of the import asked for, else of the roster in force. */
export const rejectionsTable: TableMaker = async ({ handlers, context }, request) => {
  const importId = request.importId ?? (await currentRoster(handlers['people.imports']({}, context)))
  const read = async (offset: number, limit: number) => {
    const { total, rejections } = await handlers['people.rejections']({ importId, offset, limit }, context)
    return { total, items: rejections }
  }
  return { table: { title: 'Rejections', columns: ISSUE_COLUMNS, rows: paged(context, 'Rejections', read, issueRow) } }
}

type Imports = {
  readonly imports: readonly { readonly importId: string; readonly kind: string; readonly current: boolean }[]
}

async function currentRoster(answer: Promise<Imports> | Imports): Promise<string> {
  const current = (await answer).imports.find((one) => one.kind === 'people' && one.current)
  if (!current)
    throw new CodedError('NO_ROSTER', 'Nothing has been imported yet, so nothing was rejected. Import people first.')
  return current.importId
}

const QUALITY_COLUMNS: readonly Column[] = [
  { header: 'Kind', type: 'text' },
  { header: 'Severity', type: 'text' },
  { header: 'Code', type: 'text', width: 24 },
  { header: 'Notice', type: 'text', width: 44 },
  { header: 'Rows concerned', type: 'number' },
  { header: 'Row in file', type: 'number' },
  { header: 'Column or field', type: 'text', width: 20 },
  { header: 'Value or employee', type: 'text', width: 24 },
  { header: 'Detail', type: 'text', width: 60 },
]

/** The pass rate, then each notice followed by its examples, then the values that people flagged. */
export const qualityTable: TableMaker = async ({ handlers, context }) => {
  const quality = await handlers['people.quality']({}, context)
  const rate = quality.passRate === null ? 'no rows yet' : `${quality.passRate}% passed`
  const rows: (readonly Cell[])[] = [
    [
      'pass rate',
      null,
      null,
      `${rate}, target ${quality.target}%`,
      quality.rowsRead - quality.rowsPassed,
      null,
      null,
      null,
      null,
    ],
  ]
  for (const notice of quality.notices) {
    rows.push(['notice', notice.severity, notice.code, notice.label, notice.count, null, null, null, notice.help])
    for (const one of notice.examples) {
      rows.push(['example', notice.severity, one.code, notice.label, null, one.row, one.column, one.value, one.message])
    }
  }
  for (const flag of quality.flagged ?? []) {
    rows.push([
      'flag',
      null,
      null,
      `flagged by ${flag.actor}, ${flag.at}`,
      null,
      null,
      flag.field,
      flag.employeeId,
      flag.note,
    ])
  }
  return { table: { title: 'Data quality', columns: QUALITY_COLUMNS, rows: rowsOf(rows) } }
}
