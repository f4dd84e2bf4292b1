/** allocation.*: a merit pool given to people. Answers are kept in memory while the workspace is open, never on disk. */
import { counted } from '../../../src-core/money/format.ts'
import type { Allocation, AllocationPerson } from '../../../src-contract/desktop/allocation.ts'
import type { ParsedInput } from '../../../src-contract/desktop/index.ts'
import { solveAllocation } from '../../../src-core/allocate/solve-allocation.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { allocationAnswer, allocationPerson } from './answer.ts'
import { checkedProblem } from './check.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import { pageOf } from '../matrix/page.ts'
import type { LoadRoster } from '../matrix/roster.ts'
import { settingOf } from '../matrix/setting.ts'
import type { LinearSolver } from '../ports/linear-solver.ts'
import type { Notify } from '../ports/notify.ts'
import type { CurrentWorkspace, WorkspaceStore } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

interface AllocationDependencies {
  readonly workspace: CurrentWorkspace
  readonly loadRoster: LoadRoster
  readonly solver: LinearSolver
  readonly system: System
  readonly notify: Notify
}

interface Kept {
  readonly allocation: Allocation
  readonly people: readonly AllocationPerson[]
}

const MOST_KEPT = 10
const STAGES = { solving: 1, rounding: 3, relaxing: 2 } as const
const LABELS = {
  solving: 'Solving',
  rounding: 'Rounding to the cent',
  relaxing: 'Looking for the least to relax',
} as const

export function allocationService(dependencies: AllocationDependencies): Handlers<'allocation'> {
  const { workspace, system, notify } = dependencies
  // Held by the opened workspace: gone when it closes.
  const kept = new WeakMap<WorkspaceStore, readonly Kept[]>()
  const ofNow = (): readonly Kept[] => kept.get(workspace.require()) ?? []

  return {
    'allocation.solve': async (input, context) => {
      const store = workspace.require()
      const allocationId = system.id()
      try {
        const found = await solve(dependencies, input, allocationId, context)
        context.signal.throwIfAborted()
        await record(store, input, allocationId, found.allocation)
        kept.set(store, [found, ...(kept.get(store) ?? [])].slice(0, MOST_KEPT))
        notify('data.changed', { topics: ['audit'], scenarioId: input.scenarioId })
        return { allocation: found.allocation }
      } catch (error) {
        if (context.signal.aborted && workspace.get() === store) await record(store, input, allocationId, null)
        throw error
      }
    },

    'allocation.list': () => ({ allocations: ofNow().map(({ allocation }) => allocation) }),

    'allocation.people': ({ allocationId, rating, boundBy, ...wish }) => {
      const found = ofNow().find(({ allocation }) => allocation.allocationId === allocationId)
      if (!found) {
        throw new CodedError(
          'NOT_FOUND',
          'There is no such allocation in this session. Allocations are kept while the workspace is open; solve it again.',
        )
      }
      const wanted = found.people.filter(
        (one) =>
          (rating === undefined || one.rating === rating) && (boundBy === undefined || one.boundBy.includes(boundBy)),
      )
      const { matching, page } = pageOf(wanted, wish)
      return { currency: found.allocation.currency, total: matching.length, people: page }
    },
  }
}

async function solve(
  { workspace, loadRoster, solver }: AllocationDependencies,
  input: ParsedInput<'allocation.solve'>,
  allocationId: string,
  { signal, progress }: CallContext,
): Promise<Kept> {
  const { read } = workspace.require()
  const setting = settingOf(read, input)
  progress({ done: 0, total: 4, label: 'Reading the roster' })
  const roster = await loadRoster(signal)
  const checked = checkedProblem(input, roster, setting)
  const started = performance.now()
  const solved = await solveAllocation(
    checked.problem,
    (program) => solver.solveLarge(program, { signal }),
    (stage) => progress({ done: STAGES[stage], total: 4, label: LABELS[stage] }),
  )
  const milliseconds = performance.now() - started
  const { levels, currency } = read.settings.get()
  const { scenarioId, pool, guardRails } = input
  const answered = { allocationId, scenarioId, currency, setting, pool, guardRails, checked, solved, milliseconds }
  const allocation = allocationAnswer({ ...answered, levelNames: levels.map(({ name }) => name) })
  return { allocation, people: solved.ok ? solved.people.map(allocationPerson) : [] }
}

/** Who asked for what kind of allocation and how it ended; no pay, no pool. */
async function record(
  store: WorkspaceStore,
  { scenarioId, guardRails, bands, weights }: ParsedInput<'allocation.solve'>,
  allocationId: string,
  allocation: Allocation | null,
): Promise<void> {
  const status = allocation?.status ?? 'cancelled'
  const people = allocation ? `, ${counted(allocation.eligible.people, 'person', 'people')} eligible` : ''
  await store.write((writer) =>
    writer.audit.append({
      kind: 'ALLOCATION_RUN',
      subject: scenarioId,
      summary: `Allocation of a merit pool: ${status}${people}, ${counted(guardRails.length, 'guard-rail', 'guard-rails')}`,
      data: { allocationId, scenarioId, status, guardRails: guardRails.map(({ kind }) => kind), bands, weights },
    }),
  )
}
