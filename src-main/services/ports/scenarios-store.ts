import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'

export type StoredScenario = Omit<Scenario, 'overrides'>

export interface ScenariosReader {
  list(): readonly Scenario[]
  get(id: string): Scenario | null
  byName(name: string): Scenario | null
}

export interface ScenariosWriter extends ScenariosReader {
  insert(scenario: StoredScenario): void
  update(scenario: StoredScenario): void
}
