/** Pay equity of the roster in force, as a report and as tables; the posting-range helper. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { EquityReport, EquityRequest } from '../../../src-contract/desktop/equity.ts'
import { createLoadColumns } from './columns.ts'
import { equityReport, NOTHING } from './report.ts'
import { equityTable } from './tables.ts'
import { postingRange } from './posting.ts'
import { fileName } from '../file-name.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import type { OutputFiles } from '../ports/files.ts'
import type { Notify } from '../ports/notify.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import type { TableWriter } from '../ports/table-writer.ts'

interface EquityDependencies {
  readonly workspace: CurrentWorkspace
  readonly system: System
  readonly notify: Notify
  readonly writer: TableWriter
  readonly output: OutputFiles
}

export function equityService({ workspace, system, notify, writer, output }: EquityDependencies): Handlers<'equity'> {
  const load = createLoadColumns(workspace)
  /** What was recorded last: looking at the same report again is not another decision. */
  let recorded = ''

  async function report(request: EquityRequest, context: CallContext): Promise<EquityReport> {
    const started = performance.now()
    const store = workspace.require()
    const loaded = await load(request.filter, context)
    const { minimum } = request
    const nobody = { state: 'noRoster' as const, minimum, people: 0, men: 0, women: 0, others: 0, values: [] }
    if (!loaded) return { ...NOTHING, ...nobody, asOf: null, source: null, elapsedMs: performance.now() - started }
    const names = store.read.settings.get().levels.map((level) => level.name)
    const answer = await equityReport(loaded.columns, request, names, context)
    const key = JSON.stringify([loaded.key, request])
    if (answer.state === 'ready' && key !== recorded) {
      recorded = key
      await record(request, answer.people)
    }
    return { ...answer, asOf: loaded.asOf, source: loaded.source, elapsedMs: performance.now() - started }
  }

  /** Who looked at what: the definition of the report, none of its figures. */
  async function record(request: EquityRequest, people: number): Promise<void> {
    const { filter, minimum, category, controls, outcome } = request
    await workspace.require().write((writer) =>
      writer.audit.append({
        kind: 'EQUITY_REPORT',
        subject: null,
        summary: `Looked at pay equity of ${people} people by ${category}`,
        data: { people, filter: filter ?? null, minimum, category, controls, outcome },
      }),
    )
    notify('data.changed', { topics: ['audit'], scenarioId: null })
  }

  return {
    'equity.report': report,

    async 'equity.export'({ table: name, format, path, ...request }, context) {
      const answer = await report(request, context)
      const table = answer.state === 'ready' ? equityTable(name, answer, request) : null
      if (!table) {
        throw new CodedError(
          'NOTHING_TO_EXPORT',
          'The report has nothing in this table, so no file was made. Open Equity to see why.',
        )
      }
      const { bytes, mime, rows } = await writer.write(format, table, context.signal)
      const day = system.now().toISOString().slice(0, 10)
      return { file: await output.deliver(fileName([table.title, day], format), mime, bytes, path), rows }
    },

    'equity.postingRange': (request) => postingRange(workspace.require(), request, system.now()),
  }
}
