import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { renameDurably, writeFileAtomic } from '../files/atomic-write';
import { errnoOf, withStorageErrors } from '../files/storage-error';
import { VAULT_FILES } from './format';
import {
  HEADER_MAX_BYTES,
  headerText,
  type ParsedHeader,
  parseHeader,
  type VaultHeader,
} from './header';
import { HeaderError, type HeaderErrorCode } from './header-error';

/** A header, or what is wrong with it and whether the copy beside it could repair it. */
export type HeaderRead =
  | { readonly kind: 'ok'; readonly header: VaultHeader }
  | {
      readonly kind: 'damaged';
      readonly code: HeaderErrorCode;
      readonly path: string;
      readonly backupUsable: boolean;
    };

/**
 * Reads `vault.json` of a folder. The backup is looked at but never used: it may hold a password
 * that was changed for a reason. Throws `StorageError` when the file is there and cannot be read.
 */
export function readHeader(folder: string): HeaderRead {
  const read = readParsed(join(folder, VAULT_FILES.header)) ?? MISSING;
  if (read.kind === 'ok') return read;
  const copy = readParsed(join(folder, VAULT_FILES.headerBackup));
  // A header of a newer format is not damaged: an older app must not undo it.
  const backupUsable = copy?.kind === 'ok' && read.code !== 'header_newer_format';
  return { ...read, backupUsable };
}

const MISSING: ParsedHeader = { kind: 'damaged', code: 'header_missing', path: '' };

/** Like `readHeader`, for callers that need a header: throws `HeaderError`. */
export function requireHeader(folder: string): VaultHeader {
  const read = readHeader(folder);
  if (read.kind === 'ok') return read.header;
  throw new HeaderError(read.code, read.path, read.backupUsable);
}

/**
 * Writes `vault.json`. The old one is first kept as `vault.json.bak`; when slots changed, the copy
 * is renewed afterwards, because an old password must not live on in it. Throws `StorageError`.
 */
export function writeHeader(folder: string, header: VaultHeader): void {
  const path = join(folder, VAULT_FILES.header);
  const current = readParsed(path);
  if (current?.kind === 'ok') keepCopy(folder, current.header);
  writeFileAtomic(path, headerText(header));
  keepCopy(folder, header);
}

/**
 * Writes a header of which only `attempts` changed, before any key has proved the rest of it. The copy
 * is left alone: it may be the only whole one. Throws `StorageError`.
 */
export function writeAttempts(folder: string, header: VaultHeader): void {
  writeFileAtomic(join(folder, VAULT_FILES.header), headerText(header));
}

/** Whether the copy beside a header is a newer one: then the header is an old file put back. */
export function isOlderThanCopy(folder: string, header: VaultHeader): boolean {
  const copy = readParsed(join(folder, VAULT_FILES.headerBackup));
  return copy?.kind === 'ok' && copy.header.revision > header.revision;
}

/**
 * Writes `vault.json.next`: the header of the master key that the database is about to be given. It
 * waits beside `vault.json` until the database opens with it. Throws `StorageError`.
 */
export function writeNextHeader(folder: string, header: VaultHeader): void {
  writeFileAtomic(join(folder, VAULT_FILES.headerNext), headerText(header));
}

/** The header that waits, if there is a whole one. One that was cut off never had a database. */
export function readNextHeader(folder: string): VaultHeader | undefined {
  const read = readParsed(join(folder, VAULT_FILES.headerNext));
  return read?.kind === 'ok' ? read.header : undefined;
}

/** Puts the waiting header in the place of `vault.json`. Needs no room on the disk for that. */
export function promoteNextHeader(folder: string, header: VaultHeader): void {
  renameDurably(join(folder, VAULT_FILES.headerNext), join(folder, VAULT_FILES.header));
  try {
    keepCopy(folder, header);
  } catch {
    // The copy of the old header opens nothing any more; the next unlock renews it.
  }
}

/** Removes a waiting header whose database never was, or which is in its place by now. */
export function dropNextHeader(folder: string): void {
  withStorageErrors(() => rmSync(join(folder, VAULT_FILES.headerNext), { force: true }));
}

/**
 * Puts the backup in the place of a damaged header, which is kept as `vault.json.damaged`. Only on
 * a person's request. Throws `HeaderError` when there is nothing to repair, or nothing to repair from.
 */
export function restoreHeaderFromBackup(folder: string): VaultHeader {
  const current = readHeader(folder);
  if (current.kind === 'ok') return current.header;
  const backup = readParsed(join(folder, VAULT_FILES.headerBackup));
  if (!current.backupUsable || backup?.kind !== 'ok') {
    throw new HeaderError(current.code, current.path, false);
  }
  const path = join(folder, VAULT_FILES.header);
  if (existsSync(path)) renameDurably(path, `${path}.damaged`);
  writeFileAtomic(path, headerText(backup.header));
  return backup.header;
}

/** `attempts` may differ: a copy for each wrong password would only wear the disk. */
function keepCopy(folder: string, header: VaultHeader): void {
  const path = join(folder, VAULT_FILES.headerBackup);
  const copy = readParsed(path);
  if (copy?.kind === 'ok' && copy.header.mac === header.mac) return;
  writeFileAtomic(path, headerText(header));
}

function readParsed(path: string): ParsedHeader | undefined {
  const bytes = readLimited(path);
  return bytes === undefined ? undefined : parseHeader(bytes);
}

/** Reads at most one byte more than allowed, so that a huge file costs nothing. */
function readLimited(path: string): Uint8Array | undefined {
  return withStorageErrors(() => {
    const file = openIfPresent(path);
    if (file === undefined) return undefined;
    try {
      // A folder or device of that name has nothing to read.
      if (!fstatSync(file).isFile()) return new Uint8Array();
      const bytes = new Uint8Array(HEADER_MAX_BYTES + 1);
      let length = 0;
      for (;;) {
        const count = readSync(file, bytes, length, bytes.length - length, null);
        length += count;
        if (count === 0 || length === bytes.length) return bytes.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  });
}

function openIfPresent(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return undefined;
    throw error;
  }
}
