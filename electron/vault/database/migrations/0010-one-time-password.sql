-- Until when a password that somebody else has made opens the vault; NULL for an own one.
ALTER TABLE officer ADD COLUMN one_time_ends_at TEXT;
