import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyChain } from '../audit/chain';
import { DatabaseError } from '../database/database-error';
import type { Database } from '../database/driver';
import { checkIntegrity, openDatabase } from '../database/open';
import { withStorageErrors } from '../files/storage-error';
import type { VaultKeys } from '../keys/derive';
import { VAULT_FILES } from '../keys/format';
import { journalFrames } from './anchored-database';
import { type Marks, readMarks } from './marks';

/** What a database says of itself, read from a copy. */
export interface Inspection extends Marks {
  /** Frames of committed transactions in its journal. */
  readonly frames: number;
  /** Hash of the audit entry that the anchor calls the last, or `null` where it is not there. */
  readonly anchoredHash: string | null;
  /** The first audit entry that does not fit the chain, or `null`; looked for in a full inspection only. */
  readonly brokenEntry: number | null;
  /** Whether it can be worked with at all. */
  readonly isUsable: boolean;
}

interface InspectionRequest {
  readonly folder: string;
  readonly keys: Pick<VaultKeys, 'database' | 'audit'>;
  /** Sequence of the last audit entry that the anchor knows. */
  readonly anchoredSequence: number;
  /** Also every page and the whole chain. */
  readonly full: boolean;
}

/**
 * Looks into a copy of the database and its journal, because SQLite folds a journal in when it closes:
 * the files themselves must stay as they were found. The copy is encrypted like its original.
 *
 * Throws `DatabaseError` (`database_damaged` for a page that is not genuine) or `StorageError`.
 */
export async function inspectCopy(request: InspectionRequest): Promise<Inspection> {
  const { folder, keys } = request;
  const copy = join(folder, VAULT_FILES.inspecting);
  removeInspection(folder);
  try {
    withStorageErrors(() => {
      mkdirSync(copy, { mode: 0o700 });
      for (const suffix of ['', '-wal', '-journal']) {
        const name = `${VAULT_FILES.database}${suffix}`;
        if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
      }
    });
    const db = openDatabase(join(copy, VAULT_FILES.database), keys.database);
    try {
      return await inspect(db, request);
    } finally {
      db.close();
    }
  } finally {
    removeInspection(folder);
  }
}

async function inspect(db: Database, request: InspectionRequest): Promise<Inspection> {
  const { keys, anchoredSequence, full } = request;
  if (full && checkIntegrity(db).kind !== 'ok') throw new DatabaseError('database_damaged');
  const verdict = full ? await verifyChain(db, keys.audit) : null;
  const row = db.get<{ readonly hash: string }>(
    'SELECT hash FROM audit_entry WHERE sequence = $anchoredSequence',
    { anchoredSequence },
  );
  return {
    ...readMarks(db),
    frames: journalFrames(db),
    anchoredHash: row?.hash ?? null,
    brokenEntry: verdict?.kind === 'broken' ? verdict.sequence : null,
    isUsable: true,
  };
}

/** Removes a copy that a crash left. Throws `StorageError`. */
export function removeInspection(folder: string): void {
  withStorageErrors(() =>
    rmSync(join(folder, VAULT_FILES.inspecting), { recursive: true, force: true }),
  );
}
