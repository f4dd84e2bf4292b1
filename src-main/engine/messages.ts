/** What travels between the engine and its threads. */
import type { EventLog } from '../../src-core/simulate/events.ts'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'
import type { Population } from '../../src-core/simulate/population.ts'
import type { RunTotals } from '../../src-core/simulate/totals.ts'
import type { ObserveRequest } from '../../src-core/optimize/observation.ts'
import type { GoalsRequest } from '../../src-core/understand/goal-years.ts'
import type { BatchOutcome } from '../services/ports/engine.ts'

export interface WorkerStart {
  /** One 32-bit word: the id of a job that is to stop. */
  readonly stop: SharedArrayBuffer
}

export interface RunTask {
  readonly kind: 'run'
  readonly parameters: RunParameters
  readonly events: boolean
  /** By department and location as well. */
  readonly breakdowns: boolean
}

/** Part of a batch: several runs, answered together. */
export interface BatchTask {
  readonly kind: 'batch'
  readonly runs: readonly RunParameters[]
  readonly keepMovements: boolean
  readonly goals: GoalsRequest | null
  readonly observe: ObserveRequest | null
}

export type Task = RunTask | BatchTask

export interface Job {
  readonly id: number
  readonly populationKey: string
  /** Null when the thread has it already. Columns are shared, not copied. */
  readonly population: Population | null
  readonly task: Task
}

export type Done =
  | {
      readonly kind: 'run'
      readonly totals: RunTotals
      readonly events: EventLog | null
      readonly engineMs: number
    }
  | { readonly kind: 'batch'; readonly outcomes: readonly BatchOutcome[] }

export type JobMessage =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly id: number; readonly done: Done }
  | { readonly type: 'stopped'; readonly id: number }
  | {
      readonly type: 'failed'
      readonly id: number
      /** Null: a bug. */
      readonly code: string | null
      readonly message: string
      readonly details: Readonly<Record<string, unknown>> | undefined
    }
