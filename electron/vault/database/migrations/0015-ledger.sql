-- Ledger of disclosures (buku pengungkapan data): one row for each packet that was issued, written in
-- the transaction that issues it and never changed. `sequence` is the order of issuing.
CREATE TABLE disclosure (
  sequence    INTEGER PRIMARY KEY,
  referral_id TEXT NOT NULL UNIQUE REFERENCES referral (referral_id),
  case_id     TEXT NOT NULL REFERENCES case_file (case_id),
  agency_id   TEXT NOT NULL,
  -- As the agency was called then; NULL for packets of before this table.
  agency_name TEXT,
  profile_id  TEXT NOT NULL,
  ground_kind TEXT NOT NULL CHECK (ground_kind IN ('consent', 'legal_duty', 'vital_interest')),
  -- Number of the consent, the article of the duty, or the reason of the vital interest.
  ground_text TEXT NOT NULL,
  consent_id  TEXT REFERENCES consent (consent_id),
  zones       TEXT NOT NULL CHECK (json_valid(zones)),
  issued_at   TEXT NOT NULL,
  issued_by   TEXT NOT NULL REFERENCES officer (officer_id),
  CHECK ((ground_kind = 'consent') = (consent_id IS NOT NULL))
) STRICT;
CREATE INDEX disclosure_case ON disclosure (case_id, sequence);
CREATE INDEX disclosure_agency ON disclosure (agency_id, sequence);
CREATE INDEX disclosure_ground ON disclosure (ground_kind, sequence);
CREATE INDEX disclosure_consent ON disclosure (consent_id) WHERE consent_id IS NOT NULL;
CREATE INDEX disclosure_issued ON disclosure (issued_at);

-- The names of what left, apart from the row above so that a page of the ledger need not read them.
-- No row for packets of before this table: their pages are kept.
CREATE TABLE disclosure_content (
  sequence  INTEGER PRIMARY KEY REFERENCES disclosure (sequence),
  facts     TEXT NOT NULL CHECK (json_valid(facts)),
  overrides TEXT NOT NULL CHECK (json_valid(overrides))
) STRICT;

-- Every time a copy left the vault, on paper or as a file.
CREATE TABLE disclosure_output (
  output_id   INTEGER PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referral (referral_id),
  copy_number INTEGER NOT NULL,
  how         TEXT NOT NULL CHECK (how <> ''),
  at          TEXT NOT NULL,
  by_id       TEXT NOT NULL REFERENCES officer (officer_id)
) STRICT;
CREATE INDEX disclosure_output_referral ON disclosure_output (referral_id, output_id);

-- What the agency answered (rujukan balik). There may be several; the first one counts as the answer.
CREATE TABLE referral_answer (
  answer_id   TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referral (referral_id),
  answered_on TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('served', 'accepted', 'partly', 'refused')),
  summary     TEXT NOT NULL,
  done        TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officer (officer_id)
) STRICT;
CREATE INDEX referral_answer_referral ON referral_answer (referral_id, answered_on);

-- Letters of withdrawal (surat penarikan). The number is reserved before the pages are drawn: a crash
-- in between leaves a row that gets its pages when the letter is issued again.
CREATE TABLE withdrawal_letter (
  letter_id   TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL UNIQUE REFERENCES referral (referral_id),
  consent_id  TEXT NOT NULL REFERENCES consent (consent_id),
  year        INTEGER NOT NULL,
  sequence    INTEGER NOT NULL,
  number      TEXT NOT NULL UNIQUE,
  reserved_at TEXT NOT NULL,
  pdf         BLOB,
  sha256      TEXT,
  issued_at   TEXT,
  issued_by   TEXT REFERENCES officer (officer_id),
  told_on     TEXT,
  told_to     TEXT,
  told_how    TEXT,
  UNIQUE (year, sequence),
  CHECK ((pdf IS NULL) = (issued_at IS NULL)),
  CHECK (told_on IS NULL OR pdf IS NOT NULL)
) STRICT;

-- Packets that were issued before there was a ledger.
INSERT INTO disclosure (referral_id, case_id, agency_id, agency_name, profile_id, ground_kind,
  ground_text, consent_id, zones, issued_at, issued_by)
SELECT referral_id, referral.case_id, referral.agency_id, NULL, profile_id,
  choices ->> '$.ground.kind',
  coalesce(consent.number, choices ->> '$.ground.basisText', choices ->> '$.ground.reason', ''),
  consent.consent_id, '[]', issued_at, issued_by
FROM referral LEFT JOIN consent ON consent.consent_id = choices ->> '$.ground.consentId'
WHERE state IN ('issued', 'received') AND choices ->> '$.ground.kind' IS NOT NULL
ORDER BY issued_at, referral_id;

CREATE TRIGGER disclosure_no_update BEFORE UPDATE ON disclosure
BEGIN SELECT RAISE(ABORT, 'the ledger of disclosures is append-only'); END;
CREATE TRIGGER disclosure_no_delete BEFORE DELETE ON disclosure
BEGIN SELECT RAISE(ABORT, 'the ledger of disclosures is append-only'); END;
CREATE TRIGGER disclosure_content_no_update BEFORE UPDATE ON disclosure_content
BEGIN SELECT RAISE(ABORT, 'the ledger of disclosures is append-only'); END;
CREATE TRIGGER disclosure_content_no_delete BEFORE DELETE ON disclosure_content
BEGIN SELECT RAISE(ABORT, 'the ledger of disclosures is append-only'); END;
