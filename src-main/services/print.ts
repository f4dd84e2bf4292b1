/** print.scenario: gathers a scenario's data, builds its packet, has it laid out and printed. */
import type { CurrentTotals } from './current-totals.ts'
import { fileName } from './file-name.ts'
import type { CallContext, Handlers } from './handlers.ts'
import type { CurrentWorkspace } from './ports/store.ts'
import type { System } from './ports/system.ts'
import type { PacketData } from './print-data.ts'
import type { Printing } from './ports/paper-document.ts'
import { contentHash, printToFile, requirePdf, type PrintingTools } from './print-file.ts'
import { buildPacket } from './print-packet.ts'

type PrintHandlers = Pick<
  Handlers<'scenarios' | 'levers' | 'people' | 'rates' | 'simulation'>,
  | 'scenarios.get'
  | 'levers.resolve'
  | 'levers.history'
  | 'people.summary'
  | 'people.imports'
  | 'rates.list'
  | 'simulation.runs'
>

export interface PrintDependencies extends PrintingTools {
  readonly workspace: CurrentWorkspace
  readonly handlers: PrintHandlers
  readonly totals: CurrentTotals
  readonly system: System
  readonly version: string
}

export function printService(dependencies: PrintDependencies): Pick<Handlers<'print'>, 'print.scenario'> {
  return {
    'print.scenario': async ({ scenarioId, paper, path }, context) => {
      const { data, printing } = await gather(dependencies, scenarioId, context)
      await requirePdf(dependencies.pdf)
      const document = buildPacket(data)
      const hash = contentHash(document)
      context.progress({ done: 1, total: 2, label: 'Printing' })
      const parts = [{ document, hashes: [{ label: 'Content SHA-256', value: hash }], mark: null }]
      const name = fileName(['packet', data.scenario.name, printing.at.slice(0, 10)], 'pdf')
      return {
        file: await printToFile(dependencies, { parts, printing, paper, name, path }, context),
        contentHash: hash,
      }
    },
  }
}

async function gather(
  { workspace, handlers, totals: totalsOf, system, version }: PrintDependencies,
  scenarioId: string,
  context: CallContext,
): Promise<{ data: PacketData; printing: Printing }> {
  const { read } = workspace.require()
  const { scenario } = await handlers['scenarios.get']({ id: scenarioId }, context)
  context.progress({ done: 0, total: 2, label: 'Gathering' })
  const totals = await totalsOf(scenarioId, context.signal)
  const { levers } = await handlers['levers.resolve']({ scenarioId }, context)
  const { changes } = await handlers['levers.history']({ scenarioId, limit: 5000 }, context)
  const summary = await handlers['people.summary']({}, context)
  const { imports } = await handlers['people.imports']({}, context)
  const { rates } = await handlers['rates.list']({}, context)
  const { runs } = await handlers['simulation.runs']({ scenarioId }, context)
  const data: PacketData = {
    appVersion: version,
    settings: read.settings.get(),
    scenario,
    parentName: scenario.parentId === null ? null : (read.scenarios.get(scenario.parentId)?.name ?? null),
    totals,
    levers,
    history: changes,
    sources: imports.filter((one) => one.current),
    stale: summary.stale,
    rates,
    run: runs.find((run) => run.hash === totals.hash) ?? null,
  }
  return { data, printing: { at: system.now().toISOString(), by: system.actor(), dataAgeDays: summary.dataAgeDays } }
}
