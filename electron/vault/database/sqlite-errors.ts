import { accessSync, constants, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf, StorageError, toStorageError } from '../files/storage-error';
import { DatabaseError } from './database-error';

/** Below this an I/O error is taken for a full disk: SQLite reports some of those as SQLITE_IOERR_SHMSIZE. */
const FULL_BELOW_BYTES = 64 * 1024;

/** Where the error arose: only the text of our own SQL is quoted back in a message. */
export interface ErrorContext {
  readonly path: string;
  /** Whether the key has already opened a page of this database. */
  readonly opened: boolean;
  /** Whether SQLite's message can only hold SQL and names of tables, no values. */
  readonly messageIsSafe: boolean;
}

/** Turns an error of the driver into `StorageError` or `DatabaseError`; one without SQLite's code is returned as it is. */
export function toDatabaseError(error: unknown, context: ErrorContext): unknown {
  const sqliteCode = errnoOf(error);
  if (sqliteCode === undefined || !sqliteCode.startsWith('SQLITE_')) return error;
  const family = sqliteCode.split('_')[1];
  switch (family) {
    case 'FULL':
      return new StorageError('disk_full');
    case 'READONLY':
      return new StorageError('read_only');
    case 'CANTOPEN':
    case 'PERM':
      return new StorageError('not_accessible');
    case 'IOERR':
      return new StorageError(isDiskFull(context.path) ? 'disk_full' : 'io');
    case 'NOTADB':
      return new DatabaseError(context.opened ? 'database_damaged' : 'not_sqlcipher', sqliteCode);
    case 'CORRUPT':
      return new DatabaseError('database_damaged', sqliteCode);
    case 'BUSY':
    case 'LOCKED':
      return new DatabaseError('database_busy', sqliteCode);
    case 'CONSTRAINT':
      return new DatabaseError('constraint', sqliteCode, messageOf(error));
    default:
      return new DatabaseError('sql', sqliteCode, context.messageIsSafe ? messageOf(error) : '');
  }
}

/** The driver gives no code when it cannot open a file at all; the file system is asked why. */
export function toOpenError(path: string, error: unknown): unknown {
  try {
    accessSync(dirname(path), constants.R_OK | constants.W_OK);
  } catch (reason) {
    return toStorageError(reason);
  }
  return new StorageError('not_accessible', { cause: error });
}

function isDiskFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < FULL_BELOW_BYTES;
  } catch {
    return false;
  }
}

/** `sqlite error(CODE): text` without its prefix. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^sqlite error\([A-Z_]+\): /, '') : '';
}
