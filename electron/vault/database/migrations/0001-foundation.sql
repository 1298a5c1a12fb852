-- Officers of the shelter who work with cases. The password lives in the key slot, not here.
CREATE TABLE officer (
  officer_id   TEXT PRIMARY KEY,
  display_name TEXT NOT NULL,
  role         TEXT NOT NULL CHECK (role IN ('counsellor', 'case_manager', 'head')),
  position     TEXT NOT NULL,
  nip          TEXT,
  created_at   TEXT NOT NULL,
  disabled_at  TEXT
) STRICT;

-- One JSON value per group of settings, validated by the contract's schema when read and written.
CREATE TABLE setting (
  name       TEXT PRIMARY KEY,
  value      TEXT NOT NULL CHECK (json_valid(value)),
  changed_at TEXT NOT NULL,
  changed_by TEXT REFERENCES officer (officer_id)
) STRICT;

-- Gap-free yearly counters: case numbers, consent numbers, letter numbers.
CREATE TABLE sequence (
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (name, year)
) STRICT;

CREATE TABLE case_file (
  case_id         TEXT PRIMARY KEY,
  number          TEXT NOT NULL UNIQUE,
  code_name       TEXT NOT NULL,
  opened_at       TEXT NOT NULL,
  opened_by       TEXT NOT NULL REFERENCES officer (officer_id),
  companion_id    TEXT NOT NULL REFERENCES officer (officer_id),
  arrived_at      TEXT NOT NULL,
  intake_complete INTEGER NOT NULL CHECK (intake_complete IN (0, 1)),
  -- A case is pinned to the SOP with which it was opened.
  sop_id          TEXT NOT NULL,
  sop_version     INTEGER NOT NULL,
  -- The draft from which the case was opened: pressing the button twice opens one case.
  opened_from     TEXT NOT NULL UNIQUE,
  closed_at       TEXT
) STRICT;

-- Everything known about a case, one row per value ever held. A change closes the old row and
-- adds a new one, so that nothing is overwritten without trace.
CREATE TABLE fact (
  fact_id       TEXT PRIMARY KEY,
  case_id       TEXT NOT NULL REFERENCES case_file (case_id),
  key           TEXT NOT NULL,
  value         TEXT NOT NULL CHECK (json_valid(value)),
  source        TEXT NOT NULL,
  recorded_at   TEXT NOT NULL,
  recorded_by   TEXT NOT NULL REFERENCES officer (officer_id),
  reason        TEXT,
  superseded_at TEXT
) STRICT;
CREATE UNIQUE INDEX fact_current ON fact (case_id, key) WHERE superseded_at IS NULL;
CREATE INDEX fact_history ON fact (case_id, key, recorded_at);

-- What searching and duplicate detection need of the victim, written together with the facts.
CREATE TABLE victim_index (
  case_id       TEXT PRIMARY KEY REFERENCES case_file (case_id),
  name          TEXT,
  nickname      TEXT,
  search_name   TEXT NOT NULL,
  nik           TEXT,
  passport      TEXT,
  birth_date    TEXT,
  origin_region TEXT
) STRICT;
CREATE INDEX victim_index_nik ON victim_index (nik) WHERE nik IS NOT NULL;

CREATE TABLE step_event (
  event_id TEXT PRIMARY KEY,
  case_id  TEXT NOT NULL REFERENCES case_file (case_id),
  step_id  TEXT NOT NULL,
  kind     TEXT NOT NULL,
  at       TEXT NOT NULL,
  by_id    TEXT NOT NULL REFERENCES officer (officer_id),
  detail   TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE INDEX step_event_case ON step_event (case_id, at, event_id);

CREATE TABLE case_event (
  event_id TEXT PRIMARY KEY,
  case_id  TEXT NOT NULL REFERENCES case_file (case_id),
  kind     TEXT NOT NULL,
  at       TEXT NOT NULL,
  by_id    TEXT NOT NULL REFERENCES officer (officer_id),
  detail   TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE INDEX case_event_case ON case_event (case_id, at, event_id);

CREATE TABLE consent (
  consent_id   TEXT PRIMARY KEY,
  case_id      TEXT NOT NULL REFERENCES case_file (case_id),
  number       TEXT NOT NULL UNIQUE,
  scope        TEXT NOT NULL CHECK (scope IN ('registration', 'sharing')),
  agency_id    TEXT,
  zones        TEXT NOT NULL CHECK (json_valid(zones)),
  given_by     TEXT NOT NULL CHECK (given_by IN ('self', 'guardian', 'self_and_guardian')),
  method       TEXT NOT NULL,
  given_at     TEXT NOT NULL,
  note         TEXT,
  recorded_at  TEXT NOT NULL,
  recorded_by  TEXT NOT NULL REFERENCES officer (officer_id),
  withdrawn_at TEXT
) STRICT;
CREATE INDEX consent_case ON consent (case_id, given_at);

CREATE TABLE referral (
  referral_id  TEXT PRIMARY KEY,
  case_id      TEXT NOT NULL REFERENCES case_file (case_id),
  agency_id    TEXT NOT NULL,
  profile_id   TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'received', 'cancelled')),
  -- The choices of the wizard, validated by the contract's schema when read and written.
  choices      TEXT NOT NULL CHECK (json_valid(choices)),
  created_at   TEXT NOT NULL,
  created_by   TEXT NOT NULL REFERENCES officer (officer_id),
  changed_at   TEXT NOT NULL,
  issued_at    TEXT,
  issued_by    TEXT REFERENCES officer (officer_id),
  reply_by     TEXT,
  received_at  TEXT,
  received_by  TEXT
) STRICT;
CREATE INDEX referral_case ON referral (case_id, created_at);

-- A letter number belongs to one referral for ever; a number is voided, never given again.
CREATE TABLE letter_number (
  year        INTEGER NOT NULL,
  sequence    INTEGER NOT NULL,
  number      TEXT NOT NULL UNIQUE,
  referral_id TEXT NOT NULL UNIQUE REFERENCES referral (referral_id),
  reserved_at TEXT NOT NULL,
  PRIMARY KEY (year, sequence)
) STRICT;

CREATE TABLE packet (
  packet_id   TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referral (referral_id),
  copy_number INTEGER NOT NULL,
  copy_count  INTEGER NOT NULL,
  sha256      TEXT NOT NULL,
  pdf         BLOB NOT NULL,
  created_at  TEXT NOT NULL,
  UNIQUE (referral_id, copy_number)
) STRICT;

-- Words being typed, kept until the form is finished or discarded.
CREATE TABLE draft (
  draft_key  TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (officer_id),
  payload    TEXT NOT NULL,
  saved_at   TEXT NOT NULL,
  PRIMARY KEY (draft_key, officer_id)
) STRICT;

-- Append-only, each row chained to the one before it under a key of the vault.
CREATE TABLE audit_entry (
  sequence   INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,
  officer_id TEXT,
  action     TEXT NOT NULL,
  object_id  TEXT,
  -- Codes, ids and numbers only.
  detail     TEXT NOT NULL CHECK (json_valid(detail)),
  previous   TEXT NOT NULL,
  hash       TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entry_object ON audit_entry (object_id, sequence) WHERE object_id IS NOT NULL;
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
