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
  /**
   * Anchors another revision of `vault.json`, in a main file that no earlier anchor fits: the older
   * `vault.json` with an older anchor must not look like a crash. Throws `StorageError`.
   */
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
 * one anchor for all that a transaction wrote. The death of the process leaves the database at most one
 * commit ahead, because nothing is written while the anchor is behind. After a power cut it may be ahead
 * by the commits of one turn of the event loop: their anchor is flushed when their answers are on their
 * way. The commits themselves are on the disk by then, and counted and chained to what was anchored.
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
  let flushing: NodeJS.Immediate | undefined;
  let closed = false;

  function write(after: FileDigest | null): void {
    const files = { main: main.digest, wal: wal.digest, after, rewriting };
    anchor.write(anchorState(vaultId, revision, marks, files));
  }

  function flush(): void {
    clearImmediate(flushing);
    flushing = undefined;
    anchor.flush();
  }

  /** A flush that fails makes the next write wait until one succeeds. */
  function flushSoon(): void {
    flushing ??= setImmediate(() => {
      flushing = undefined;
      try {
        anchor.flush();
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        behind = true;
      }
    });
  }

  /** For what must not be overtaken by the main file or by `vault.json`. */
  function writeThrough(after: FileDigest | null): void {
    write(after);
    flush();
  }

  function follow(): void {
    if (!wal.follow(journalFrames(db))) throw new StorageError('io');
  }

  function anchorNow(): void {
    follow();
    write(null);
  }

  function checkpoint(): void {
    if (rewriting) throw new DatabaseError('database_busy');
    clearTimeout(timer);
    timer = undefined;
    follow();
    if (wal.digest.bytes > 0) {
      writeThrough(main.after(wal));
      unfinished = true;
      if (db.pragma('wal_checkpoint(TRUNCATE)')[0]?.busy !== 0) {
        throw new DatabaseError('database_busy');
      }
      main.refresh(wal);
      wal.restart();
    }
    writeThrough(null);
    behind = false;
    unfinished = false;
  }

  function rewrite(work: (db: Database) => void): void {
    checkpoint();
    rewriting = true;
    writeThrough(null);
    work(db);
    main.reread();
    wal.restart();
    follow();
    rewriting = false;
    writeThrough(null);
  }

  /** What failed last time comes first: nothing new is written until the anchor is true again. */
  function settle(): void {
    if (rewriting) throw new DatabaseError('database_busy');
    if (unfinished) checkpoint();
    if (!behind) return;
    anchorNow();
    flush();
    behind = false;
  }

  function afterCommit(): void {
    try {
      anchorNow();
      flushSoon();
    } catch (error) {
      // The commit stands and must be answered so; the next write has to wait for the anchor.
      behind = true;
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
      // A commit of its own, so that the checkpoint changes the main file in any case.
      transaction(() => undefined);
      revision = next;
      unfinished = true;
      checkpoint();
    },
    close() {
      if (closed) return { checkpointed: true };
      closed = true;
      checkpointQuietly();
      clearImmediate(flushing);
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
