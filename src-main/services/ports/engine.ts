/** Runs the kernel off the main thread, on populations that lie in shared memory. */
import type { EventLog } from '../../../src-core/simulate/events.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import type { Population } from '../../../src-core/simulate/population.ts'
import type { RunTotals } from '../../../src-core/simulate/totals.ts'

export interface EngineRequest {
  /** Names the population: the same text, the same people. */
  readonly populationKey: string
  readonly population: Population
  readonly parameters: RunParameters
  readonly signal: AbortSignal
  /** Called with years done and of how many. */
  readonly progress?: ((done: number, total: number) => void) | undefined
}

export interface EngineAnswer {
  readonly totals: RunTotals
  /** Time of the kernel alone. */
  readonly engineMs: number
}

export interface Engine {
  /**
   * Latest wins: a request that waits is given up, with CodedError SUPERSEDED, when a newer one of these comes.
   * Goes ahead of run() and record().
   */
  whatIf(request: EngineRequest): Promise<EngineAnswer>
  run(request: EngineRequest): Promise<EngineAnswer>
  /** With every event. */
  record(request: EngineRequest): Promise<EngineAnswer & { readonly events: EventLog }>
  /** Ends the threads; requests under way are refused. */
  close(): Promise<void>
}
