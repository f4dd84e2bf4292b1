/** What the history list can do and take back. */
import type { LeverChange, LeverId } from '../../../../src-contract/desktop/levers.ts'
import type { Budget } from '../../../../src-contract/desktop/scenarios.ts'

export type Action =
  | { readonly kind: 'levers'; readonly changes: readonly LeverChange[] }
  | { readonly kind: 'lock'; readonly lever: LeverId; readonly level: number | null; readonly locked: boolean }
  | { readonly kind: 'budget'; readonly budget: Budget | null }
