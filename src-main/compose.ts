/** The only file that wires adapters to services. Every host calls it once. */
import { ENGINE_VERSION } from '../src-core/simulate/version.ts'
import { createEngine } from './engine/engine.ts'
import { createRouter, type AllHandlers, type ReportBug, type Router } from './rpc/router.ts'
import type { Engine } from './services/ports/engine.ts'
import type { InputFiles, OutputFiles } from './services/ports/files.ts'
import type { Keychain } from './services/ports/keychain.ts'
import type { LinearSolver } from './services/ports/linear-solver.ts'
import type { Access } from './services/ports/access.ts'
import type { Notify } from './services/ports/notify.ts'
import type { Pdf } from './services/ports/pdf.ts'
import type { Simulator } from './services/ports/simulator.ts'
import type { CurrentWorkspace, WorkspaceStore } from './services/ports/store.ts'
import type { System } from './services/ports/system.ts'
import type { Handlers } from './services/handlers.ts'
import { createApprovalOf } from './services/approvals/view.ts'
import { approvalsService, type ApprovalsService } from './services/approvals/approvals.ts'
import { actingSystem, createAccess, guarded } from './services/access/access.ts'
import { auditService } from './services/audit.ts'
import { candidatesService } from './services/candidates/candidates.ts'
import { converseService } from './services/candidates/converse.ts'
import { backtestService } from './services/understand/backtest.ts'
import { bandsService } from './services/understand/bands.ts'
import { frontierService } from './services/understand/frontier.ts'
import { goalsService } from './services/understand/goals.ts'
import { createLoadGoals } from './services/understand/goals-source.ts'
import { createCurrentTotals } from './services/simulation/current-totals.ts'
import { equityService } from './services/equity/equity.ts'
import { exportService } from './services/export/export.ts'
import { offerCompareService } from './services/offers/compare.ts'
import { offerImpactService } from './services/offers/impact.ts'
import { optimizerService } from './services/optimizer/optimizer.ts'
import { offersService } from './services/offers/offers.ts'
import { printService } from './services/print/print.ts'
import { printOfferService } from './services/print/print-offer.ts'
import { proofService } from './services/proof.ts'
import { hostService } from './services/host.ts'
import { scenariosCompare } from './services/scenarios/compare.ts'
import { simulationService } from './services/simulation/simulation.ts'
import { createSimulator, type FullSimulator } from './services/simulation/simulator.ts'
import { simulationInsight } from './services/simulation/insight.ts'
import { sensitivityService } from './services/understand/sensitivity.ts'
import { allocationService } from './services/allocation/allocation.ts'
import { leversService } from './services/levers/levers.ts'
import { matrixService } from './services/matrix/matrix.ts'
import { createLoadRoster } from './services/matrix/roster.ts'
import { dataQualityService } from './services/people/data-quality.ts'
import { payBandsService } from './services/people/pay-bands.ts'
import { peopleImportService } from './services/people/import.ts'
import { peopleRelevelService } from './services/people/relevel.ts'
import { peopleService } from './services/people/people.ts'
import { ratesService } from './services/people/rates.ts'
import { profilesService } from './services/access/profiles.ts'
import { insertFirstProfile, withFirstProfile } from './services/access/first-profile.ts'
import { rulesService } from './services/rules/rules.ts'
import { fillSample } from './services/workspace/sample-company.ts'
import { insertFirstScenario, scenariosService } from './services/scenarios/scenarios.ts'
import { warmUp, warmUpSolver } from './services/workspace/warm-up.ts'
import { workspaceService, type WorkspaceService } from './services/workspace/workspace.ts'
import { packetLayout } from './files/packet-html.ts'
import { tableFiles } from './files/table-files.ts'
import { tableWriter } from './files/table-writer.ts'
import { recentFile } from './store/recent-file.ts'
import { createLinearSolver } from './solver/highs.ts'
import { createWorkspaceFiles } from './store/workspace-files.ts'

/** What differs from host to host. */
interface HostAdapters {
  readonly host: 'electron' | 'browser' | 'cli'
  readonly version: string
  /** Folder for workspaces made without a path, and for the list of recent ones. */
  readonly dataFolder: string
  readonly system: System
  readonly input: InputFiles
  readonly output: OutputFiles
  readonly keychain: Keychain
  readonly pdf: Pdf
  /** Native file dialogs; null where the host has none. */
  readonly chooseFile: ((purpose: string, suggestedName: string | undefined) => Promise<string | null>) | null
  /** Module of the engine's worker thread: bundled in Electron, source elsewhere. */
  readonly engineWorker: URL
  /** Module of the thread that solves large programs, likewise. */
  readonly solverWorker: URL
  /** Module of the thread that copies and checks workspaces, likewise. */
  readonly storeWorker: URL
  readonly notify: Notify
  readonly reportBug: ReportBug
}

export interface App {
  readonly router: Router
  /** Closes the open workspace and ends the engine's threads. */
  close(): Promise<void>
}

export function compose(machine: HostAdapters): App {
  const workspace: WorkspaceService = composeWorkspace(machine, async () => {
    await withFirstProfile(workspace.require(), machine.system)
    await warmUp({ workspace, simulator })
    // The command line solves when it is asked to, and is gone.
    if (machine.host !== 'cli') await warmUpSolver(solver)
  })
  const access = createAccess(workspace, machine.system)
  const host: HostAdapters = { ...machine, system: actingSystem(access, machine.system) }
  const { system, notify } = host
  const engine = createEngine(host.engineWorker)
  const solver = createLinearSolver(host.solverWorker)
  const simulator = createSimulator({ workspace, engine, notify })
  const loadRoster = createLoadRoster(workspace)
  const approvals = approvalsService({ ...host, workspace, access, simulator, machine: machine.system })
  const screens: ScreenHandlers = {
    ...hostService({ ...host, engineVersion: ENGINE_VERSION }),
    ...workspace.handlers,
    ...profilesService({ workspace, notify, system: machine.system }),
    ...auditService({ workspace, checkFiles: workspace.checkFiles }),
    ...peopleService({ workspace, system, notify }),
    ...peopleRelevelService({ workspace, system, notify }),
    ...peopleImportService({ ...host, workspace, tables: tableFiles }),
    ...dataQualityService({ workspace, system, access }),
    ...payBandsService({ ...host, workspace, tables: tableFiles }),
    ...ratesService({ workspace, notify }),
    ...leversService({ workspace, system, notify }),
    ...scenariosService({ workspace, system, notify }),
    ...scenariosCompare({ workspace, simulator }),
    ...simulationInsight({ workspace, simulator }),
    ...composeUnderstanding(workspace, engine, simulator, solver),
    ...matrixService({ workspace, loadRoster }),
    ...allocationService({ workspace, loadRoster, solver, system, notify }),
    ...simulationService({ workspace, simulator, system, notify }),
    ...optimizerService({ workspace, simulator, solver, system, notify }),
    ...rulesService({ workspace, system, notify }),
    ...composeOffers(host, workspace, access, approvals),
    ...approvals.handlers,
    ...equityService({ ...host, workspace, writer: tableWriter }),
  }
  // Documents are made from the guarded handlers: nobody exports what they may not see.
  const handlers = guarded(screens, access)
  const documents = guarded(composeDocuments(host, workspace, handlers, simulator), access)
  return {
    router: createRouter({ ...handlers, ...documents }, host.reportBug),
    async close() {
      await engine.close()
      await solver.close()
      await workspace.close()
    },
  }
}

/** Uncertainty, sensitivity and what a run's people say. */
function composeUnderstanding(
  workspace: CurrentWorkspace,
  engine: Engine,
  simulator: FullSimulator,
  solver: LinearSolver,
) {
  const loadGoals = createLoadGoals(workspace)
  return {
    ...bandsService({ workspace, simulator }),
    ...goalsService({ workspace, simulator, loadGoals }),
    ...sensitivityService({ workspace, simulator }),
    ...frontierService({ workspace, simulator, solver, loadGoals }),
    ...backtestService({ workspace, engine }),
  }
}

type DocumentHandlers = Handlers<'export' | 'print' | 'proof'>
/** What the screens ask; documents are made from their answers. */
type ScreenHandlers = Omit<AllHandlers, keyof DocumentHandlers>

/** Tables, the packet and the proof: made from the same handlers that answer the screens. */
function composeDocuments(
  { output, pdf, system, version }: HostAdapters,
  workspace: CurrentWorkspace,
  handlers: ScreenHandlers,
  simulator: Simulator,
): DocumentHandlers {
  const totals = createCurrentTotals(workspace, simulator)
  const approvalOf = createApprovalOf(workspace)
  const printing = { workspace, handlers, layout: packetLayout, pdf, output, system, version, approvalOf }
  return {
    ...exportService({ handlers, totals, writer: tableWriter, output, system }),
    ...printService({ ...printing, totals }),
    ...printOfferService(printing),
    ...proofService(),
  }
}

/** Candidates and their offers; the conversation calls what the form calls. */
function composeOffers(
  { system, notify }: HostAdapters,
  workspace: CurrentWorkspace,
  access: Access,
  { submitOffer }: ApprovalsService,
): Handlers<'candidates' | 'offers'> {
  const dependencies = { workspace, system, notify, access }
  const form = { ...candidatesService(dependencies), ...offersService(dependencies) }
  return {
    ...form,
    ...offerCompareService({ workspace }),
    ...offerImpactService(dependencies),
    ...converseService({ ...dependencies, form: guarded(form, access), submit: submitOffer }),
  }
}

function composeWorkspace(
  { dataFolder, system, keychain, storeWorker, notify, reportBug }: HostAdapters,
  onOpened: () => Promise<void>,
): WorkspaceService {
  const onCreated = async (store: WorkspaceStore, { sample }: { sample: boolean }): Promise<void> => {
    if (sample) await fillSample(store, system)
    await store.write((writer) => {
      insertFirstProfile(writer, system)
      insertFirstScenario(writer, system)
    })
  }
  return workspaceService({
    files: createWorkspaceFiles({ folder: dataFolder, system, keychain, worker: storeWorker }),
    recent: recentFile(dataFolder),
    system,
    notify,
    onCreated,
    onOpened,
    report: reportBug,
  })
}
