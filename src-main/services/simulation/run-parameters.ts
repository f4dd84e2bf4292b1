/** A scenario's levers as they hold: the stored rows, with unsaved changes on top, resolved for the engine. */
import { applyChanges, type LeverChange, type LeverScope } from '../../../src-core/levers/change.ts'
import { createResolve, type LeverRow, type Resolve } from '../../../src-core/levers/resolve.ts'
import { toRunParameters } from '../../../src-core/levers/to-run-parameters.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { Reader } from '../ports/store.ts'

/** Throws CodedError NOT_FOUND. */
export function requireScenario(reader: Reader, scenarioId: string): Scenario {
  const scenario = reader.scenarios.get(scenarioId)
  if (!scenario) throw new CodedError('NOT_FOUND', 'There is no such scenario in this workspace.')
  return scenario
}

/** What changes to a scenario's levers must respect. */
export function leverScope(reader: Reader, scenario: Scenario): LeverScope {
  return {
    levels: reader.settings.get().levels.length,
    years: { first: scenario.startYear, last: scenario.startYear + scenario.years - 1 },
    locks: reader.levers.locks(scenario.id),
  }
}

/**
 * The rows of a scenario that say something now: rows of levels that the workspace no longer has, or lists that no
 * longer fit its number of levels, are kept in the store and left out here.
 */
export function rowsInForce<Row extends LeverRow>(rows: readonly Row[], levels: number): readonly Row[] {
  return rows.filter(
    (row) =>
      (row.level === null || row.level <= levels) &&
      !(row.lever === 'hire.mix' && Array.isArray(row.value) && row.value.length !== levels),
  )
}

export function createScenarioResolve(
  reader: Reader,
  scenario: Scenario,
  changes: readonly LeverChange[] = [],
): Resolve {
  const scope = leverScope(reader, scenario)
  const stored = rowsInForce(reader.levers.rows(scenario.id), scope.levels)
  const rows = changes.length === 0 ? stored : applyChanges(stored, changes, scope)
  return createResolve(rows, rowsInForce(reader.levers.rows(null), scope.levels))
}

/** Every lever of the scenario by year and level, as the kernel takes it. Throws as applyChanges does, and NOT_FOUND. */
export function resolveParameters(
  reader: Reader,
  scenarioId: string,
  changes: readonly LeverChange[] = [],
): RunParameters {
  const scenario = requireScenario(reader, scenarioId)
  const { startYear, years, seed } = scenario
  const bands = reader.settings.get().levels
  return toRunParameters(createScenarioResolve(reader, scenario, changes), { startYear, years, seed, bands })
}
