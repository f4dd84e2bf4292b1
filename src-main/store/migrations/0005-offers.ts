import type { Migration } from '../migrate.ts'

/**
 * Offer rules, candidates with every change of them, and the versions of their offers. Published rules, changes,
 * messages and offers are written once; of an offer only its place in the approval queue moves.
 */
export const offers: Migration = {
  number: 5,
  name: 'offers',
  up: (db) =>
    db.exec(`
-- Standing within a job title as the roster writes it, such as Learning, Proficient, Advanced.
ALTER TABLE people ADD COLUMN proficiency TEXT;
CREATE INDEX people_by_job ON people (import_no, job_title, location);
CREATE INDEX pay_bands_by_job ON pay_bands (import_no, job_title, location);

CREATE TABLE rule_versions (
  version INTEGER PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('draft', 'published')),
  effective_from TEXT,
  based_on INTEGER REFERENCES rule_versions (version),
  note TEXT NOT NULL,
  approval TEXT NOT NULL CHECK (approval IN ('none', 'waiting', 'approved', 'rejected', 'returned')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  published_at TEXT,
  published_by TEXT,
  rules TEXT NOT NULL,
  CHECK ((status = 'published') = (effective_from IS NOT NULL AND published_at IS NOT NULL))
) STRICT;
-- One draft at a time; no two versions begin on the same day.
CREATE UNIQUE INDEX rule_versions_draft ON rule_versions (status) WHERE status = 'draft';
CREATE UNIQUE INDEX rule_versions_from ON rule_versions (effective_from) WHERE effective_from IS NOT NULL;
CREATE TRIGGER rule_versions_stay BEFORE UPDATE ON rule_versions WHEN OLD.status = 'published'
  BEGIN SELECT RAISE(ABORT, 'published rules never change'); END;
CREATE TRIGGER rule_versions_kept BEFORE DELETE ON rule_versions WHEN OLD.status = 'published'
  BEGIN SELECT RAISE(ABORT, 'published rules are never deleted'); END;

CREATE TABLE candidates (
  id TEXT PRIMARY KEY,
  fields TEXT NOT NULL,
  -- Lower-case text that the search looks into: never pay.
  search TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX candidates_id ON candidates (id COLLATE NOCASE);
CREATE INDEX candidates_changed ON candidates (changed_at);

-- Old and new values live here, apart from the record of decisions: they may be pay.
CREATE TABLE candidate_events (
  seq INTEGER PRIMARY KEY,
  candidate_id TEXT NOT NULL REFERENCES candidates (id),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('created', 'changed', 'reset')),
  field TEXT,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL
) STRICT;
CREATE INDEX candidate_events_of ON candidate_events (candidate_id, seq);

CREATE TABLE candidate_messages (
  seq INTEGER PRIMARY KEY,
  candidate_id TEXT NOT NULL REFERENCES candidates (id),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  text TEXT NOT NULL,
  replies TEXT NOT NULL
) STRICT;
CREATE INDEX candidate_messages_of ON candidate_messages (candidate_id, seq);

CREATE TABLE location_jurisdictions (
  location TEXT PRIMARY KEY,
  jurisdiction TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE offers (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  candidate_id TEXT NOT NULL REFERENCES candidates (id),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('recommendation', 'override')),
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  rules_version INTEGER NOT NULL REFERENCES rule_versions (version),
  currency TEXT NOT NULL,
  base INTEGER NOT NULL,
  bonus INTEGER NOT NULL,
  equity INTEGER NOT NULL,
  total INTEGER NOT NULL,
  tier INTEGER NOT NULL CHECK (tier BETWEEN 0 AND 3),
  approval TEXT NOT NULL CHECK (approval IN ('none', 'waiting', 'approved', 'rejected', 'returned')),
  content_hash TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX offers_of ON offers (candidate_id, number);
CREATE INDEX offers_by_approval ON offers (approval, no);

CREATE TRIGGER candidate_events_stay BEFORE UPDATE ON candidate_events BEGIN SELECT RAISE(ABORT, 'changes are kept'); END;
CREATE TRIGGER candidate_events_kept BEFORE DELETE ON candidate_events BEGIN SELECT RAISE(ABORT, 'changes are kept'); END;
CREATE TRIGGER candidate_messages_stay BEFORE UPDATE ON candidate_messages BEGIN SELECT RAISE(ABORT, 'messages are kept'); END;
CREATE TRIGGER candidate_messages_kept BEFORE DELETE ON candidate_messages BEGIN SELECT RAISE(ABORT, 'messages are kept'); END;
CREATE TRIGGER offers_stay BEFORE UPDATE OF
  no, id, candidate_id, number, kind, reason, created_at, created_by, rules_version, currency, base, bonus, equity, total,
  tier, content_hash, content ON offers
  BEGIN SELECT RAISE(ABORT, 'a version of an offer never changes'); END;
CREATE TRIGGER offers_kept BEFORE DELETE ON offers BEGIN SELECT RAISE(ABORT, 'offers are never deleted'); END;
-- What was approved stays approved.
CREATE TRIGGER offers_locked BEFORE UPDATE OF approval ON offers WHEN OLD.approval = 'approved' AND NEW.approval <> 'approved'
  BEGIN SELECT RAISE(ABORT, 'an approved offer is locked'); END;
`),
}
