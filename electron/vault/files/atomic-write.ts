import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errnoOf, withStorageErrors } from './storage-error';

/** Only the account that runs the app may read what the vault writes. */
export const PRIVATE_FILE_MODE = 0o600;

const TEMPORARY_NAME = /^\..+\.[0-9a-f]{16}\.tmp$/;

/**
 * Replaces a file so that a crash or power cut leaves the old or the new content, never a mix:
 * a temporary file in the same folder, fsync, rename, fsync of the folder.
 * Throws `StorageError`; no temporary file stays behind on failure.
 */
export function writeFileAtomic(path: string, data: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`);
  withStorageErrors(() => {
    try {
      writeSynced(temporary, data);
      renameWithRetry(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    syncFolder(dirname(path));
  });
}

/** Moves a file whose content is already on disk, and makes the move itself last. Throws `StorageError`. */
export function renameDurably(from: string, to: string): void {
  withStorageErrors(() => {
    renameWithRetry(from, to);
    syncFolder(dirname(to));
    if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
  });
}

/** Removes what `writeFileAtomic` left in a folder when the process died in the middle of it. */
export function removeTemporaries(folder: string): void {
  withStorageErrors(() => {
    for (const name of readdirSync(folder)) {
      if (TEMPORARY_NAME.test(name)) rmSync(join(folder, name), { force: true });
    }
  });
}

function writeSynced(path: string, data: string | Uint8Array): void {
  const file = openSync(path, 'wx', PRIVATE_FILE_MODE);
  try {
    writeFileSync(file, data);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Windows gives no handle on a folder to sync; NTFS journals the rename itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A virus scanner on Windows holds a new file for some milliseconds, and the rename fails meanwhile. */
function renameWithRetry(from: string, to: string): void {
  const attempts = process.platform === 'win32' ? 10 : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const errno = errnoOf(error) ?? '';
      if (attempt >= attempts || !['EPERM', 'EACCES', 'EBUSY'].includes(errno)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * attempt);
    }
  }
}
