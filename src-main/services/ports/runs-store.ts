/** Saved runs and their events. Owned by the simulation service. */
import type { EventKind, Run, SimulationEvent } from '../../../src-contract/desktop/simulation.ts'
import type { ExchangeRate } from '../../../src-contract/desktop/people.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'

/** A run with all that is needed to check it later, also after levers, rates and rosters have changed. */
export interface StoredRun {
  readonly run: Run
  readonly totals: Totals
  readonly parameters: RunParameters
  /** Reporting currency and the rates that were in force. */
  readonly currency: string
  readonly rates: readonly ExchangeRate[]
  readonly populationHash: string
}

/** One event as stored. */
export interface RunEvent {
  readonly seq: number
  readonly kind: EventKind
  readonly year: number
  /** Days since 1970-01-01. */
  readonly day: number
  readonly employeeId: string
  readonly levelBefore: number | null
  readonly levelAfter: number | null
  readonly payBefore: number | null
  readonly payAfter: number | null
  readonly lumpSum: number
  /** Of hires. */
  readonly department: string | null
  readonly location: string | null
}

export interface RunEventQuery {
  readonly runId: string
  readonly kind?: EventKind | undefined
  readonly year?: number | undefined
  readonly employeeId?: string | undefined
  readonly offset: number
  readonly limit: number
}

export interface RunsReader {
  /** Newest first. */
  list(scenarioId: string | undefined): readonly Run[]
  get(runId: string): Run | null
  stored(runId: string): StoredRun | null
  events(query: RunEventQuery): { readonly total: number; readonly events: readonly SimulationEvent[] }
  /** Events after a seq in order, with all that is stored. */
  eventsAfter(runId: string, seq: number, limit: number): readonly RunEvent[]
}

export interface RunsWriter extends RunsReader {
  /** A fresh number for a run and its events. */
  nextNumber(): number
  put(runNumber: number, run: StoredRun): void
  /** Of a run that was put in the same transaction. */
  addEvents(runNumber: number, events: readonly RunEvent[]): void
}
