/** What can be wrong with the database itself. */
export type DatabaseErrorCode =
  | 'database_missing'
  | 'not_sqlcipher'
  | 'database_damaged'
  | 'database_busy'
  | 'unsafe_settings'
  | 'constraint'
  | 'sql';

/**
 * The database refused. `not_sqlcipher` is a plain SQLite file, or bytes that the key does not open
 * (damage to the first page looks the same). `constraint` and `sql` are the app's own business;
 * `sql` and `unsafe_settings` are bugs.
 *
 * The message holds no values: SQLite repeats a search text in the message of a failed search, and
 * a search text is a name.
 */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  /** SQLite's own code, such as `SQLITE_CONSTRAINT_UNIQUE`; empty when SQLite was not asked. */
  readonly sqliteCode: string;

  constructor(code: DatabaseErrorCode, sqliteCode = '', detail = '') {
    super([code, sqliteCode, detail].filter((part) => part !== '').join(': '));
    this.name = 'DatabaseError';
    this.code = code;
    this.sqliteCode = sqliteCode;
  }
}
