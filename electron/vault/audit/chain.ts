import type { Database } from '../database/driver';
import { type ChainedEntry, FIRST_PREVIOUS, hashOf, readTip } from './audit';

/** How far a verification is. */
export interface ChainProgress {
  readonly checked: number;
  readonly total: number;
}

/** What a verification found: `broken` names the first entry that does not fit. */
export type ChainVerdict =
  | { readonly kind: 'whole'; readonly entries: number }
  | { readonly kind: 'broken'; readonly sequence: number }
  | { readonly kind: 'stopped' };

/** So few that a click in between waits some milliseconds only. */
const ENTRIES_AT_A_TIME = 1_000;

/**
 * Walks the chain from its first entry to the one that is last now, a piece at each step. What is
 * added meanwhile was chained to a tip that is checked here, and is left for the next time.
 */
export function* walkChain(
  db: Database,
  key: Uint8Array,
): Generator<ChainProgress, ChainVerdict, undefined> {
  const total = readTip(db).sequence;
  let checked = 0;
  let previous = FIRST_PREVIOUS;
  while (checked < total) {
    const until = Math.min(total, checked + ENTRIES_AT_A_TIME);
    for (const entry of readEntries(db, checked, until)) {
      const fits = entry.sequence === checked + 1 && entry.previous === previous;
      if (!fits || entry.hash !== hashOf(key, entry)) break;
      checked += 1;
      previous = entry.hash;
    }
    if (checked < until) return { kind: 'broken', sequence: checked + 1 };
    yield { checked, total };
  }
  return { kind: 'whole', entries: total };
}

/** Where a verification reports to, and how it is called off. */
export interface ChainWatch {
  readonly onProgress?: (progress: ChainProgress) => void;
  readonly isStopped?: () => boolean;
}

/**
 * Verifies the whole chain and lets other work pass between the pieces. Throws `DatabaseError` or
 * `StorageError` when the rows cannot be read.
 */
export async function verifyChain(
  db: Database,
  key: Uint8Array,
  { onProgress, isStopped }: ChainWatch = {},
): Promise<ChainVerdict> {
  const steps = walkChain(db, key);
  for (;;) {
    await new Promise((resume) => setImmediate(resume));
    if (isStopped?.() === true) return { kind: 'stopped' };
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}

function readEntries(db: Database, after: number, until: number) {
  return db.all<ChainedEntry & { readonly hash: string }>(
    `SELECT sequence, at, officer_id AS officerId, action, object_id AS objectId, detail, previous, hash
     FROM audit_entry WHERE sequence > $after AND sequence <= $until ORDER BY sequence`,
    { after, until },
  );
}
