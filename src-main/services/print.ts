/** print.scenario: gathers a scenario's data, builds its packet, has it laid out and printed. */
import { createHash } from 'node:crypto'
import { CodedError } from '../../src-core/coded-error.ts'
import { canonicalJson } from '../../src-core/canonical-json.ts'
import type { CurrentTotals } from './current-totals.ts'
import { fileName } from './file-name.ts'
import type { CallContext, Handlers } from './handlers.ts'
import type { OutputFiles } from './ports/files.ts'
import type { PaperLayout } from './ports/paper.ts'
import type { Pdf } from './ports/pdf.ts'
import type { CurrentWorkspace } from './ports/store.ts'
import type { System } from './ports/system.ts'
import type { PacketData } from './print-data.ts'
import type { PaperDocument, Printing } from './ports/paper-document.ts'
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

export interface PrintDependencies {
  readonly workspace: CurrentWorkspace
  readonly handlers: PrintHandlers
  readonly totals: CurrentTotals
  readonly layout: PaperLayout
  readonly pdf: Pdf
  readonly output: OutputFiles
  readonly system: System
  readonly version: string
}

/** SHA-256 over the canonical model: the same content has the same hash, whenever and by whomever it is printed. */
export function contentHash(document: PaperDocument): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex')
}

export function printService(dependencies: PrintDependencies): Handlers<'print'> {
  const { layout, pdf, output } = dependencies
  return {
    'print.scenario': async ({ scenarioId, paper, path }, context) => {
      const { data, printing } = await gather(dependencies, scenarioId, context)
      const missing = await pdf.unavailable()
      if (missing !== null) throw new CodedError('PDF_UNAVAILABLE', missing)
      const document = buildPacket(data)
      const hash = contentHash(document)
      context.signal.throwIfAborted()
      context.progress({ done: 1, total: 2, label: 'Printing' })
      const bytes = await pdf.render(layout.html(document, printing, hash), {
        paper,
        footerHtml: layout.footer(document, hash),
      })
      context.signal.throwIfAborted()
      const name = fileName(['packet', data.scenario.name, printing.at.slice(0, 10)], 'pdf')
      return { file: await output.deliver(name, 'application/pdf', bytes, path), contentHash: hash }
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
