-- Public keys of agencies (age, X25519) as they were used; the newest row of an agency counts.
CREATE TABLE agency_key (
  agency_id   TEXT NOT NULL,
  recipient   TEXT NOT NULL CHECK (length(recipient) = 62),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officer (officer_id)
) STRICT;
CREATE INDEX agency_key_agency ON agency_key (agency_id);

-- A file that goes along with a packet, as it was chosen. It never leaves; its pages do, drawn anew.
CREATE TABLE attachment (
  attachment_id TEXT PRIMARY KEY,
  referral_id   TEXT NOT NULL REFERENCES referral (referral_id),
  title         TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  kind          TEXT NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg')),
  byte_count    INTEGER NOT NULL CHECK (byte_count BETWEEN 1 AND 20971520),
  -- SHA-256 of `file`, hexadecimal.
  sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
  file          BLOB NOT NULL,
  -- Pages that are left out and boxes over what must not be seen, validated by the contract's schema.
  marks         TEXT NOT NULL CHECK (json_valid(marks)),
  added_at      TEXT NOT NULL,
  added_by      TEXT NOT NULL REFERENCES officer (officer_id),
  -- Somebody looked at every page and had the boxes burnt in.
  checked_at    TEXT,
  checked_by    TEXT REFERENCES officer (officer_id),
  CHECK ((checked_at IS NULL) = (checked_by IS NULL))
) STRICT;
CREATE INDEX attachment_referral ON attachment (referral_id, attachment_id);

-- A page as it goes: a JPEG of its own with the boxes burnt in.
CREATE TABLE attachment_page (
  attachment_id TEXT NOT NULL REFERENCES attachment (attachment_id) ON DELETE CASCADE,
  -- Its number in the file, from 1.
  number        INTEGER NOT NULL CHECK (number >= 1),
  width_px      INTEGER NOT NULL CHECK (width_px >= 1),
  height_px     INTEGER NOT NULL CHECK (height_px >= 1),
  picture       BLOB NOT NULL,
  PRIMARY KEY (attachment_id, number)
) STRICT;
