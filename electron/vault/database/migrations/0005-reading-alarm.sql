-- When an officer last read the identity of each case: how many in a short time shows who copies the register.
CREATE TABLE identity_reading (
  officer_id TEXT NOT NULL REFERENCES officer (officer_id),
  case_id    TEXT NOT NULL REFERENCES case_file (case_id),
  read_at    TEXT NOT NULL,
  PRIMARY KEY (officer_id, case_id)
) STRICT, WITHOUT ROWID;

-- Many in a short time: waits for the head until somebody has asked why.
CREATE TABLE reading_alarm (
  alarm_id        TEXT PRIMARY KEY,
  officer_id      TEXT NOT NULL REFERENCES officer (officer_id),
  raised_at       TEXT NOT NULL,
  cases           INTEGER NOT NULL CHECK (cases > 0),
  acknowledged_at TEXT,
  acknowledged_by TEXT REFERENCES officer (officer_id)
) STRICT;
CREATE INDEX reading_alarm_officer ON reading_alarm (officer_id, raised_at);
