/** The services behind tables and the packet on a real store; saved runs are given by rule. */
import type { MethodInput } from '../../src-contract/desktop/index.ts'
import type { Run, SimulationEvent } from '../../src-contract/desktop/simulation.ts'
import { tableFiles } from '../../src-main/files/table-files.ts'
import { tableWriter } from '../../src-main/files/table-writer.ts'
import { allocationService } from '../../src-main/services/allocation/allocation.ts'
import { auditService } from '../../src-main/services/audit.ts'
import { candidatesService } from '../../src-main/services/candidates/candidates.ts'
import { dataQualityService } from '../../src-main/services/people/data-quality.ts'
import type { ExportHandlers } from '../../src-main/services/export/source.ts'
import { exportService } from '../../src-main/services/export/export.ts'
import type { CallContext } from '../../src-main/services/handlers.ts'
import { leversService } from '../../src-main/services/levers/levers.ts'
import { createLoadRoster } from '../../src-main/services/matrix/roster.ts'
import { payBandsService } from '../../src-main/services/people/pay-bands.ts'
import { peopleService } from '../../src-main/services/people/people.ts'
import { offersService } from '../../src-main/services/offers/offers.ts'
import type { OutputFiles } from '../../src-main/services/ports/files.ts'
import { ratesService } from '../../src-main/services/people/rates.ts'
import { rulesService } from '../../src-main/services/rules/rules.ts'
import { scenariosService } from '../../src-main/services/scenarios/scenarios.ts'
import { createLinearSolver } from '../../src-main/solver/highs.ts'
import { packetTotals } from './packet-data.ts'
import type { TestStore } from './test-store.ts'

export const EVENTS = 12_345
const RUN_YEARS = 2

export const RUN: Run = {
  id: 'run-1',
  name: 'First run',
  scenarioId: 'scenario-1',
  scenarioName: 'Baseline',
  savedAt: '2026-01-31T09:00:00.000Z',
  actor: 'analyst',
  startYear: 2027,
  years: RUN_YEARS,
  seed: 1,
  people: 5000,
  events: EVENTS,
  engineVersion: '1',
  hash: 'c3'.repeat(32),
  eventsHash: 'd4'.repeat(32),
  rosterImportId: 'import-1',
  dataAsOf: '2026-01-01',
}

export const TOTALS = packetTotals(RUN_YEARS, 2027, 1)

export function eventAt(seq: number): SimulationEvent {
  return {
    seq,
    kind: 'RAISE',
    year: 2027,
    date: '2027-04-01',
    employeeId: `=E${seq}`,
    levelBefore: 1,
    levelAfter: 1,
    payBefore: 100_000_01 + seq,
    payAfter: 105_000_07 + seq,
    lumpSum: 0,
  }
}

const noFiles = { read: () => Promise.reject(new Error('no file is read here')) }

export interface Documents {
  readonly handlers: ExportHandlers &
    ReturnType<typeof peopleService> &
    ReturnType<typeof ratesService> &
    ReturnType<typeof candidatesService>
  readonly levers: ReturnType<typeof leversService>
  readonly scenarios: ReturnType<typeof scenariosService>
  readonly context: CallContext
  readonly progress: string[]
  readonly delivered: { name: string; mime: string; bytes: Uint8Array; path: string | undefined }[]
  readonly output: OutputFiles
  export(input: MethodInput<'export.table'>): Promise<{ rows: number; name: string; bytes: Uint8Array }>
}

export function createDocuments({ store, system }: TestStore): Documents {
  const workspace = { get: () => store, require: () => store }
  const dependencies = { workspace, system, notify: () => undefined }
  const progress: string[] = []
  const context: CallContext = {
    signal: new AbortController().signal,
    progress: ({ done, total, label }) => void progress.push(`${label} ${done}/${total}`),
  }
  const delivered: Documents['delivered'] = []
  const output: OutputFiles = {
    deliver(name, mime, bytes, path) {
      delivered.push({ name, mime, bytes, path })
      return Promise.resolve({ name, mime, bytes: bytes.length, fileId: 'file-1', path: null })
    },
  }
  // Starts no thread until something is solved.
  const solver = createLinearSolver(new URL('../../src-main/solver/worker.ts', import.meta.url))
  const levers = leversService(dependencies)
  const scenarios = scenariosService(dependencies)
  const handlers: Documents['handlers'] = {
    ...peopleService(dependencies),
    ...dataQualityService({ ...dependencies, access: { may: () => true } }),
    ...ratesService(dependencies),
    ...levers,
    ...scenarios,
    ...allocationService({ ...dependencies, loadRoster: createLoadRoster(workspace), solver }),
    ...candidatesService(dependencies),
    ...offersService({ ...dependencies, access: { may: () => true } }),
    ...rulesService(dependencies),
    ...auditService({ workspace, checkFiles: () => Promise.resolve([]) }),
    'payBands.list': payBandsService({ ...dependencies, input: noFiles, tables: tableFiles })['payBands.list'],
    'scenarios.compare': ({ ids }) => ({
      currency: 'USD',
      measure: 'inYear',
      year: null,
      scenarios: ids.map((id) => {
        const scenario = store.read.scenarios.get(id)
        if (!scenario) throw new Error('unknown scenario')
        return { scenario, totals: TOTALS, amount: 1 }
      }),
      differences: [{ lever: 'merit.rate', label: 'Merit rate', level: 2, year: null, values: [4, 4.75] }],
      waterfalls: [
        {
          toId: ids[1] ?? '',
          from: 100_00,
          steps: [{ lever: 'merit.rate', label: 'Merit rate', amount: -5_50 }],
          to: 94_50,
        },
      ],
    }),
    'simulation.runs': () => ({ runs: [RUN] }),
    'simulation.totals': () => ({ run: RUN, totals: TOTALS }),
    'simulation.events': ({ employeeId, kind, year, offset, limit }) => {
      const events = Array.from({ length: EVENTS }, (_, seq) => eventAt(seq)).filter(
        (event) =>
          (!employeeId || event.employeeId === employeeId) &&
          (!kind || event.kind === kind) &&
          (!year || event.year === year),
      )
      return { total: events.length, events: events.slice(offset, offset + limit) }
    },
  }
  const tables = exportService({ handlers, totals: () => Promise.resolve(TOTALS), writer: tableWriter, output, system })
  return {
    handlers,
    levers,
    scenarios,
    context,
    progress,
    delivered,
    output,
    async export(input) {
      const { rows, file } = await tables['export.table'](input, context)
      return { rows, name: file.name, bytes: delivered.at(-1)?.bytes ?? new Uint8Array() }
    },
  }
}
