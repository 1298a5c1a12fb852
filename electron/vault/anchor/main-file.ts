import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DatabaseError } from '../database/database-error';
import { errnoOf, toStorageError, withStorageErrors } from '../files/storage-error';
import type { FileDigest } from './anchor-file';
import { PAGE_BYTES, type Wal } from './wal';

/** Digests are kept for pieces of this size, so that a checkpoint reads again only what it wrote. */
const SEGMENT_BYTES = 16 * PAGE_BYTES;

/**
 * The main file (`vault.db`), read through a descriptor of its own. Closing any descriptor of that
 * file drops SQLite's locks in this process (POSIX), so this one is opened before the database and
 * closed after it.
 */
export interface MainFile {
  /** As it lay there when it was last read. */
  readonly digest: FileDigest;
  /** What it will be once the journal is folded in: the newest image of every page. */
  after(wal: Wal): FileDigest;
  /** Reads again what folding in this journal has changed. */
  refresh(wal: Wal): void;
  /** Reads all of it again. Throws `StorageError`. */
  reread(): void;
  close(): void;
}

/** Opens and reads the whole file. Throws `DatabaseError` `database_missing` or `StorageError`. */
export function openMainFile(path: string): MainFile {
  const file = openExisting(path);
  const segment = Buffer.alloc(SEGMENT_BYTES);
  let bytes = 0;
  let segments: readonly Buffer[] = [];
  let digest: FileDigest = digestOf(0, []);

  function digestSegment(index: number, total: number, wal: Wal | null): Buffer {
    const start = index * SEGMENT_BYTES;
    segment.fill(0);
    readInto(file, segment, start);
    if (wal !== null) overlay(segment, start, wal);
    return createHash('sha256')
      .update(segment.subarray(0, Math.min(SEGMENT_BYTES, total - start)))
      .digest();
  }

  function renewed(total: number, isStale: (index: number) => boolean, wal: Wal | null) {
    const count = Math.ceil(total / SEGMENT_BYTES);
    return Array.from({ length: count }, (_, index) => {
      const known = segments[index];
      return known === undefined || isStale(index) ? digestSegment(index, total, wal) : known;
    });
  }

  /** Also where the file ends and will end: pages that were never written are zeros. */
  function staleAfter(wal: Wal): (index: number) => boolean {
    const touched = new Set([...wal.pages.keys()].map(segmentOf));
    const shorter = Math.min(bytes, wal.databasePages * PAGE_BYTES);
    const firstEnd = Math.floor(shorter / SEGMENT_BYTES);
    return (index) => touched.has(index) || index >= firstEnd;
  }

  function length(): number {
    return withStorageErrors(() => fstatSync(file).size);
  }

  function reread(): void {
    take(() => true);
  }

  function take(isStale: (index: number) => boolean): void {
    bytes = length();
    segments = renewed(bytes, isStale, null);
    digest = digestOf(bytes, segments);
  }

  try {
    reread();
  } catch (error) {
    closeSync(file);
    throw toStorageError(error);
  }
  return {
    get digest() {
      return digest;
    },
    after(wal) {
      if (wal.databasePages === 0) return digest;
      const total = wal.databasePages * PAGE_BYTES;
      return digestOf(total, renewed(total, staleAfter(wal), wal));
    },
    refresh(wal) {
      take(staleAfter(wal));
    },
    reread,
    close: () => closeSync(file),
  };
}

function segmentOf(page: number): number {
  return Math.floor(((page - 1) * PAGE_BYTES) / SEGMENT_BYTES);
}

function overlay(segment: Buffer, start: number, wal: Wal): void {
  const first = start / PAGE_BYTES + 1;
  for (let at = 0; at < SEGMENT_BYTES; at += PAGE_BYTES) {
    const page = first + at / PAGE_BYTES;
    if (wal.pages.has(page)) wal.readPage(page, segment.subarray(at, at + PAGE_BYTES));
  }
}

function digestOf(bytes: number, segments: readonly Buffer[]): FileDigest {
  const hash = createHash('sha256');
  for (const segment of segments) hash.update(segment);
  return { bytes, sha256: hash.digest('base64url') };
}

function readInto(file: number, buffer: Buffer, position: number): void {
  withStorageErrors(() => {
    for (let done = 0; done < buffer.length; ) {
      const count = readSync(file, buffer, done, buffer.length - done, position + done);
      if (count === 0) return;
      done += count;
    }
  });
}

function openExisting(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw new DatabaseError('database_missing');
    throw toStorageError(error);
  }
}
