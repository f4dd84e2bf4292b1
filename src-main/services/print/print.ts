/** print.scenario: gathers a scenario's data, builds its packet or its executive report, has it laid out and printed. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import type { CurrentTotals } from '../simulation/current-totals.ts'
import { fileName } from '../file-name.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import type { ApprovalOf, SubjectApprovalRecord } from '../ports/approvals.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import type { PacketData } from './scenario/data.ts'
import type { Printing } from '../ports/paper-document.ts'
import { contentHash, printToFile, requirePdf, type PrintingTools } from './file.ts'
import { buildPacket } from './scenario/packet.ts'
import { buildReport } from './scenario/report.ts'
import type { ReportData } from './scenario/report-data.ts'
import { requireScenario } from '../simulation/run-parameters.ts'

type PrintHandlers = Pick<
  Handlers<'scenarios' | 'levers' | 'people' | 'rates' | 'simulation'>,
  | 'scenarios.get'
  | 'levers.resolve'
  | 'levers.history'
  | 'people.summary'
  | 'people.imports'
  | 'rates.list'
  | 'simulation.runs'
  | 'simulation.totals'
>

interface PrintDependencies extends PrintingTools {
  readonly workspace: CurrentWorkspace
  readonly handlers: PrintHandlers
  readonly totals: CurrentTotals
  readonly system: System
  readonly version: string
  readonly approvalOf: ApprovalOf
}

export function printService(dependencies: PrintDependencies): Pick<Handlers<'print'>, 'print.scenario'> {
  return {
    'print.scenario': async ({ scenarioId, form, paper, path }, context) => {
      const request = form === 'report' ? approvedRequest(dependencies, scenarioId) : null
      await requirePdf(dependencies.pdf)
      const { data, printing } = await gather(dependencies, scenarioId, context)
      const decided = request && (await decidedOn(dependencies, data, request, context))
      const document = decided ? buildReport(decided) : buildPacket(data)
      const hash = contentHash(document)
      context.progress({ done: 1, total: 2, label: 'Printing' })
      const mark = decided && data.totals.hash !== decided.request.runHash ? staleMark(decided) : null
      const parts = [{ document, hashes: [{ label: 'Content SHA-256', value: hash }], mark }]
      const name = fileName([form, data.scenario.name, printing.at.slice(0, 10)], 'pdf')
      return {
        file: await printToFile(dependencies, { parts, printing, paper, name, path }, context),
        contentHash: hash,
      }
    },
  }
}

function staleMark({ run, request }: ReportData): string {
  const figures =
    run?.hash === request.runHash
      ? 'the figures are those of the approved run, levers and files are those of today'
      : 'the approved run was not saved, so all figures are those of today'
  return `STALE: people, rates, levers or the engine changed since this scenario was approved; ${figures}.`
}

/** Throws CodedError NOT_FOUND or NOT_APPROVED. */
function approvedRequest({ workspace, approvalOf }: PrintDependencies, scenarioId: string): SubjectApprovalRecord {
  const scenario = requireScenario(workspace.require().read, scenarioId)
  const request = approvalOf({ kind: 'scenario', id: scenarioId })
  if (request?.state === 'approved') return request
  throw new CodedError(
    'NOT_APPROVED',
    `"${scenario.name}" is not approved yet, and the executive report is of approved scenarios alone. Nothing was printed: print the packet instead, or submit the scenario for approval first.`,
  )
}

/** With the figures that were decided on where their run was saved, else those of now. */
async function decidedOn(
  { handlers, totals: totalsOf }: PrintDependencies,
  data: PacketData,
  request: SubjectApprovalRecord,
  context: CallContext,
): Promise<ReportData> {
  const { runs } = await handlers['simulation.runs']({ scenarioId: data.scenario.id }, context)
  const saved = runs.find(({ hash }) => hash === request.runHash) ?? null
  const decided = saved && (await handlers['simulation.totals']({ runId: saved.id }, context))
  const { parentId } = data.scenario
  const name = data.parentName
  const totals = parentId === null || name === null ? null : await totalsIfPossible(totalsOf(parentId, context.signal))
  const parent = totals && name !== null ? { name, totals } : null
  return { ...data, request, parent, ...(decided ? { totals: decided.totals, run: saved } : {}) }
}

/** A plan that cannot be simulated any more is no reason not to print another. */
async function totalsIfPossible(totals: Promise<Totals>): Promise<Totals | null> {
  try {
    return await totals
  } catch (error) {
    if (error instanceof CodedError) return null
    throw error
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
