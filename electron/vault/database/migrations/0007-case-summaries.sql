-- What a case owes and shows in lists, kept so that a list need not evaluate every case. These tables
-- repeat what facts and events say and may be emptied at any time, by putting every open case into
-- `case_changed`.
CREATE TABLE case_summary (
  case_id      TEXT PRIMARY KEY REFERENCES case_file (case_id),
  -- From these instants on the deadlines, or the next step, may stand otherwise.
  due_until    TEXT,
  header_until TEXT,
  -- The latest instant on record: a clock of the computer that was set back is behind it.
  latest       TEXT NOT NULL,
  summary      TEXT NOT NULL CHECK (json_valid(summary))
) STRICT;
CREATE INDEX case_summary_due_until ON case_summary (due_until) WHERE due_until IS NOT NULL;
CREATE INDEX case_summary_latest ON case_summary (latest);

-- Deadlines of open cases that are not met.
CREATE TABLE case_due (
  case_id  TEXT NOT NULL REFERENCES case_file (case_id),
  clock_id TEXT NOT NULL,
  step_id  TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('hard', 'soft')),
  due_at   TEXT NOT NULL,
  soon_at  TEXT NOT NULL,
  PRIMARY KEY (case_id, clock_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_due_at ON case_due (due_at, kind, case_id, soon_at, step_id);

-- Steps of open cases on which somebody has to decide.
CREATE TABLE case_waiting (
  case_id  TEXT NOT NULL REFERENCES case_file (case_id),
  position INTEGER NOT NULL,
  step_id  TEXT NOT NULL,
  why      TEXT NOT NULL CHECK (why IN ('approval', 'back', 'stale', 'uncertain')),
  approver TEXT CHECK (approver IN ('case_manager', 'head')),
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

-- With what the cases of an SOP were worked out: this app, the SOP, the holidays.
CREATE TABLE case_summary_basis (
  sop_id      TEXT NOT NULL,
  sop_version INTEGER NOT NULL,
  basis       TEXT NOT NULL,
  PRIMARY KEY (sop_id, sop_version)
) STRICT;

-- Cases to be worked out anew. Whoever changes a case puts it here: no use case has to remember.
CREATE TABLE case_changed (
  case_id TEXT PRIMARY KEY REFERENCES case_file (case_id)
) STRICT;
INSERT INTO case_changed (case_id) SELECT case_id FROM case_file;

CREATE TRIGGER case_changed_by_fact AFTER INSERT ON fact
BEGIN INSERT OR IGNORE INTO case_changed VALUES (NEW.case_id); END;
CREATE TRIGGER case_changed_by_fact_change AFTER UPDATE ON fact
BEGIN INSERT OR IGNORE INTO case_changed VALUES (NEW.case_id); END;
CREATE TRIGGER case_changed_by_fact_removal AFTER DELETE ON fact
BEGIN INSERT OR IGNORE INTO case_changed VALUES (OLD.case_id); END;
CREATE TRIGGER case_changed_by_step_event AFTER INSERT ON step_event
BEGIN INSERT OR IGNORE INTO case_changed VALUES (NEW.case_id); END;
CREATE TRIGGER case_changed_by_step_event_change AFTER UPDATE ON step_event
BEGIN INSERT OR IGNORE INTO case_changed VALUES (NEW.case_id); END;
CREATE TRIGGER case_changed_by_opening AFTER INSERT ON case_file
BEGIN INSERT OR IGNORE INTO case_changed VALUES (NEW.case_id); END;
CREATE TRIGGER case_changed_by_case AFTER UPDATE ON case_file
BEGIN INSERT OR IGNORE INTO case_changed VALUES (NEW.case_id); END;
