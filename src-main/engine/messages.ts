/** What travels between the engine and its thread. */
import type { EventLog } from '../../src-core/simulate/events.ts'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'
import type { Population } from '../../src-core/simulate/population.ts'
import type { RunTotals } from '../../src-core/simulate/totals.ts'

export interface WorkerStart {
  /** One 32-bit word: the id of a job that is to stop. */
  readonly stop: SharedArrayBuffer
}

export interface Job {
  readonly id: number
  readonly populationKey: string
  /** Null when the thread has it already. Columns are shared, not copied. */
  readonly population: Population | null
  readonly parameters: RunParameters
  readonly events: boolean
}

export type JobMessage =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | {
      readonly type: 'done'
      readonly id: number
      readonly totals: RunTotals
      readonly events: EventLog | null
      readonly engineMs: number
    }
  | { readonly type: 'stopped'; readonly id: number }
  | {
      readonly type: 'failed'
      readonly id: number
      /** Null: a bug. */
      readonly code: string | null
      readonly message: string
      readonly details: Readonly<Record<string, unknown>> | undefined
    }
