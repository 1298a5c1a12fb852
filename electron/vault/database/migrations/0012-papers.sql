-- What is read on the pages of a copy is checked against these: the code printed on each page, and
-- the hash of what the copy says. Copies of before have neither and carry no QR.
ALTER TABLE packet ADD COLUMN check_code TEXT;
ALTER TABLE packet ADD COLUMN content_sha256 TEXT CHECK (length(content_sha256) = 64);
CREATE INDEX packet_check_code ON packet (check_code) WHERE check_code IS NOT NULL;
CREATE INDEX packet_sha256 ON packet (sha256);

-- What each officer saw last of a draft: whoever approves a packet approves the pages they saw.
CREATE TABLE packet_preview (
  referral_id    TEXT NOT NULL REFERENCES referral (referral_id),
  officer_id     TEXT NOT NULL REFERENCES officer (officer_id),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  seen_at        TEXT NOT NULL,
  PRIMARY KEY (referral_id, officer_id)
) STRICT;
