/** Wakes the engine when a workspace opens: thread, population and first movements are there before a screen asks. */
import { CodedError } from '../../src-core/coded-error.ts'
import type { Simulator } from './ports/simulator.ts'
import type { CurrentWorkspace } from './ports/store.ts'
import { resolveParameters } from './run-parameters.ts'

export interface WarmUpDependencies {
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
