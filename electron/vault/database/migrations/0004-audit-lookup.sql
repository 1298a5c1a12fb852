-- An index over what entries are about would put one more page into every commit. It is kept beside
-- the log instead and brought up to date when somebody looks for an object.
DROP INDEX audit_entry_object;
CREATE TABLE audit_lookup (
  object_id TEXT NOT NULL,
  sequence  INTEGER NOT NULL REFERENCES audit_entry (sequence),
  PRIMARY KEY (object_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_lookup_end ON audit_lookup (sequence);
-- Unlocking asks for the last entry of a slot, and there is nobody then for whom to bring anything up to date.
CREATE INDEX audit_entry_login ON audit_entry (object_id, sequence)
  WHERE action IN ('login.failed', 'vault.unlocked');
