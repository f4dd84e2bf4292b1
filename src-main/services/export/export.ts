/** export.table: a table of the workspace as CSV or XLSX. */
import type { ParsedInput } from '../../../src-contract/desktop/index.ts'
import { allocationTable } from '../allocation/export.ts'
import { candidatesTable } from './candidates.ts'
import { comparisonTable } from './comparison.ts'
import { payBandsTable, qualityTable, rejectionsTable } from './imports.ts'
import { ledgerTable, offersTable, rulesTable } from './offers.ts'
import { peopleTable } from './people.ts'
import { auditTable, eventsTable } from './records.ts'
import { historyTable, leversTable, totalsTable } from './scenario.ts'
import type { ExportHandlers, TableMaker } from './source.ts'
import type { CurrentTotals } from '../simulation/current-totals.ts'
import { fileName } from '../file-name.ts'
import type { Handlers } from '../handlers.ts'
import type { OutputFiles } from '../ports/files.ts'
import type { System } from '../ports/system.ts'
import type { TableWriter } from '../ports/table-writer.ts'

interface ExportDependencies {
  readonly handlers: ExportHandlers
  readonly totals: CurrentTotals
  readonly writer: TableWriter
  readonly output: OutputFiles
  readonly system: System
}

const MAKERS: Readonly<Record<ParsedInput<'export.table'>['table'], TableMaker>> = {
  people: peopleTable,
  payBands: payBandsTable,
  rejections: rejectionsTable,
  levers: leversTable,
  totals: totalsTable,
  comparison: comparisonTable,
  events: eventsTable,
  history: historyTable,
  audit: auditTable,
  quality: qualityTable,
  allocation: allocationTable,
  candidates: candidatesTable,
  offers: offersTable,
  ledger: ledgerTable,
  rules: rulesTable,
}

export function exportService({ handlers, totals, writer, output, system }: ExportDependencies): Handlers<'export'> {
  return {
    'export.table': async (request, context) => {
      const { table, of } = await MAKERS[request.table]({ handlers, totals, context }, request)
      const { bytes, mime, rows } = await writer.write(request.format, table, context.signal)
      const day = system.now().toISOString().slice(0, 10)
      const name = fileName([table.title, of, day], request.format)
      return { file: await output.deliver(name, mime, bytes, request.path), rows }
    },
  }
}
