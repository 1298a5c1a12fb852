-- Agencies as this shelter knows them: its own entries, and those of the app that it has changed.
-- The newest revision of an id takes the place of the entry that came with the app; the earlier
-- ones stay, so that it can be said who was written to and on whose word.
CREATE TABLE agency (
  agency_id   TEXT NOT NULL CHECK (length(agency_id) BETWEEN 1 AND 64),
  revision    INTEGER NOT NULL CHECK (revision >= 1),
  -- The entry, checked again by the domain whenever it is read.
  definition  TEXT NOT NULL CHECK (json_valid(definition)),
  -- 1: no longer offered for new referrals. Never deleted: packets were sent to it.
  retired     INTEGER NOT NULL CHECK (retired IN (0, 1)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officer (officer_id),
  PRIMARY KEY (agency_id, revision)
) STRICT;
CREATE TRIGGER agency_no_update BEFORE UPDATE ON agency
BEGIN SELECT RAISE(ABORT, 'a revision of an agency is never changed'); END;
CREATE TRIGGER agency_no_delete BEFORE DELETE ON agency
BEGIN SELECT RAISE(ABORT, 'a revision of an agency is never removed'); END;
