import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PRIVATE_FILE_MODE } from '../files/atomic-write';
import { errnoOf, StorageError, toStorageError, withStorageErrors } from '../files/storage-error';
import { DatabaseError } from './database-error';
import { type Database, openConnection, type SqlRow } from './driver';

const PLAIN_HEADER = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Set after the key, in this order, on every connection, and read back. `synchronous` is not kept in
 * the file and falls to NORMAL when a WAL database is opened again (measured).
 */
const SETTINGS = [
  { set: 'journal_mode=WAL', name: 'journal_mode', expected: 'wal' },
  { set: 'synchronous=FULL', name: 'synchronous', expected: 2 },
  { set: 'foreign_keys=ON', name: 'foreign_keys', expected: 1 },
  { set: 'trusted_schema=OFF', name: 'trusted_schema', expected: 0 },
  { set: 'cell_size_check=ON', name: 'cell_size_check', expected: 1 },
  { set: 'temp_store=MEMORY', name: 'temp_store', expected: 2 },
  { set: 'secure_delete=ON', name: 'secure_delete', expected: 1 },
  // The journal is folded in where the anchor can say so, never by SQLite on its own.
  { set: 'wal_autocheckpoint=0', name: 'wal_autocheckpoint', expected: 0 },
] as const;

/** How the file is encrypted, as the library says of itself; anything else is refused. */
const CIPHER = [
  { name: 'cipher_page_size', expected: '4096' },
  { name: 'cipher_use_hmac', expected: '1' },
  { name: 'cipher_hmac_algorithm', expected: 'HMAC_SHA512' },
  { name: 'cipher_kdf_algorithm', expected: 'PBKDF2_HMAC_SHA512' },
  { name: 'cipher_plaintext_header_size', expected: '0' },
  { name: 'cipher_memory_security', expected: '1' },
  { name: 'cipher_status', expected: '1' },
] as const;

/** What the opening of a database proved. Holds no secret. */
export interface EncryptionProof {
  /** `cipher_version`, `cipher_provider`, `cipher_page_size`, … by name, as read back. */
  readonly cipher: Readonly<Record<string, string>>;
  /** `journal_mode`, `synchronous`, … by name, as read back. */
  readonly settings: Readonly<Record<string, string>>;
  /** How the file begins, in hex; a plain database begins with `53514c697465`. */
  readonly fileStart: string;
  /** SQLite's code when the file was opened with a random key. */
  readonly refusalOfRandomKey: string;
}

/** A database of which the encryption was proved when it was opened. */
export interface ProvenDatabase extends Database {
  readonly encryption: EncryptionProof;
}

/**
 * Opens the encrypted database with its raw 32-byte key and proves that it is encrypted.
 * Throws `DatabaseError` (`database_missing`, `not_sqlcipher`, `database_damaged`) or `StorageError`.
 *
 * Within one process no other code may open the file itself while it is open here: closing any
 * descriptor of it would drop SQLite's locks (POSIX).
 */
export function openDatabase(path: string, key: Uint8Array): ProvenDatabase {
  return openProven(path, key, refusePlainFile(path));
}

/** Makes a new, empty encrypted database, readable by this account only. Throws `StorageError` when the file exists. */
export function createDatabase(path: string, key: Uint8Array): ProvenDatabase {
  withStorageErrors(() => closeSync(openSync(path, 'wx', PRIVATE_FILE_MODE)));
  return openProven(path, key, Buffer.alloc(0));
}

/**
 * Proof from the outside, of a database that this process does not have open: the file does not
 * start like a plain one, and a random key is refused. Throws like `openDatabase`.
 */
export function proveEncrypted(path: string): void {
  refusePlainFile(path);
  proveWrongKeyRefused(path);
}

/** What a full check of every page and index found. */
export type IntegrityReport =
  | { readonly kind: 'ok' }
  | { readonly kind: 'damaged'; readonly problems: number };

/** Checks the HMAC of every page (0.2 s for 50 MB) and SQLite's structure. Old pages put back are not found. */
export function checkIntegrity(db: Database): IntegrityReport {
  try {
    const pages = db.pragma('cipher_integrity_check').length;
    // After a bad page SQLCipher answers every further question on this connection with an error.
    if (pages > 0) return { kind: 'damaged', problems: pages };
    const structure = db.pragma('quick_check');
    const sound = structure.length === 1 && firstValue(structure) === 'ok';
    return sound ? { kind: 'ok' } : { kind: 'damaged', problems: structure.length };
  } catch (error) {
    if (error instanceof DatabaseError) return { kind: 'damaged', problems: 1 };
    throw error;
  }
}

/**
 * Gives an open database another raw key (1 to 5 s for 50 MB), in a rollback journal, which a kill
 * at any moment undoes or leaves done; then all settings are put and read back.
 *
 * SQLCipher answers `ok` even when a full disk undid it all, and the connection would from then on
 * write pages of the new key into a file of the old one (measured: the file is lost). So a second
 * connection proves the new key before anything is written.
 *
 * Throws `StorageError` or `DatabaseError`; the old key stands then, and `db` must be closed at once.
 */
export function rekeyDatabase(db: Database, path: string, key: Uint8Array): void {
  db.pragma('journal_mode=DELETE');
  assertSetting(db, 'journal_mode', 'delete');
  db.rekey(key);
  proveRekeyed(path, key);
  applySettings(db);
}

function proveRekeyed(path: string, key: Uint8Array): void {
  const other = openConnection(path, key);
  try {
    other.get('SELECT count(*) FROM sqlite_master');
    if (checkIntegrity(other).kind !== 'ok') throw new DatabaseError('database_damaged');
  } catch (error) {
    const undone = error instanceof DatabaseError && error.code === 'not_sqlcipher';
    // The journal needs as much room as the database; it is gone by now.
    if (undone) throw new StorageError(hasRoomTwice(path) ? 'io' : 'disk_full');
    throw error;
  } finally {
    other.close();
  }
}

function hasRoomTwice(path: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(path));
  return bavail * bsize > statSync(path).size;
}

function openProven(path: string, key: Uint8Array, start: Buffer): ProvenDatabase {
  const db = openConnection(path, key);
  try {
    db.get('SELECT count(*) FROM sqlite_master');
    applySettings(db);
    // Page 1 exists once the journal mode is set. Done while `db` is open, so that the stranger's
    // connection is never the last one: the last one to close would fold the WAL into the file.
    const refusalOfRandomKey = proveWrongKeyRefused(path);
    const encryption = { ...readBack(db), fileStart: start.toString('hex'), refusalOfRandomKey };
    return { ...db, encryption };
  } catch (error) {
    db.close();
    throw error;
  }
}

function applySettings(db: Database): void {
  for (const { set, name, expected } of SETTINGS) {
    db.pragma(set);
    assertSetting(db, name, expected);
  }
  for (const { name, expected } of CIPHER) assertSetting(db, name, expected);
}

function readBack(db: Database): Pick<EncryptionProof, 'cipher' | 'settings'> {
  const read = (name: string) => [name, String(firstValue(db.pragma(name)))] as const;
  const about = ['cipher_version', 'cipher_provider', 'cipher_provider_version'];
  return {
    cipher: Object.fromEntries([...about, ...CIPHER.map(({ name }) => name)].map(read)),
    settings: Object.fromEntries(SETTINGS.map(({ name }) => read(name))),
  };
}

function assertSetting(db: Database, name: string, expected: string | number): void {
  if (firstValue(db.pragma(name)) !== expected) {
    throw new DatabaseError('unsafe_settings', '', name);
  }
}

function firstValue(rows: readonly SqlRow[]): unknown {
  return Object.values(rows[0] ?? {})[0];
}

/** @returns SQLite's code of the refusal */
function proveWrongKeyRefused(path: string): string {
  const stranger = openConnection(path, randomBytes(32));
  try {
    stranger.get('SELECT count(*) FROM sqlite_master');
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'not_sqlcipher') {
      return error.sqliteCode;
    }
    throw error;
  } finally {
    stranger.close();
  }
  throw new DatabaseError('not_sqlcipher', '', 'opens without its key');
}

/** An empty file, or one of a single byte, would be taken for a new database, so it counts as damaged. */
function refusePlainFile(path: string): Buffer {
  const start = readStart(path);
  if (start.length <= 1) throw new DatabaseError('database_damaged', '', 'empty file');
  if (start.equals(PLAIN_HEADER)) throw new DatabaseError('not_sqlcipher', '', 'plain SQLite file');
  return start;
}

function readStart(path: string): Buffer {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw new DatabaseError('database_missing');
    throw toStorageError(error);
  }
  try {
    const start = Buffer.alloc(PLAIN_HEADER.length);
    return start.subarray(0, readSync(file, start, 0, start.length, 0));
  } catch (error) {
    if (errnoOf(error) === 'EISDIR') throw new StorageError('not_accessible', { cause: error });
    throw toStorageError(error);
  } finally {
    closeSync(file);
  }
}
