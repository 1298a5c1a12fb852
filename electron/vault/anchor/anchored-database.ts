import { DatabaseError } from '../database/database-error';
import type { Database } from '../database/driver';
import type { ProvenDatabase } from '../database/open';
import { StorageError } from '../files/storage-error';
import type { AnchorWriter, FileDigest } from './anchor-file';
import type { MainFile } from './main-file';
import { anchorState, countCommit, type Marks } from './marks';
import type { Wal } from './wal';

/** An open database of which every commit is also known outside of it. */
export interface AnchoredDatabase extends ProvenDatabase {
  readonly isOpen: boolean;
  /** Anchors another revision of `vault.json`. Throws `StorageError`. */
  anchorRevision(revision: number): void;
  /** Folds the journal into the main file now. Throws `StorageError`, and then the journal stays. */
  checkpoint(): void;
  /**
   * For work that writes the whole main file anew, outside of any journal of ours (another key). A crash
   * meanwhile is recognised; the database must then hold what it held. `work` gets the bare database. Throws what `work` throws, and
   * then the database must be closed.
   */
  rewrite(work: (db: Database) => void): void;
}

/** What a database needs to be anchored. All of it is closed with the database. */
export interface AnchorParts {
  readonly db: ProvenDatabase;
  readonly main: MainFile;
  readonly wal: Wal;
  readonly anchor: AnchorWriter;
  readonly vaultId: string;
  readonly marks: Marks;
  readonly revision: number;
}

/** Deleted rows do not linger in the journal for longer than this. */
const CHECKPOINT_AFTER_MS = 30_000;
const CHECKPOINT_ABOVE_BYTES = 8 * 1024 * 1024;

/**
 * Wraps an open database so that each transaction is counted and, once it is on the disk, anchored:
 * one anchor for all that a transaction wrote. A crash leaves the database at most one commit ahead,
 * because nothing is written while the anchor is behind.
 *
 * The main file only changes in a checkpoint. Before one begins the anchor says what the file will be
 * after it; until SQLite has copied and flushed everything, the journal is whole.
 */
export function anchorDatabase(parts: AnchorParts): AnchoredDatabase {
  const { db, main, wal, anchor, vaultId } = parts;
  let { marks, revision } = parts;
  let inTransaction = false;
  /** A commit is on the disk and its anchor is not. */
  let behind = false;
  /** A checkpoint has begun that did not come through. */
  let unfinished = false;
  /** The main file is being rewritten, or that failed. */
  let rewriting = false;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function write(after: FileDigest | null): void {
    const files = { main: main.digest, wal: wal.digest, after, rewriting };
    anchor.write(anchorState(vaultId, revision, marks, files));
  }

  function follow(): void {
    if (!wal.follow(journalFrames(db))) throw new StorageError('io');
  }

  function anchorNow(): void {
    follow();
    write(null);
    behind = false;
  }

  function checkpoint(): void {
    if (rewriting) throw new DatabaseError('database_busy');
    clearTimeout(timer);
    timer = undefined;
    follow();
    if (wal.digest.bytes > 0) {
      write(main.after(wal));
      unfinished = true;
      if (db.pragma('wal_checkpoint(TRUNCATE)')[0]?.busy !== 0) {
        throw new DatabaseError('database_busy');
      }
      main.refresh(wal);
      wal.restart();
    }
    write(null);
    behind = false;
    unfinished = false;
  }

  function rewrite(work: (db: Database) => void): void {
    checkpoint();
    rewriting = true;
    write(null);
    work(db);
    main.reread();
    wal.restart();
    follow();
    rewriting = false;
    write(null);
  }

  /** What failed last time comes first: nothing new is written until the anchor is true again. */
  function settle(): void {
    if (rewriting) throw new DatabaseError('database_busy');
    if (unfinished) checkpoint();
    if (behind) anchorNow();
  }

  function afterCommit(): void {
    behind = true;
    try {
      anchorNow();
    } catch (error) {
      // The commit stands and must be answered so; the next write has to wait for the anchor.
      if (!(error instanceof StorageError)) throw error;
    }
    if (wal.digest.bytes > CHECKPOINT_ABOVE_BYTES) checkpointQuietly();
    else timer ??= setTimeout(checkpointQuietly, CHECKPOINT_AFTER_MS).unref();
  }

  /** A full disk keeps the journal as it is; who writes next is told. */
  function checkpointQuietly(): void {
    try {
      checkpoint();
    } catch (error) {
      if (!(error instanceof StorageError || error instanceof DatabaseError)) throw error;
    }
  }

  function transaction<T>(fn: () => T): T {
    if (inTransaction) throw new Error('a transaction inside a transaction');
    settle();
    let next = marks;
    inTransaction = true;
    let result: T;
    try {
      result = db.transaction(() => {
        const value = fn();
        next = countCommit(db);
        return value;
      });
    } finally {
      inTransaction = false;
    }
    marks = next;
    afterCommit();
    return result;
  }

  /** What is written outside a transaction becomes one, so that no write escapes the anchor. */
  function alone<T>(work: () => T): T {
    return inTransaction ? work() : transaction(work);
  }

  return {
    ...db,
    get isOpen() {
      return !closed;
    },
    transaction,
    run: (sql, params) => alone(() => db.run(sql, params)),
    exec: (sql) => alone(() => db.exec(sql)),
    checkpoint,
    rewrite,
    anchorRevision(next) {
      revision = next;
      behind = true;
      settle();
    },
    close() {
      if (closed) return { checkpointed: true };
      closed = true;
      checkpointQuietly();
      try {
        return db.close();
      } finally {
        main.close();
        wal.close();
        anchor.close();
      }
    },
  };
}

/** Frames of committed transactions in the journal. */
export function journalFrames(db: Database): number {
  const frames = db.pragma('wal_checkpoint(NOOP)')[0]?.log;
  if (typeof frames !== 'number' || frames < 0)
    throw new DatabaseError('unsafe_settings', '', 'wal');
  return frames;
}
