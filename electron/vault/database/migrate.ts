import { createHash } from 'node:crypto';
import { z } from 'zod';
import { StorageError } from '../files/storage-error';
import type { Database } from './driver';

/** One step of the schema. `number` becomes `user_version`; `sql` never changes once released. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** What was done. */
export interface MigrationReport {
  readonly from: number;
  readonly to: number;
  readonly applied: readonly number[];
}

/** The vault was last opened by a newer app, whose tables this one does not know. It is left as it is. */
export class NewerVaultError extends Error {
  readonly code = 'vault_newer_than_app';
  readonly vaultVersion: number;
  readonly appVersion: number;

  constructor(vaultVersion: number, appVersion: number) {
    super('vault_newer_than_app');
    this.name = 'NewerVaultError';
    this.vaultVersion = vaultVersion;
    this.appVersion = appVersion;
  }
}

/** A migration failed and left nothing behind, or one that already ran is not the one in this app. */
export class MigrationError extends Error {
  readonly code: 'migration_failed' | 'migration_changed';
  readonly number: number;

  constructor(code: MigrationError['code'], number: number, options?: ErrorOptions) {
    super(`${code}: ${number}`, options);
    this.name = 'MigrationError';
    this.code = code;
    this.number = number;
  }
}

const RECORD_TABLE = `CREATE TABLE IF NOT EXISTS schema_migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT`;

const recordSchema = z.object({ number: z.int(), name: z.string(), sha256: z.string() });
type MigrationRecord = z.infer<typeof recordSchema>;

/**
 * Brings the schema to the newest migration, each in a transaction of its own together with its
 * number, so that a crash leaves a whole version. Foreign keys are off meanwhile, as rebuilding a
 * table requires (sqlite.org/lang_altertable, section 7), and all checked before each commit.
 *
 * Throws `NewerVaultError`, `MigrationError`, or `StorageError` for a full or read-only disk.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  now: Date,
): MigrationReport {
  assertAscending(migrations);
  const from = schemaVersion(db);
  const newest = migrations.at(-1)?.number ?? 0;
  if (from > newest) throw new NewerVaultError(from, newest);
  assertUnchanged(
    migrations.filter((migration) => migration.number <= from),
    readRecords(db),
  );
  const pending = migrations.filter((migration) => migration.number > from);
  if (pending.length > 0) withoutForeignKeys(db, () => applyAll(db, pending, now));
  return { from, to: newest, applied: pending.map((migration) => migration.number) };
}

/** Number of the migration that the database stands at; 0 for a new one. */
export function schemaVersion(db: Database): number {
  return z.int().parse(db.pragma('user_version')[0]?.user_version);
}

function applyAll(db: Database, pending: readonly Migration[], now: Date): void {
  for (const migration of pending) {
    try {
      db.transaction(() => applyOne(db, migration, now));
    } catch (error) {
      if (error instanceof StorageError) throw error;
      throw new MigrationError('migration_failed', migration.number, { cause: error });
    }
  }
}

/** Statements that would end or escape the transaction around a migration. */
const TRANSACTION_STATEMENT =
  /^\s*(?:commit|rollback|savepoint|release|vacuum|begin\s+(?:transaction|deferred|immediate|exclusive))\b|^\s*begin\s*;/im;

function applyOne(db: Database, migration: Migration, now: Date): void {
  if (TRANSACTION_STATEMENT.test(migration.sql)) throw new Error('controls its own transaction');
  db.exec(RECORD_TABLE);
  db.exec(migration.sql);
  db.run(
    'INSERT INTO schema_migration (number, name, applied_at, sha256) VALUES ($number, $name, $appliedAt, $sha256)',
    {
      number: migration.number,
      name: migration.name,
      appliedAt: now.toISOString(),
      sha256: fingerprint(migration),
    },
  );
  db.pragma(`user_version=${migration.number}`);
  const orphans = db.pragma('foreign_key_check').length;
  if (orphans > 0) throw new Error(`${orphans} rows point to nothing`);
}

function withoutForeignKeys(db: Database, work: () => void): void {
  db.pragma('foreign_keys=OFF');
  try {
    work();
  } finally {
    db.pragma('foreign_keys=ON');
  }
}

function readRecords(db: Database): readonly MigrationRecord[] {
  const exists = db.get(
    "SELECT 1 FROM sqlite_master WHERE type='table' AND name='schema_migration'",
  );
  if (exists === undefined) return [];
  const rows = db.all('SELECT number, name, sha256 FROM schema_migration ORDER BY number');
  return rows.map((row) => recordSchema.parse(row));
}

/** What ran must be what this app would have run, one to one. */
function assertUnchanged(
  expected: readonly Migration[],
  records: readonly MigrationRecord[],
): void {
  for (let index = 0; index < Math.max(expected.length, records.length); index += 1) {
    const migration = expected[index];
    const record = records[index];
    const same =
      migration !== undefined &&
      record !== undefined &&
      migration.number === record.number &&
      migration.name === record.name &&
      fingerprint(migration) === record.sha256;
    if (same) continue;
    const number = Math.min(migration?.number ?? Infinity, record?.number ?? Infinity);
    throw new MigrationError('migration_changed', number);
  }
}

function assertAscending(migrations: readonly Migration[]): void {
  let previous = 0;
  for (const { number } of migrations) {
    if (!Number.isSafeInteger(number) || number <= previous) {
      throw new RangeError('migration numbers must ascend from 1');
    }
    previous = number;
  }
}

/** Line ends do not count: a checkout on Windows may change them. */
function fingerprint(migration: Migration): string {
  return createHash('sha256').update(migration.sql.replaceAll('\r\n', '\n')).digest('hex');
}
