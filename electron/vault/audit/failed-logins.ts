import { z } from 'zod';
import type { Database } from '../database/driver';
import type { Attempt } from '../keys/header';

/** Wrong passwords on one slot that the log does not have yet. */
export interface FailedLogins {
  readonly slotId: string;
  readonly count: number;
  /** In a row, with those that were recorded before. */
  readonly total: number;
  readonly lastAt: string;
}

const recordedSchema = z.object({ total: z.int() });

/**
 * What `vault.json` counted while the vault was locked, less what earlier unlocks have recorded: the
 * count of a slot stays there until its own officer comes in.
 */
export function failedLogins(db: Database, attempts: readonly Attempt[]): readonly FailedLogins[] {
  return attempts
    .map(({ slotId, failures, lastFailureAt }) => ({
      slotId,
      count: failures - recordedFailures(db, slotId),
      total: failures,
      lastAt: lastFailureAt,
    }))
    .filter(({ count }) => count > 0);
}

/** Since the slot last opened the vault. */
function recordedFailures(db: Database, slotId: string): number {
  const row = db.get<{ readonly action: string; readonly detail: string }>(
    `SELECT action, detail FROM audit_entry
     WHERE object_id = $slotId AND action IN ('login.failed', 'vault.unlocked')
     ORDER BY sequence DESC LIMIT 1`,
    { slotId },
  );
  return row?.action === 'login.failed' ? recordedSchema.parse(JSON.parse(row.detail)).total : 0;
}
