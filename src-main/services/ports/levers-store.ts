import type { LeverId, LeverRow, LeverValue } from '../../../src-contract/desktop/levers.ts'

/** Rows of one scenario's overrides, or with scenarioId null of the workspace's lever table. */
export interface LeversReader {
  rows(scenarioId: string | null): readonly LeverRow[]
  /** Locks of a scenario: level null is every level. */
  locks(scenarioId: string): readonly { readonly lever: LeverId; readonly level: number | null }[]
}

export interface LeversWriter extends LeversReader {
  put(scenarioId: string | null, row: Omit<LeverRow, 'locked'>): void
  remove(scenarioId: string | null, lever: LeverId, level: number | null, year: number | null): void
  setLock(scenarioId: string, lever: LeverId, level: number | null, locked: boolean): void
}

export type { LeverValue }
