/** What a scenario packet is made from, gathered once. */
import type { ParameterChange, ResolvedLever } from '../../../../src-contract/desktop/levers.ts'
import type { ExchangeRate, ImportSummary } from '../../../../src-contract/desktop/people.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import type { Run } from '../../../../src-contract/desktop/simulation.ts'
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import type { Settings } from '../../../../src-contract/desktop/workspace.ts'

export interface PacketData {
  readonly appVersion: string
  readonly settings: Settings
  readonly scenario: Scenario
  readonly parentName: string | null
  readonly totals: Totals
  readonly levers: readonly ResolvedLever[]
  /** Newest first. */
  readonly history: readonly ParameterChange[]
  /** Imports in force: the roster and the pay bands. */
  readonly sources: readonly ImportSummary[]
  readonly stale: boolean
  /** Exchange rates in force, each with its date. */
  readonly rates: readonly ExchangeRate[]
  /** The saved run with these very totals, if there is one. */
  readonly run: Run | null
}
