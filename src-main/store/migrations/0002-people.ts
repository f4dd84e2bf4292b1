import type { Migration } from '../migrate.ts'

/**
 * Imports and what came in with them. People and pay bands are immutable: every import keeps its own version, the
 * newest is in force. positions is a projection of the roster in force (reporting pay, band, compa-ratio) that is
 * rebuilt whenever bands, rates or levels change.
 */
export const people: Migration = {
  number: 2,
  name: 'people',
  up: (db) =>
    db.exec(`
CREATE TABLE imports (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('people', 'payBands')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  as_of TEXT NOT NULL,
  actor TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  left_out INTEGER NOT NULL,
  -- How the file was read: mapping, rules, reading options, as JSON.
  choices TEXT NOT NULL
) STRICT;
CREATE INDEX imports_by_kind ON imports (kind, no);

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  import_no INTEGER NOT NULL REFERENCES imports (no),
  employee_id TEXT NOT NULL,
  row INTEGER NOT NULL,
  job_title TEXT,
  job_family TEXT,
  level INTEGER NOT NULL,
  level_from TEXT NOT NULL,
  location TEXT,
  department TEXT,
  annual_pay INTEGER NOT NULL,
  currency TEXT NOT NULL,
  fte INTEGER NOT NULL,
  hire_day INTEGER,
  birth_day INTEGER,
  performance_rating REAL,
  manager_id TEXT,
  gender TEXT,
  -- Bits of src-core/people/notices.ts found while importing.
  notices INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX people_by_employee ON people (import_no, employee_id);

CREATE TABLE rejections (
  import_no INTEGER NOT NULL REFERENCES imports (no),
  row INTEGER NOT NULL,
  column_name TEXT,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (import_no, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE pay_bands (
  id INTEGER PRIMARY KEY,
  import_no INTEGER NOT NULL REFERENCES imports (no),
  row INTEGER NOT NULL,
  job_title TEXT,
  job_family TEXT,
  level TEXT,
  location TEXT,
  currency TEXT NOT NULL,
  minimum INTEGER NOT NULL,
  midpoint INTEGER NOT NULL,
  maximum INTEGER NOT NULL,
  midpoint_from TEXT NOT NULL,
  effective_date TEXT
) STRICT;
CREATE INDEX pay_bands_by_import ON pay_bands (import_no);

CREATE TABLE exchange_rates (
  currency TEXT PRIMARY KEY,
  rate TEXT NOT NULL,
  date TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mappings (
  kind TEXT NOT NULL,
  -- SHA-256 of the header row.
  signature TEXT NOT NULL,
  choices TEXT NOT NULL,
  PRIMARY KEY (kind, signature)
) STRICT, WITHOUT ROWID;

CREATE TABLE flags (
  employee_id TEXT NOT NULL,
  field TEXT NOT NULL,
  note TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (employee_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE positions (
  person_id INTEGER PRIMARY KEY REFERENCES people (id),
  reporting_pay INTEGER NOT NULL,
  -- Full-year pay at the person's FTE.
  paid INTEGER NOT NULL,
  band_id INTEGER REFERENCES pay_bands (id),
  -- Midpoint in the reporting currency at the person's FTE, for sums.
  midpoint_paid INTEGER,
  compa_ratio REAL,
  notices INTEGER NOT NULL,
  -- Lower-case text of all that the search looks into.
  search TEXT NOT NULL,
  level INTEGER NOT NULL,
  job_title TEXT,
  job_family TEXT,
  location TEXT,
  department TEXT,
  gender TEXT,
  currency TEXT NOT NULL,
  hire_day INTEGER
) STRICT;
CREATE INDEX positions_by_level ON positions (level, person_id);
CREATE INDEX positions_by_title ON positions (job_title, person_id);
CREATE INDEX positions_by_family ON positions (job_family, person_id);
CREATE INDEX positions_by_location ON positions (location, person_id);
CREATE INDEX positions_by_department ON positions (department, person_id);
CREATE INDEX positions_by_pay ON positions (reporting_pay, person_id);
CREATE INDEX positions_by_hire ON positions (hire_day, person_id);
CREATE INDEX positions_by_compa ON positions (compa_ratio, person_id);

-- What positions was computed from: one row.
CREATE TABLE positions_basis (one INTEGER PRIMARY KEY CHECK (one = 1), basis TEXT NOT NULL) STRICT;

CREATE TRIGGER imports_stay BEFORE UPDATE ON imports BEGIN SELECT RAISE(ABORT, 'imports are immutable'); END;
CREATE TRIGGER imports_kept BEFORE DELETE ON imports BEGIN SELECT RAISE(ABORT, 'imports are immutable'); END;
CREATE TRIGGER people_stay BEFORE UPDATE ON people BEGIN SELECT RAISE(ABORT, 'people are immutable'); END;
CREATE TRIGGER people_kept BEFORE DELETE ON people BEGIN SELECT RAISE(ABORT, 'people are immutable'); END;
CREATE TRIGGER pay_bands_stay BEFORE UPDATE ON pay_bands BEGIN SELECT RAISE(ABORT, 'pay bands are immutable'); END;
CREATE TRIGGER pay_bands_kept BEFORE DELETE ON pay_bands BEGIN SELECT RAISE(ABORT, 'pay bands are immutable'); END;
CREATE TRIGGER rejections_stay BEFORE UPDATE ON rejections BEGIN SELECT RAISE(ABORT, 'rejections are immutable'); END;
CREATE TRIGGER rejections_kept BEFORE DELETE ON rejections BEGIN SELECT RAISE(ABORT, 'rejections are immutable'); END;
`),
}
