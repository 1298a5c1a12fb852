import { join } from 'node:path';
import { DatabaseError } from '../database/database-error';
import type { VaultKeys } from '../keys/derive';
import { VAULT_FILES } from '../keys/format';
import { type AnchorState, readAnchor } from './anchor-file';
import { type Comparison, compareFiles } from './compare-files';
import type { Findings } from './findings';
import { type Inspection, inspectCopy } from './inspect';
import { commitsAhead, nameFindings } from './judge';
import type { MainFile } from './main-file';
import { anchoredMarks, type Marks } from './marks';
import type { Wal } from './wal';

/** What an examination looks at. */
export interface Examined {
  readonly folder: string;
  readonly vaultId: string;
  readonly keys: Pick<VaultKeys, 'database' | 'audit' | 'anchor'>;
  readonly revision: number;
}

/** What the files of a vault are before SQLite opens them. */
export type Verdict =
  | {
      readonly kind: 'sound';
      /** Where the database stands. The journal was followed as far as SQLite will take it. */
      readonly marks: Marks;
      /** What a crash had cut short. */
      readonly repaired: 'commit' | 'checkpoint' | 'rewrite' | null;
    }
  | { readonly kind: 'suspicious'; readonly findings: Findings; readonly repaired: null };

/**
 * Compares the files with the anchor. Only where bytes differ a copy of the database is looked into.
 * Changes nothing. Throws `DatabaseError` for a database that is not genuine, or `StorageError`.
 */
export async function examine(vault: Examined, main: MainFile, wal: Wal): Promise<Verdict> {
  const { folder, keys, vaultId, revision } = vault;
  const anchor = readAnchor(join(folder, VAULT_FILES.anchor), keys.anchor, vaultId);
  if (anchor.kind !== 'ok') {
    const seen = await inspectCopy({ folder, keys, anchoredSequence: 0, full: true });
    return suspicious(nameFindings(anchor.kind, null, seen, revision));
  }
  if (anchor.state.rewriting) return examineRewritten(vault, anchor.state, wal);
  const files = compareFiles(anchor.state, main, wal);
  const sound = await findSound(vault, anchor.state, files, wal);
  if (sound === null) {
    const seen = await inspectFully(vault, anchor.state, files);
    return suspicious(nameFindings(anchor.state, files, seen, revision));
  }
  const findings = nameFindings(anchor.state, null, null, revision);
  return findings === null ? sound : suspicious(findings);
}

/** What is as it was, or as a crash can leave it; `null` for anything else. */
async function findSound(
  { folder, keys }: Examined,
  anchor: AnchorState,
  { mainFits, journal, checkpointCutShort }: Comparison,
  wal: Wal,
): Promise<Verdict | null> {
  if (!mainFits) return null;
  const repaired = checkpointCutShort ? 'checkpoint' : null;
  if (journal === 'whole') return { kind: 'sound', marks: anchoredMarks(anchor), repaired };
  if (journal !== 'longer') return null;
  const seen = await inspectCopy({ folder, keys, anchoredSequence: anchor.entries, full: false });
  const before = wal.commits;
  wal.follow(seen.frames);
  const ahead = commitsAhead(anchor, seen, wal.commits - before);
  if (ahead === null) return null;
  return { kind: 'sound', marks: seen, repaired: ahead > 0 ? 'commit' : repaired };
}

/** A rewriting was cut short: the bytes say nothing, so every page, the chain and its end are looked at. */
async function examineRewritten(
  { folder, keys, revision }: Examined,
  anchor: AnchorState,
  wal: Wal,
): Promise<Verdict> {
  const seen = await inspectCopy({ folder, keys, anchoredSequence: anchor.entries, full: true });
  const marks = anchoredMarks(anchor);
  const isSame = seen.commits === marks.commits && seen.audit.hash === marks.audit.hash;
  if (isSame && seen.brokenEntry === null) {
    wal.follow(seen.frames);
    return { kind: 'sound', marks, repaired: 'rewrite' };
  }
  const files = { mainFits: false, journal: 'whole', checkpointCutShort: false } as const;
  return suspicious(nameFindings(anchor, files, seen, revision));
}

/** With a journal that is not ours over a main file that is, damage is one more sign of the former. */
async function inspectFully(
  { folder, keys }: Examined,
  anchor: AnchorState,
  files: Comparison,
): Promise<Inspection> {
  try {
    return await inspectCopy({ folder, keys, anchoredSequence: anchor.entries, full: true });
  } catch (error) {
    if (!files.mainFits || !(error instanceof DatabaseError)) throw error;
    const marks = anchoredMarks(anchor);
    return { ...marks, frames: 0, anchoredHash: null, brokenEntry: null, isUsable: false };
  }
}

function suspicious(findings: Findings | null): Verdict {
  if (findings === null) throw new Error('suspicious, and nothing found');
  return { kind: 'suspicious', findings, repaired: null };
}
