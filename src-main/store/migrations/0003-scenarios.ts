import type { Migration } from '../migrate.ts'

/** Scenarios, their lever overrides and locks, and the workspace's lever table (rows without a scenario). */
export const scenarios: Migration = {
  number: 3,
  name: 'scenarios',
  up: (db) =>
    db.exec(`
      CREATE TABLE scenarios (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        parent_id TEXT REFERENCES scenarios (id),
        status TEXT NOT NULL CHECK (status IN ('active', 'locked', 'archived')),
        start_year INTEGER NOT NULL,
        years INTEGER NOT NULL,
        seed INTEGER NOT NULL,
        budget TEXT,
        notes TEXT NOT NULL,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        changed_at TEXT NOT NULL
      ) STRICT;
      -- Two scenarios at work never share a name; an archived one gives its name free.
      CREATE UNIQUE INDEX scenarios_name ON scenarios (name COLLATE NOCASE) WHERE status <> 'archived';

      CREATE TABLE lever_rows (
        scenario_id TEXT REFERENCES scenarios (id),
        lever TEXT NOT NULL,
        level INTEGER,
        year INTEGER,
        value TEXT NOT NULL,
        actor TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX lever_rows_key
        ON lever_rows (ifnull(scenario_id, ''), lever, ifnull(level, 0), ifnull(year, 0));

      CREATE TABLE lever_locks (
        scenario_id TEXT NOT NULL REFERENCES scenarios (id),
        lever TEXT NOT NULL,
        level INTEGER NOT NULL, -- 0: every level
        PRIMARY KEY (scenario_id, lever, level)
      ) STRICT, WITHOUT ROWID;
    `),
}
