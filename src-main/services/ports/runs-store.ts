/** Saved runs and their events. Owned by the simulation service. */
import type { Run } from '../../../src-contract/desktop/simulation.ts'

export interface RunsReader {
  list(scenarioId: string | undefined): readonly Run[]
  get(runId: string): Run | null
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the simulation service
export interface RunsWriter extends RunsReader {}
