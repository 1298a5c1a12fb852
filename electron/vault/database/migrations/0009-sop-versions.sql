-- Versions of the SOP with the forms they use. `shipped` is a copy of what came with the app, kept
-- with the first case that was opened with it; `published` was made by this shelter.
CREATE TABLE sop_version (
  sop_id         TEXT NOT NULL,
  version        INTEGER NOT NULL CHECK (version >= 1),
  origin         TEXT NOT NULL CHECK (origin IN ('shipped', 'published')),
  effective_from TEXT NOT NULL CHECK (length(effective_from) = 10),
  -- {sop, forms}, checked again by the domain whenever it is read.
  definition     TEXT NOT NULL CHECK (json_valid(definition)),
  -- SHA-256 of `definition`, hexadecimal.
  hash           TEXT NOT NULL CHECK (length(hash) = 64),
  note           TEXT NOT NULL,
  recorded_at    TEXT NOT NULL,
  recorded_by    TEXT NOT NULL REFERENCES officer (officer_id),
  PRIMARY KEY (sop_id, version)
) STRICT;
-- A case stays with its version, so a version stays as it is.
CREATE TRIGGER sop_version_no_update BEFORE UPDATE ON sop_version
BEGIN SELECT RAISE(ABORT, 'a version of the SOP is never changed'); END;
CREATE TRIGGER sop_version_no_delete BEFORE DELETE ON sop_version
BEGIN SELECT RAISE(ABORT, 'a version of the SOP is never removed'); END;

-- The next version while it is being written: one per vault.
CREATE TABLE sop_draft (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  draft_id     TEXT NOT NULL,
  -- Counts the savings, so that two who write at once do not overwrite each other.
  revision     INTEGER NOT NULL CHECK (revision >= 1),
  base_version INTEGER NOT NULL,
  -- 1: begun from what ships with the app, which may bear a number that the vault has given as well.
  base_is_app  INTEGER NOT NULL CHECK (base_is_app IN (0, 1)),
  definition   TEXT NOT NULL CHECK (json_valid(definition)),
  changed_at   TEXT NOT NULL,
  changed_by   TEXT NOT NULL REFERENCES officer (officer_id)
) STRICT;

-- What an officer has confirmed of a basis marked "perlu konfirmasi daerah". It holds for that text
-- of that element in every version; another text has to be confirmed anew.
CREATE TABLE basis_confirmation (
  confirmation_id TEXT PRIMARY KEY,
  sop_id          TEXT NOT NULL,
  element_id      TEXT NOT NULL,
  basis_text      TEXT NOT NULL,
  basis_hash      TEXT NOT NULL CHECK (length(basis_hash) = 64),
  -- Where it was confirmed, such as "SK Kepala DP3AP2KB nomor ...".
  source          TEXT NOT NULL CHECK (length(source) > 0),
  confirmed_at    TEXT NOT NULL,
  confirmed_by    TEXT NOT NULL REFERENCES officer (officer_id),
  withdrawn_at    TEXT,
  withdrawn_by    TEXT REFERENCES officer (officer_id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX basis_confirmation_standing
  ON basis_confirmation (sop_id, element_id, basis_hash) WHERE withdrawn_at IS NULL;

-- Holidays of a year as this shelter knows them; the newest revision takes the place of the table
-- that came with the app.
CREATE TABLE holiday_year (
  year        INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  revision    INTEGER NOT NULL CHECK (revision >= 1),
  definition  TEXT NOT NULL CHECK (json_valid(definition)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officer (officer_id),
  PRIMARY KEY (year, revision)
) STRICT;

-- The key with which this vault signs what it hands to other shelters (Ed25519, PKCS #8 in base64).
CREATE TABLE sop_signing_key (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  private_key TEXT NOT NULL,
  created_at  TEXT NOT NULL
) STRICT;

-- Keys of other shelters that two persons have accepted.
CREATE TABLE sop_signer (
  public_key   TEXT PRIMARY KEY,
  shelter_name TEXT NOT NULL,
  accepted_at  TEXT NOT NULL,
  accepted_by  TEXT NOT NULL REFERENCES officer (officer_id)
) STRICT;
