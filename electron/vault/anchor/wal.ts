import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync } from 'node:fs';
import { errnoOf, withStorageErrors } from '../files/storage-error';
import type { FileDigest } from './anchor-file';

/** Bytes of a page, as the opening of the database proves it. */
export const PAGE_BYTES = 4096;
/** The layout of a WAL file: sqlite.org/fileformat2.html, section 4. */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES;
const FRAMES_AT_A_TIME = 256;

/**
 * Reads along with the journal (`vault.db-wal`) while SQLite appends to it. SQLite keeps no locks on
 * this file, so it may be opened and closed at any time.
 */
export interface Wal {
  /** Of the committed part read so far. */
  readonly digest: FileDigest;
  /** Where the newest image of each page lies in the file. */
  readonly pages: ReadonlyMap<number, number>;
  /** Pages of the database after the last commit read. */
  readonly databasePages: number;
  /** Commits among the frames read. */
  readonly commits: number;
  /** Bytes of the file as it lies there; 0 when there is none. */
  size(): number;
  /** Reads on up to so many frames in all. @returns whether the file holds them */
  follow(frames: number): boolean;
  readPage(page: number, into: Uint8Array): void;
  /** Starts again with an empty or a new file; that it is empty is on the disk then. Throws `StorageError`. */
  restart(): void;
  /** Forgets what was read. */
  rewind(): void;
  close(): void;
}

/** Frames in a WAL of so many bytes. */
export function framesIn(bytes: number): number {
  return bytes <= HEADER_BYTES ? 0 : Math.floor((bytes - HEADER_BYTES) / FRAME_BYTES);
}

/** Opens the journal at that path, which need not exist yet. */
export function openWal(path: string): Wal {
  let file: number | undefined;
  let hash: Hash = createHash('sha256');
  let bytes = 0;
  let commits = 0;
  let databasePages = 0;
  const pages = new Map<number, number>();

  function handle(): number | undefined {
    file ??= withStorageErrors(() => openIfPresent(path));
    return file;
  }

  function size(): number {
    const open = handle();
    return open === undefined ? 0 : withStorageErrors(() => fstatSync(open).size);
  }

  function rewind(): void {
    hash = createHash('sha256');
    bytes = 0;
    commits = 0;
    databasePages = 0;
    pages.clear();
  }

  function close(): void {
    if (file !== undefined) closeSync(file);
    file = undefined;
  }

  function takeFrames(chunk: Buffer, position: number): void {
    for (let at = 0; at < chunk.length; at += FRAME_BYTES) {
      pages.set(chunk.readUInt32BE(at), position + at + FRAME_HEADER_BYTES);
      const afterCommit = chunk.readUInt32BE(at + 4);
      if (afterCommit === 0) continue;
      databasePages = afterCommit;
      commits += 1;
    }
  }

  return {
    get digest() {
      return { bytes, sha256: hash.copy().digest('base64url') };
    },
    pages,
    get databasePages() {
      return databasePages;
    },
    get commits() {
      return commits;
    },
    size,
    follow(frames) {
      const end = frames === 0 ? 0 : HEADER_BYTES + frames * FRAME_BYTES;
      const open = handle();
      if (end <= bytes) return true;
      if (open === undefined || size() < end) return false;
      if (bytes === 0) {
        hash.update(readExactly(open, 0, HEADER_BYTES));
        bytes = HEADER_BYTES;
      }
      while (bytes < end) {
        const chunk = readExactly(
          open,
          bytes,
          Math.min(end - bytes, FRAMES_AT_A_TIME * FRAME_BYTES),
        );
        hash.update(chunk);
        takeFrames(chunk, bytes);
        bytes += chunk.length;
      }
      return true;
    },
    readPage(page, into) {
      const position = pages.get(page);
      if (position === undefined || file === undefined) throw new RangeError('no such page');
      into.set(readExactly(file, position, PAGE_BYTES));
    },
    restart() {
      const open = handle();
      // SQLite cuts the file without flushing that: after a power cut the old journal would be back.
      if (open !== undefined) withStorageErrors(() => fsyncSync(open));
      close();
      rewind();
    },
    rewind,
    close,
  };
}

function readExactly(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  withStorageErrors(() => {
    for (let done = 0; done < length; ) {
      const count = readSync(file, bytes, done, length - done, position + done);
      if (count === 0) throw Object.assign(new Error('file is shorter'), { code: 'EIO' });
      done += count;
    }
  });
  return bytes;
}

/** For writing too, because Windows flushes nothing through a handle that may only read. */
function openIfPresent(path: string): number | undefined {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
