import { isAbsolute } from 'node:path';
import SqlcipherDatabase, { type Statement } from '@signalapp/sqlcipher';
import { StorageError } from '../files/storage-error';
import { DatabaseError } from './database-error';
import { toDatabaseError, toOpenError } from './sqlite-errors';

/** What can be bound. Booleans are left out on purpose: SQLite has none, write 0 or 1. */
export type SqlValue = string | number | null | Uint8Array;

/** Values for `?` in order, or for `:name` or `$name` by name without its sign. */
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/**
 * One row: columns by name. `get` and `all` take the shape that the query is known to give (the
 * tables are STRICT and only this app writes them); what a person could have damaged is parsed.
 */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** What a statement changed. */
export interface RunResult {
  readonly changes: number;
  readonly lastInsertRowid: number;
}

/** Whether all commits are in the main file; if not they are safe in the WAL until the next opening. */
export interface CloseResult {
  readonly checkpointed: boolean;
}

/**
 * An open database. Everything is synchronous. Failures are `StorageError` (disk full, read-only, …)
 * or `DatabaseError`; ATTACH is refused because it can write a plaintext copy.
 */
export interface Database {
  run(sql: string, params?: SqlParams): RunResult;
  get<Row extends object = SqlRow>(sql: string, params?: SqlParams): Row | undefined;
  all<Row extends object = SqlRow>(sql: string, params?: SqlParams): readonly Row[];
  /** All or nothing (BEGIN IMMEDIATE). `fn` is synchronous; a transaction inside one is refused. */
  transaction<T>(fn: () => T): T;
  pragma(source: string): readonly SqlRow[];
  /** Encrypts all pages anew under another key, in one transaction. See `rekeyDatabase`. */
  rekey(key: Uint8Array): void;
  /** One or more statements without parameters. */
  exec(sql: string): void;
  /** Moves the WAL into the main file and closes. A second call does nothing. */
  close(): CloseResult;
}

const MAX_CACHED_STATEMENTS = 256;
const KEY_BYTES = 32;

/**
 * Opens a connection, with the key if one is given. Nothing is read yet: a wrong key shows at the
 * first read. An absent file is created. Throws `StorageError` when the file cannot be opened.
 */
export function openConnection(path: string, key?: Uint8Array): Database {
  // A relative path would follow the working directory, and `:memory:` would be a vault of nothing.
  if (!isAbsolute(path)) throw new RangeError('database path must be absolute');
  const native = openNative(path);
  try {
    // SQLCipher logs to stderr by itself; the level belongs to the process. The driver's `setLogger`
    // is left alone: without it SQLite's own log goes nowhere, and with it a database that is still
    // open when the process ends aborts it.
    native.pragma('cipher_log_level=NONE');
    if (key !== undefined) applyKey(native, key);
    return wrap(native, path);
  } catch (error) {
    native.close();
    throw error;
  }
}

function openNative(path: string): SqlcipherDatabase {
  try {
    return new SqlcipherDatabase(path);
  } catch (error) {
    throw toOpenError(path, error);
  }
}

function applyKey(native: SqlcipherDatabase, key: Uint8Array): void {
  native.pragma('cipher_memory_security=ON');
  sayKey(native, 'key', key, () => KEY_NOT_TAKEN);
}

const KEY_NOT_TAKEN = new DatabaseError('sql', '', 'key was not taken');

/** The statement holds the key: neither it nor an error that may quote it goes further. */
function sayKey(
  native: SqlcipherDatabase,
  name: 'key' | 'rekey',
  key: Uint8Array,
  describe: (error: unknown) => Error,
): void {
  if (key.length !== KEY_BYTES) throw new RangeError('database key length');
  const view = Buffer.from(key.buffer, key.byteOffset, key.byteLength);
  let answer: unknown;
  try {
    answer = native.pragma(`${name}="x'${view.toString('hex')}'"`, { simple: true });
  } catch (error) {
    throw describe(error);
  }
  if (answer !== 'ok') throw KEY_NOT_TAKEN;
}

function wrap(native: SqlcipherDatabase, path: string): Database {
  const statements = new Map<string, Statement>();
  let opened = false;
  let closed = false;
  let inTransaction = false;
  /** SQLite may have rolled back by itself: what follows in the same transaction would commit alone. */
  let broken: Error | undefined;

  function guard<T>(messageIsSafe: boolean, work: () => T): T {
    if (closed) throw new Error('database is closed');
    if (broken !== undefined) throw broken;
    try {
      return work();
    } catch (error) {
      const mapped = toDatabaseError(error, { path, opened, messageIsSafe });
      if (inTransaction && mapped instanceof Error && endsTransaction(mapped)) broken = mapped;
      throw mapped;
    }
  }

  function statement(sql: string): Statement {
    refuseAttach(sql);
    const cached = statements.get(sql);
    if (cached !== undefined) return cached;
    const prepared = guard(true, () => native.prepare(sql, { persistent: true }));
    if (statements.size >= MAX_CACHED_STATEMENTS) forgetStatements();
    statements.set(sql, prepared);
    return prepared;
  }

  function forgetStatements(): void {
    for (const prepared of statements.values()) prepared.close();
    statements.clear();
  }

  function pragma(source: string): readonly SqlRow[] {
    return guard(true, () => {
      const prepared = native.prepare(`PRAGMA ${source}`);
      try {
        return prepared.all();
      } finally {
        prepared.close();
      }
    });
  }

  function rollback(): void {
    broken = undefined;
    try {
      native.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself (full disk); were it not so, the next BEGIN would say it.
    }
  }

  return {
    run(sql, params) {
      const prepared = statement(sql);
      return guard(false, () => prepared.run(bindable(params)));
    },
    get<Row extends object>(sql: string, params?: SqlParams) {
      const prepared = statement(sql);
      const row = guard(false, () => prepared.get(bindable(params)));
      opened = true;
      // The caller states what its own query gives.
      return row as Row | undefined;
    },
    all<Row extends object>(sql: string, params?: SqlParams) {
      const prepared = statement(sql);
      const rows: readonly object[] = guard(false, () => prepared.all(bindable(params)));
      opened = true;
      // As above.
      return rows as readonly Row[];
    },
    transaction(fn) {
      if (inTransaction) throw new Error('a transaction inside a transaction');
      guard(true, () => native.exec('BEGIN IMMEDIATE'));
      inTransaction = true;
      try {
        const result = fn();
        if (isPromiseLike(result)) throw new TypeError('a transaction is synchronous');
        guard(true, () => native.exec('COMMIT'));
        return result;
      } catch (error) {
        rollback();
        throw error;
      } finally {
        inTransaction = false;
      }
    },
    pragma,
    rekey(key) {
      if (closed) throw new Error('database is closed');
      if (inTransaction) throw new Error('a new key inside a transaction');
      forgetStatements();
      sayKey(native, 'rekey', key, (error) => {
        const mapped = toDatabaseError(error, { path, opened, messageIsSafe: false });
        return mapped instanceof StorageError || mapped instanceof DatabaseError
          ? mapped
          : KEY_NOT_TAKEN;
      });
    },
    exec(sql) {
      refuseAttach(sql);
      guard(true, () => native.exec(sql));
    },
    close() {
      if (closed) return { checkpointed: true };
      // Only a connection whose key has opened a page may touch the WAL.
      const checkpointed = opened && checkpoint(pragma);
      forgetStatements();
      closed = true;
      native.close();
      return { checkpointed };
    },
  };
}

/**
 * Whole numbers go in as 64-bit integers: the driver binds every number as REAL, which SQL functions
 * would show as `1.0`. NaN and infinities would become NULL in silence.
 */
function bindable(params: SqlParams | undefined): NativeParams | undefined {
  if (params === undefined) return undefined;
  const bound = isPositional(params)
    ? params.map(bindableValue)
    : Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, bindableValue(value)]),
      );
  // The driver's types know bigint and shared buffers less well than its code, which takes both.
  return bound as NativeParams;
}

type NativeParams = Exclude<Parameters<Statement['run']>[0], undefined>;

function bindableValue(value: SqlValue): SqlValue | bigint {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new RangeError('a number that is not finite cannot be stored');
  return Number.isSafeInteger(value) ? BigInt(value) : value;
}

function isPositional(params: SqlParams): params is readonly SqlValue[] {
  return Array.isArray(params);
}

/** `ATTACH … KEY ''` writes a plaintext database (measured); no statement of ours needs the word. */
function refuseAttach(sql: string): void {
  if (/\b(?:attach|detach)\b/i.test(sql)) throw new RangeError('ATTACH is not allowed');
}

function endsTransaction(error: unknown): boolean {
  if (error instanceof StorageError) return true;
  return (
    error instanceof DatabaseError &&
    ['database_damaged', 'not_sqlcipher', 'database_busy'].includes(error.code)
  );
}

function checkpoint(pragma: Database['pragma']): boolean {
  try {
    return pragma('wal_checkpoint(TRUNCATE)')[0]?.busy === 0;
  } catch {
    // A full disk: commits stay in the WAL, which the next opening reads.
    return false;
  }
}

function isPromiseLike(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}
