/** Wakes engine and solver when a workspace opens: what they need is there before a screen asks. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { LinearSolver } from '../ports/linear-solver.ts'
import type { Simulator } from '../ports/simulator.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import { resolveParameters } from '../simulation/run-parameters.ts'

interface WarmUpDependencies {
  readonly workspace: CurrentWorkspace
  readonly simulator: Simulator
}

/** Simulates the first scenario and keeps nothing of the answer. What cannot be simulated yet is for the screens to say. */
export async function warmUp({ workspace, simulator }: WarmUpDependencies): Promise<void> {
  // The screens' own first questions go ahead.
  await new Promise<void>((resolve) => setImmediate(resolve))
  try {
    const { read } = workspace.require()
    const [first] = read.scenarios.list()
    if (!first || !read.people.currentRoster()) return
    await simulator.simulate(resolveParameters(read, first.id), new AbortController().signal)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}

/** The screens' first answers have been drawn by then, and nobody has written a problem yet. */
const SOLVER_AFTER_MS = 1500

/** Loads the solver in an idle moment. */
export async function warmUpSolver(solver: LinearSolver, afterMs = SOLVER_AFTER_MS): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, afterMs).unref())
  await solver.warm()
}
