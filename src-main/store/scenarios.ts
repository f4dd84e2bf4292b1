/** Table family: scenarios. */
import { Budget, type Scenario } from '../../src-contract/desktop/scenarios.ts'
import type { ScenariosReader, ScenariosWriter, StoredScenario } from '../services/ports/scenarios-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'

interface ScenarioRow {
  id: string
  name: string
  parent_id: string | null
  status: Scenario['status']
  start_year: number
  years: number
  seed: number
  budget: string | null
  notes: string
  created_at: string
  created_by: string
  changed_at: string
  overrides: number
}

const SELECT = `SELECT s.*, (SELECT count(*) FROM lever_rows r WHERE ifnull(r.scenario_id, '') = s.id) AS overrides
  FROM scenarios s`

export function scenariosReader(db: ReadHandle): ScenariosReader {
  const one = (row: ScenarioRow | undefined): Scenario | null => (row ? toScenario(row) : null)
  return {
    list: () => db.all<ScenarioRow>(`${SELECT} ORDER BY s.changed_at DESC, s.name`).map(toScenario),
    get: (id) => one(db.get<ScenarioRow>(`${SELECT} WHERE s.id = ?`, id)),
    byName: (name) =>
      one(db.get<ScenarioRow>(`${SELECT} WHERE s.name = ? COLLATE NOCASE AND s.status <> 'archived'`, name)),
  }
}

export function scenariosWriter(db: WriteHandle): ScenariosWriter {
  return {
    ...scenariosReader(db),
    insert(scenario) {
      db.run(
        `INSERT INTO scenarios VALUES
          (@id, @name, @parentId, @status, @startYear, @years, @seed, @budget, @notes, @createdAt, @createdBy, @changedAt)`,
        toValues(scenario),
      )
    },
    update(scenario) {
      const { parentId: _parent, createdAt: _at, createdBy: _by, ...values } = toValues(scenario)
      db.run(
        `UPDATE scenarios SET name = @name, status = @status, start_year = @startYear, years = @years, seed = @seed,
          budget = @budget, notes = @notes, changed_at = @changedAt WHERE id = @id`,
        values,
      )
    },
  }
}

function toValues(scenario: StoredScenario) {
  return {
    id: scenario.id,
    name: scenario.name,
    parentId: scenario.parentId,
    status: scenario.status,
    startYear: scenario.startYear,
    years: scenario.years,
    seed: scenario.seed,
    budget: scenario.budget && JSON.stringify(scenario.budget),
    notes: scenario.notes,
    createdAt: scenario.createdAt,
    createdBy: scenario.createdBy,
    changedAt: scenario.changedAt,
  }
}

function toScenario(row: ScenarioRow): Scenario {
  return {
    id: row.id,
    name: row.name,
    parentId: row.parent_id,
    status: row.status,
    startYear: row.start_year,
    years: row.years,
    seed: row.seed,
    budget: row.budget === null ? null : Budget.parse(JSON.parse(row.budget)),
    notes: row.notes,
    overrides: row.overrides,
    createdAt: row.created_at,
    createdBy: row.created_by,
    changedAt: row.changed_at,
  }
}
