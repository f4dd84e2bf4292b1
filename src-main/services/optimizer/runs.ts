/** Runs of the optimizer as the record keeps them, and setting what one found. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { CodedError } from '../../../src-core/coded-error.ts'
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import { applyChanges } from '../../../src-core/levers/change.ts'
import { counted } from '../../../src-core/money/format.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import { LeverChange } from '../../../src-contract/desktop/levers.ts'
import type { Problem, Solution } from '../../../src-contract/desktop/optimizer.ts'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { requireUnlocked, storeLevers } from '../levers/writes.ts'
import type { Reader, WorkspaceStore, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { leverScope, requireScenario, resolveParameters } from '../simulation/run-parameters.ts'
import { insertBranch } from '../scenarios/scenarios.ts'

const KIND = 'OPTIMIZATION_RUN'

/** What applying a run needs of its event. */
const Recorded = z.object({
  runId: z.string(),
  /** Unsaved changes that the run began with; basis names all that held with them. */
  given: z.array(LeverChange),
  basis: z.string(),
  changes: z.array(LeverChange),
})

interface Run {
  readonly runId: string
  readonly scenarioId: string
  readonly problem: Problem
  readonly given: readonly LeverChange[]
  readonly parameters: RunParameters
}

/** solution null: the run was cancelled. */
export function recordRun(
  writer: Writer,
  { runId, scenarioId, problem, given, parameters }: Run,
  solution: Pick<Solution, 'status' | 'iterations' | 'simulations' | 'changes'> | null,
): void {
  const { name } = requireScenario(writer, scenarioId)
  const status = solution?.status ?? 'cancelled'
  const { iterations = 0, simulations = 0, changes = [] } = solution ?? {}
  const limits = [
    counted(problem.targets.length, 'target', 'targets'),
    counted(problem.guardRails.length, 'guard-rail', 'guard-rails'),
    counted(iterations, 'iteration', 'iterations'),
  ].join(', ')
  writer.audit.append({
    kind: KIND,
    subject: scenarioId,
    summary: `Optimizer on "${name}": ${WORDS[status]} (${limits})`,
    data: { runId, status, problem, iterations, simulations, given, basis: basisOf(parameters, writer), changes },
  })
}

const WORDS = {
  met: 'all met',
  infeasible: 'cannot be met',
  notMet: 'not met within its iterations',
  cancelled: 'cancelled',
} as const

/** Names what a run started from: people, levers, horizon, seed. */
function basisOf(parameters: RunParameters, reader: Reader): string {
  const roster = reader.people.currentRoster()?.importId ?? null
  const rates = reader.people.rates().map(({ currency, rate }) => [currency, rate])
  return createHash('sha256').update(canonicalJson({ parameters, roster, rates })).digest('hex')
}

interface ApplyWish {
  readonly runId: string
  readonly branch?: string | undefined
  readonly reason?: string | undefined
}

export async function applySolution(
  open: WorkspaceStore,
  system: System,
  { runId, branch, reason }: ApplyWish,
): Promise<{ scenario: Scenario; changes: LeverChange[]; changedSince: boolean }> {
  const { scenarioId, changes, basis, given } = findRun(open.read, runId)
  const result = await open.write((writer) => {
    const from = requireScenario(writer, scenarioId)
    const changedSince = hasChanged(writer, scenarioId, given, basis)
    const id =
      branch === undefined ? requireUnlocked(writer, scenarioId).id : insertBranch(writer, system, from, branch)
    const scope = leverScope(writer, requireScenario(writer, id))
    const after = applyChanges(writer.levers.rows(id), changes, scope)
    storeLevers(writer, system, id, after, reason ?? `Optimizer run ${runId}`)
    return { id, changedSince }
  })
  return { scenario: requireScenario(open.read, result.id), changes, changedSince: result.changedSince }
}

function hasChanged(reader: Reader, scenarioId: string, given: readonly LeverChange[], basis: string): boolean {
  try {
    return basisOf(resolveParameters(reader, scenarioId, given), reader) !== basis
  } catch (error) {
    // What the run began with can no longer be set: a lever was locked, a level taken away.
    if (error instanceof CodedError) return true
    throw error
  }
}

function findRun(reader: Reader, runId: string) {
  const { events } = reader.audit.list({ kind: KIND, offset: 0, limit: 5000 })
  for (const { subject, data } of events) {
    const run = Recorded.safeParse(data)
    if (!run.success || run.data.runId !== runId || subject === null) continue
    return { scenarioId: subject, ...run.data }
  }
  throw new CodedError('NOT_FOUND', 'There is no such run of the optimizer in this workspace.')
}
