import type { Migration } from '../migrate.ts'

/** Facts about the file, settings, and the append-only, hash-chained record of decisions. */
export const core: Migration = {
  number: 1,
  name: 'core',
  up: (db) =>
    db.exec(`
      -- last_write: token of the newest transaction, by which an unclear COMMIT is told from a lost one.
      CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE settings (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;

      CREATE TABLE events (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT,
        summary TEXT NOT NULL,
        data TEXT NOT NULL,
        previous_hash TEXT,
        hash TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE INDEX events_kind ON events (kind, seq);
      CREATE INDEX events_subject ON events (subject, seq) WHERE subject IS NOT NULL;

      CREATE TRIGGER events_no_update BEFORE UPDATE ON events
        BEGIN SELECT raise(ABORT, 'events are append-only'); END;
      CREATE TRIGGER events_no_delete BEFORE DELETE ON events
        BEGIN SELECT raise(ABORT, 'events are append-only'); END;
      CREATE TRIGGER events_in_order BEFORE INSERT ON events
        WHEN NEW.seq <> (SELECT ifnull(max(seq), 0) + 1 FROM events)
          OR NEW.previous_hash IS NOT (SELECT hash FROM events ORDER BY seq DESC LIMIT 1)
        BEGIN SELECT raise(ABORT, 'events are appended in order'); END;
    `),
}
