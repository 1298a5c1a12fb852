import type { AnchorState, FileDigest } from './anchor-file';
import type { MainFile } from './main-file';
import { framesIn, type Wal } from './wal';

/** How the journal lies there: `longer` has more behind what was anchored, which is whole. */
export type JournalState = 'whole' | 'longer' | 'missing' | 'cut' | 'changed';

/** The files of a database against what the anchor says of them. */
export interface Comparison {
  /** Whether the main file is as it was, or will be after the checkpoint that was cut short. */
  readonly mainFits: boolean;
  readonly journal: JournalState;
  /** A checkpoint was cut short and must be done again, or only its last anchor is lacking. */
  readonly checkpointCutShort: boolean;
}

/** Compares byte for byte; SQLite is not asked. Throws `StorageError`. */
export function compareFiles(anchor: AnchorState, main: MainFile, wal: Wal): Comparison {
  const { after } = anchor;
  if (after === null) {
    const journal = compareJournal(anchor.wal, wal);
    return { mainFits: isSame(main.digest, anchor.main), journal, checkpointCutShort: false };
  }
  // SQLite empties the journal only after the main file is complete and flushed.
  if (wal.size() === 0 && isSame(main.digest, after)) {
    return { mainFits: true, journal: 'whole', checkpointCutShort: true };
  }
  const journal = compareJournal(anchor.wal, wal);
  const isThere = journal === 'whole' || journal === 'longer';
  // Some pages of the main file may be new already: with the journal over it they all are.
  const mainFits = isThere ? isSame(main.after(wal), after) : isSame(main.digest, anchor.main);
  return { mainFits, journal, checkpointCutShort: true };
}

function compareJournal(anchored: FileDigest, wal: Wal): JournalState {
  const size = wal.size();
  if (size < anchored.bytes) return size === 0 ? 'missing' : 'cut';
  wal.follow(framesIn(anchored.bytes));
  if (!isSame(wal.digest, anchored)) return 'changed';
  return size > anchored.bytes ? 'longer' : 'whole';
}

function isSame(a: FileDigest, b: FileDigest): boolean {
  return a.bytes === b.bytes && a.sha256 === b.sha256;
}
