/** Runs the kernel off the main thread, on populations that lie in shared memory. */
import type { EventLog } from '../../../src-core/simulate/events.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import type { Population } from '../../../src-core/simulate/population.ts'
import type { RunTotals } from '../../../src-core/simulate/totals.ts'
import type { Observation, ObserveRequest } from '../../../src-core/optimize/observation.ts'
import type { GoalsRequest, GoalTotals } from '../../../src-core/understand/goal-years.ts'

export interface EngineRequest {
  /** Names the population: the same text, the same people. */
  readonly populationKey: string
  readonly population: Population
  readonly parameters: RunParameters
  readonly signal: AbortSignal
  /** Called with years done and of how many. */
  readonly progress?: ((done: number, total: number) => void) | undefined
}

export interface TotalsRequest extends EngineRequest {
  /** false: byDepartment and byLocation come back empty, and nobody waits for them to be copied between threads. */
  readonly breakdowns: boolean
}

export interface EngineAnswer {
  readonly totals: RunTotals
  /** Time of the kernel alone. */
  readonly engineMs: number
}

export interface BatchRequest {
  readonly populationKey: string
  readonly population: Population
  readonly runs: readonly RunParameters[]
  /** Keep who leaves, joins and rises for the next run: where runs differ by pay levers alone. */
  readonly keepMovements: boolean
  /** What else to gather from every run's people. */
  readonly goals: GoalsRequest | null
  /** What the optimizer reads of every run; totals are then with departments and locations. */
  readonly observe?: ObserveRequest | null
  readonly signal: AbortSignal
  /** Called with runs done and of how many. */
  readonly progress?: ((done: number, total: number) => void) | undefined
}

/** One run of a batch. A plan that cannot be met is its own answer. Totals are without departments and locations unless observed. */
export type BatchOutcome =
  | {
      readonly ok: true
      readonly totals: RunTotals
      readonly goals: GoalTotals | null
      readonly observation: Observation | null
    }
  | {
      readonly ok: false
      readonly code: string
      readonly message: string
      readonly details: Readonly<Record<string, unknown>> | undefined
    }

export interface BatchAnswer {
  /** In the order of the runs. */
  readonly outcomes: readonly BatchOutcome[]
  /** From the first run to the last. */
  readonly engineMs: number
}

export interface Engine {
  /**
   * Latest wins: a request that waits is given up, with CodedError SUPERSEDED, when a newer one of these comes.
   * Goes ahead of run() and record().
   */
  whatIf(request: TotalsRequest): Promise<EngineAnswer>
  run(request: TotalsRequest): Promise<EngineAnswer>
  /** With every event. */
  record(request: EngineRequest): Promise<EngineAnswer & { readonly events: EventLog }>
  /** Many runs over two threads, a few at a time, so that a what-if still goes ahead. */
  batch(request: BatchRequest): Promise<BatchAnswer>
  /** Ends the threads; requests under way are refused. */
  close(): Promise<void>
}
