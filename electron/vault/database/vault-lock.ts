import { DatabaseError } from './database-error';
import { openConnection } from './driver';

/** A held lock. */
export interface VaultLock {
  /** Lets others in. A second call does nothing. */
  release(): void;
}

/** Another process, or another part of this one, works in the vault. */
export class VaultInUseError extends Error {
  readonly code = 'vault_in_use';

  constructor() {
    super('vault_in_use');
    this.name = 'VaultInUseError';
  }
}

/**
 * Holds the vault for this process. Throws `VaultInUseError` or `StorageError`.
 *
 * Node has no file locks, but SQLite has them on every system (fcntl, LockFileEx): an exclusive
 * transaction on an own empty file is a lock of the operating system. It ends with the process
 * however that ends, so there is no stale lock to guess about, as a file with a process number
 * would leave after a power cut (with a number that another program may have by then). Nothing is
 * ever written to the file, and nothing else may open it: closing any descriptor would drop the lock.
 */
export function holdVaultLock(path: string): VaultLock {
  const connection = openConnection(path);
  try {
    connection.pragma('journal_mode=MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
    // On a read-only file BEGIN takes no lock and says nothing; a write that is never committed does.
    connection.pragma('user_version=1');
  } catch (error) {
    connection.close();
    if (error instanceof DatabaseError && error.code === 'database_busy') {
      throw new VaultInUseError();
    }
    throw error;
  }
  return { release: () => void connection.close() };
}
