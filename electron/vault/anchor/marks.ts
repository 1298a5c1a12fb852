import { z } from 'zod';
import { type AuditTip, readTip } from '../audit/audit';
import type { Database } from '../database/driver';
import type { AnchorState } from './anchor-file';

/** How far a database has come: what the anchor repeats outside of it. */
export interface Marks {
  readonly commits: number;
  readonly audit: AuditTip;
}

const counterSchema = z.object({ commits: z.int().min(0) });

/** Reads both. Throws `DatabaseError`. */
export function readMarks(db: Database): Marks {
  const { commits } = counterSchema.parse(
    db.get('SELECT commits FROM commit_counter WHERE id = 1'),
  );
  return { commits, audit: readTip(db) };
}

/** Counts the commit that is about to happen; inside its transaction. */
export function countCommit(db: Database): Marks {
  db.run('UPDATE commit_counter SET commits = commits + 1 WHERE id = 1');
  return readMarks(db);
}

/** What an anchor says of the database. */
export function anchoredMarks({ commits, entries, tip }: AnchorState): Marks {
  const hash = Buffer.from(tip, 'base64url').toString('hex');
  return { commits, audit: { sequence: entries, hash } };
}

/** The anchor of a vault that stands there. */
export function anchorState(
  vaultId: string,
  revision: number,
  { commits, audit }: Marks,
  files: Pick<AnchorState, 'main' | 'wal' | 'after' | 'rewriting'>,
): AnchorState {
  const tip = Buffer.from(audit.hash, 'hex').toString('base64url');
  return { vaultId, revision, commits, entries: audit.sequence, tip, ...files };
}
