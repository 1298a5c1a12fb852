import { StorageError } from './files/storage-error';
import type { Database } from './database/driver';

/**
 * The newest revision of `vault.json` that this database has seen. It belongs to the key file and not
 * to what is kept of cases, so it stands beside `schema_migration`, outside the numbered migrations.
 */
const TABLE = `CREATE TABLE IF NOT EXISTS header_revision (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision INTEGER NOT NULL
) STRICT`;

/** The revision below which a `vault.json` is an old one put back; 0 when none was seen yet. */
export function knownRevision(db: Database): number {
  db.exec(TABLE);
  const row = db.get<{ readonly revision: number }>('SELECT revision FROM header_revision');
  return row?.revision ?? 0;
}

/**
 * Remembers a revision that stands on disk. Always after the file was written, never before: a crash
 * in between must not make the present file look old. A full disk is no failure, for the same reason.
 */
export function rememberRevision(db: Database, revision: number): void {
  if (revision <= knownRevision(db)) return;
  try {
    db.run('INSERT OR REPLACE INTO header_revision (only_row, revision) VALUES (1, $revision)', {
      revision,
    });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}
