import type { Migration } from '../migrate.ts'

/**
 * Profiles of the people who use the workspace; requests for approval with every command given to them, written once;
 * and the outbox of what is to be sent to the company's server.
 */
export const approvals: Migration = {
  number: 6,
  name: 'approvals',
  up: (db) =>
    db.exec(`
CREATE TABLE profiles (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  role TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

-- A name belongs to one profile for good: what was done under it stays that profile's own.
CREATE TABLE profile_names (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  profile_id TEXT NOT NULL REFERENCES profiles (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_names_of ON profile_names (profile_id);

-- Who works as which profile, by the user's name on the machine: a file passed on asks its next user anew.
CREATE TABLE profile_uses (
  local_user TEXT PRIMARY KEY,
  profile_id TEXT NOT NULL REFERENCES profiles (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE approval_requests (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('offer', 'scenario', 'rules')),
  subject_id TEXT NOT NULL,
  -- What was submitted, as JSON: title, figures, points, hash of the inputs. Written once.
  content TEXT NOT NULL,
  submitted_at TEXT NOT NULL,
  submitted_by TEXT NOT NULL REFERENCES profiles (id),
  -- Where it stands, as the events say; kept beside them for the queue.
  state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected', 'returned', 'withdrawn')),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3)
) STRICT;
-- One open request for a subject.
CREATE UNIQUE INDEX approval_requests_open ON approval_requests (subject_kind, subject_id) WHERE state = 'waiting';
CREATE INDEX approval_requests_of ON approval_requests (subject_kind, subject_id, no);
CREATE INDEX approval_requests_state ON approval_requests (state, no);

CREATE TABLE approval_events (
  seq INTEGER PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES approval_requests (id),
  event TEXT NOT NULL
) STRICT;
CREATE INDEX approval_events_of ON approval_events (request_id, seq);

CREATE TRIGGER approval_events_stay BEFORE UPDATE ON approval_events
  BEGIN SELECT RAISE(ABORT, 'what was decided stays'); END;
CREATE TRIGGER approval_events_kept BEFORE DELETE ON approval_events
  BEGIN SELECT RAISE(ABORT, 'what was decided is kept'); END;
CREATE TRIGGER approval_requests_stay BEFORE UPDATE OF
  no, id, subject_kind, subject_id, content, submitted_at, submitted_by ON approval_requests
  BEGIN SELECT RAISE(ABORT, 'a request never changes'); END;
CREATE TRIGGER approval_requests_decided BEFORE UPDATE ON approval_requests WHEN OLD.state <> 'waiting'
  BEGIN SELECT RAISE(ABORT, 'a request is decided once'); END;
CREATE TRIGGER approval_requests_kept BEFORE DELETE ON approval_requests
  BEGIN SELECT RAISE(ABORT, 'requests are never deleted'); END;

-- To be sent to the company's server, in this order; the key makes a second sending harmless.
CREATE TABLE outbox (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
`),
}
