import { join } from 'node:path';
import { DatabaseError } from '../database/database-error';
import type { Database } from '../database/driver';
import { openDatabase, type ProvenDatabase } from '../database/open';
import type { VaultKeys } from '../keys/derive';
import { VAULT_FILES } from '../keys/format';
import { createAnchor, openAnchorWriter } from './anchor-file';
import { type AnchoredDatabase, anchorDatabase, journalFrames } from './anchored-database';
import { examine, type Verdict } from './examine';
import { type Findings, IntegrityError } from './findings';
import { type MainFile, openMainFile } from './main-file';
import { anchorState, countCommit } from './marks';
import { openWal, type Wal } from './wal';

/** Which database is opened, and what must be true of it. */
export interface AnchoredOpening {
  readonly folder: string;
  readonly vaultId: string;
  readonly keys: Pick<VaultKeys, 'database' | 'audit' | 'anchor'>;
  /** Revision of the `vault.json` that opened it. */
  readonly revision: number;
  /**
   * Opens in spite of findings. Called in the transaction that is the first thing written then, to
   * record what was found and who takes it on; `null` refuses.
   */
  readonly accept: ((db: Database, findings: Findings) => void) | null;
}

/** An open database and what there is to record about its opening. */
export interface Opened {
  readonly db: AnchoredDatabase;
  /** A crash had cut something short, which is made good. */
  readonly repaired: Verdict['repaired'];
}

/**
 * Opens the database after comparing its bytes with the anchor. What a crash can leave is made good.
 *
 * Throws `IntegrityError` for anything else that is not as it was, unless it is accepted, and
 * `DatabaseError` or `StorageError`. Then nothing stays open and nothing was lost or hidden.
 */
export async function openAnchored(opening: AnchoredOpening): Promise<Opened> {
  const path = join(opening.folder, VAULT_FILES.database);
  const main = openMainFile(path);
  const wal = openWal(`${path}-wal`);
  try {
    const verdict = await examine(opening, main, wal);
    const db =
      verdict.kind === 'sound'
        ? openSound(opening, main, wal, verdict)
        : openInSpite(opening, main, wal, verdict.findings);
    return { db, repaired: verdict.repaired };
  } catch (error) {
    main.close();
    wal.close();
    throw error;
  }
}

/**
 * Where there is a journal, the anchor first says what the main file will be with it: SQLite folds it in
 * by itself when an opening fails half way.
 */
function openSound(
  opening: AnchoredOpening,
  main: MainFile,
  wal: Wal,
  { marks, repaired }: Extract<Verdict, { kind: 'sound' }>,
): AnchoredDatabase {
  const { folder, keys, vaultId, revision } = opening;
  const anchor = openAnchorWriter(join(folder, VAULT_FILES.anchor), keys.anchor);
  let raw: ProvenDatabase | undefined;
  try {
    const hasJournal = wal.digest.bytes > 0 && repaired !== 'rewrite';
    if (hasJournal) {
      const files = {
        main: main.digest,
        wal: wal.digest,
        after: main.after(wal),
        rewriting: false,
      };
      anchor.write(anchorState(vaultId, revision, marks, files));
      anchor.flush();
    }
    raw = openDatabase(join(folder, VAULT_FILES.database), keys.database);
    // SQLite has just undone or finished it.
    if (repaired === 'rewrite') main.reread();
    const db = anchorDatabase({ db: raw, main, wal, anchor, vaultId, marks, revision });
    if (hasJournal || repaired !== null) db.checkpoint();
    return db;
  } catch (error) {
    raw?.close();
    anchor.close();
    throw error;
  }
}

/** Recorded before it is anchored: a crash in between must not leave a vault that looks untouched. */
function openInSpite(
  opening: AnchoredOpening,
  main: MainFile,
  wal: Wal,
  findings: Findings,
): AnchoredDatabase {
  const { folder, keys, vaultId, revision, accept } = opening;
  if (accept === null) throw new IntegrityError(findings);
  const path = join(folder, VAULT_FILES.anchor);
  if (!findings.isUsable) throw new DatabaseError('database_damaged');
  const raw = openDatabase(join(folder, VAULT_FILES.database), keys.database);
  try {
    const marks = raw.transaction(() => {
      accept(raw, findings);
      return countCommit(raw);
    });
    wal.rewind();
    wal.follow(journalFrames(raw));
    const files = { main: main.digest, wal: wal.digest, after: main.after(wal), rewriting: false };
    createAnchor(path, keys.anchor, anchorState(vaultId, revision, marks, files));
    const anchor = openAnchorWriter(path, keys.anchor);
    const db = anchorDatabase({ db: raw, main, wal, anchor, vaultId, marks, revision });
    db.checkpoint();
    return db;
  } catch (error) {
    raw.close();
    throw error;
  }
}
