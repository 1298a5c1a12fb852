-- A password made by somebody else is good for one unlocking: an own one comes before everything.
ALTER TABLE officer ADD COLUMN must_change_password INTEGER NOT NULL DEFAULT 0
  CHECK (must_change_password IN (0, 1));
-- The key slot is gone for ever; the row stays for the history.
ALTER TABLE officer ADD COLUMN removed_at TEXT;

-- The duty of confidentiality (UU 21/2007 Pasal 24), accepted by each officer once a year.
CREATE TABLE duty_acceptance (
  officer_id   TEXT NOT NULL REFERENCES officer (officer_id),
  accepted_at  TEXT NOT NULL,
  duty_version INTEGER NOT NULL,
  PRIMARY KEY (officer_id, accepted_at)
) STRICT;

-- Who works on which case. `case_file.companion_id` names one of them in lists.
CREATE TABLE case_assignment (
  case_id     TEXT NOT NULL REFERENCES case_file (case_id),
  officer_id  TEXT NOT NULL REFERENCES officer (officer_id),
  assigned_at TEXT NOT NULL,
  assigned_by TEXT NOT NULL REFERENCES officer (officer_id),
  ended_at    TEXT
) STRICT;
CREATE UNIQUE INDEX case_assignment_current ON case_assignment (officer_id, case_id)
  WHERE ended_at IS NULL;
CREATE INDEX case_assignment_case ON case_assignment (case_id);
INSERT INTO case_assignment (case_id, officer_id, assigned_at, assigned_by)
SELECT case_id, companion_id, opened_at, opened_by FROM case_file;

-- Emergency access to a case that the officer is not assigned to.
CREATE TABLE break_glass (
  break_glass_id  TEXT PRIMARY KEY,
  case_id         TEXT NOT NULL REFERENCES case_file (case_id),
  officer_id      TEXT NOT NULL REFERENCES officer (officer_id),
  reason          TEXT NOT NULL,
  started_at      TEXT NOT NULL,
  ends_at         TEXT NOT NULL,
  acknowledged_at TEXT,
  acknowledged_by TEXT REFERENCES officer (officer_id)
) STRICT;
CREATE INDEX break_glass_officer ON break_glass (officer_id, ends_at);
CREATE INDEX break_glass_waiting ON break_glass (started_at) WHERE acknowledged_at IS NULL;

-- The second person of a two-person act, or the reason why there was none.
CREATE TABLE approval (
  approval_id  TEXT PRIMARY KEY,
  at           TEXT NOT NULL,
  action       TEXT NOT NULL,
  object_id    TEXT,
  requested_by TEXT NOT NULL REFERENCES officer (officer_id),
  approved_by  TEXT REFERENCES officer (officer_id),
  reason       TEXT,
  CHECK ((approved_by IS NULL) <> (reason IS NULL))
) STRICT;
