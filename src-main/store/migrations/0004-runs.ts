import type { Migration } from '../migrate.ts'

/** Saved runs and their events: both are written once and never change. */
export const runs: Migration = {
  number: 4,
  name: 'runs',
  up: (db) =>
    db.exec(`
      CREATE TABLE runs (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        scenario_id TEXT NOT NULL REFERENCES scenarios (id),
        roster_import_id TEXT NOT NULL,
        run TEXT NOT NULL,
        totals TEXT NOT NULL,
        parameters TEXT NOT NULL,
        currency TEXT NOT NULL,
        rates TEXT NOT NULL,
        population_hash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX runs_scenario ON runs (scenario_id);

      -- Kinds: 0 HIRE, 1 PROMOTION, 2 RAISE, 3 TERMINATION.
      CREATE TABLE run_events (
        run_no INTEGER NOT NULL REFERENCES runs (no) DEFERRABLE INITIALLY DEFERRED,
        seq INTEGER NOT NULL,
        kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
        year INTEGER NOT NULL,
        day INTEGER NOT NULL,
        employee_id TEXT NOT NULL,
        level_before INTEGER,
        level_after INTEGER,
        pay_before INTEGER,
        pay_after INTEGER,
        lump_sum INTEGER NOT NULL,
        department TEXT,
        location TEXT,
        PRIMARY KEY (run_no, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER runs_no_update BEFORE UPDATE ON runs
      BEGIN SELECT RAISE(ABORT, 'a saved run never changes'); END;
      CREATE TRIGGER runs_no_delete BEFORE DELETE ON runs
      BEGIN SELECT RAISE(ABORT, 'a saved run never changes'); END;
      CREATE TRIGGER run_events_no_update BEFORE UPDATE ON run_events
      BEGIN SELECT RAISE(ABORT, 'events of a saved run never change'); END;
      CREATE TRIGGER run_events_no_delete BEFORE DELETE ON run_events
      BEGIN SELECT RAISE(ABORT, 'events of a saved run never change'); END;
    `),
}
