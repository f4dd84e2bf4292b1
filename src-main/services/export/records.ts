/** Tables of what happened: events of a saved run, the record of decisions. */
import type { AuditEvent } from '../../../src-contract/desktop/audit.ts'
import type { SimulationEvent } from '../../../src-contract/desktop/simulation.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { minorDigits } from '../../../src-core/money/minor-digits.ts'
import { moneyCell, paged, type TableMaker } from './source.ts'
import type { Cell, Column } from '../ports/table-writer.ts'

/** Of the run asked for, else of the newest of the scenario or of all. */
export const eventsTable: TableMaker = async ({ handlers, context }, { runId, scenarioId, eventFilter }) => {
  const id = runId ?? (await handlers['simulation.runs'](scenarioId ? { scenarioId } : {}, context)).runs[0]?.id
  if (id === undefined) throw new CodedError('NOT_FOUND', 'There is no saved run to export. Save a run first.')
  const { run, totals } = await handlers['simulation.totals']({ runId: id }, context)
  const { currency } = totals
  const money = (name: string): Column => ({
    header: `${name} (${currency})`,
    type: 'number',
    decimals: minorDigits(currency),
    width: 18,
  })
  const columns: readonly Column[] = [
    { header: 'No.', type: 'number' },
    { header: 'Event', type: 'text', width: 14 },
    { header: 'Year', type: 'text', width: 8 },
    { header: 'Date', type: 'date' },
    { header: 'Employee ID', type: 'text', width: 18 },
    { header: 'Level before', type: 'number' },
    { header: 'Level after', type: 'number' },
    money('Pay before'),
    money('Pay after'),
    money('Lump sum'),
  ]
  const row = (event: SimulationEvent): readonly Cell[] => [
    event.seq,
    event.kind,
    String(event.year),
    event.date,
    event.employeeId,
    event.levelBefore,
    event.levelAfter,
    moneyCell(event.payBefore, currency),
    moneyCell(event.payAfter, currency),
    moneyCell(event.lumpSum, currency),
  ]
  const read = async (offset: number, limit: number) => {
    const { total, events } = await handlers['simulation.events'](
      { runId: run.id, ...eventFilter, offset, limit },
      context,
    )
    return { total, items: events }
  }
  return { table: { title: 'Events', columns, rows: paged(context, 'Events', read, row) }, of: run.name }
}

const AUDIT_COLUMNS: readonly Column[] = [
  { header: 'No.', type: 'number' },
  { header: 'At (UTC)', type: 'instant', width: 20 },
  { header: 'Who', type: 'text', width: 20 },
  { header: 'Kind', type: 'text', width: 22 },
  { header: 'Subject', type: 'text', width: 24 },
  { header: 'Summary', type: 'text', width: 60 },
  { header: 'Data', type: 'text', width: 60 },
  { header: 'Hash before', type: 'text', width: 24 },
  { header: 'Hash', type: 'text', width: 24 },
]

const auditRow = (event: AuditEvent): readonly Cell[] => [
  event.seq,
  event.at,
  event.actor,
  event.kind,
  event.subject,
  event.summary,
  JSON.stringify(event.data),
  event.previousHash,
  event.hash,
]

export const auditTable: TableMaker = ({ handlers, context }, { auditFilter }) => {
  const read = async (offset: number, limit: number) => {
    const { total, events } = await handlers['audit.list']({ ...auditFilter, offset, limit }, context)
    return { total, items: events }
  }
  return Promise.resolve({
    table: { title: 'Audit', columns: AUDIT_COLUMNS, rows: paged(context, 'Audit', read, auditRow) },
  })
}
