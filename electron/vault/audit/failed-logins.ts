import { z } from 'zod';
import type { Database } from '../database/driver';
import type { Attempt } from '../keys/header';
import { appendAudit } from './audit';

/** Wrong passwords on one slot that the log does not have yet. */
interface FailedLogins {
  readonly slotId: string;
  readonly count: number;
  /** In a row, with those that were recorded before. */
  readonly total: number;
  readonly lastAt: string;
}

/** Where and when wrong passwords are written down. */
export interface FailureLog {
  readonly db: Database;
  readonly auditKey: Uint8Array;
  readonly at: string;
  /** A recovery slot belongs to nobody. */
  readonly slots: readonly { readonly slotId: string; readonly userId?: string }[];
}

/** Records the wrong passwords that the log does not have yet. Call it in a transaction. */
export function recordFailedLogins(log: FailureLog, attempts: readonly Attempt[]): void {
  for (const { slotId, ...detail } of failedLogins(log.db, attempts)) {
    const officerId = log.slots.find((slot) => slot.slotId === slotId)?.userId ?? null;
    appendAudit(log.db, log.auditKey, {
      at: log.at,
      officerId,
      action: 'login.failed',
      objectId: slotId,
      detail,
    });
  }
}

/**
 * What `vault.json` counts, less what was recorded before: the count of a slot stays there until its
 * own officer comes in.
 */
function failedLogins(db: Database, attempts: readonly Attempt[]): readonly FailedLogins[] {
  return attempts
    .map((attempt) => ({
      slotId: attempt.slotId,
      count: uncounted(attempt, lastRecorded(db, attempt.slotId)),
      total: attempt.failures,
      lastAt: attempt.lastFailureAt,
    }))
    .filter(({ count }) => count > 0);
}

/** A right password in between begins the count anew, which shows in fewer failures than before. */
function uncounted({ failures, lastFailureAt }: Attempt, recorded: Recorded): number {
  if (lastFailureAt === recorded.lastAt) return 0;
  return failures > recorded.total ? failures - recorded.total : failures;
}

const recordedSchema = z.object({ total: z.int(), lastAt: z.string() });
type Recorded = z.infer<typeof recordedSchema>;

/** What was recorded last since the slot opened the vault. */
function lastRecorded(db: Database, slotId: string): Recorded {
  const row = db.get<{ readonly action: string; readonly detail: string }>(
    `SELECT action, detail FROM audit_entry
     WHERE object_id = $slotId AND action IN ('login.failed', 'vault.unlocked')
     ORDER BY sequence DESC LIMIT 1`,
    { slotId },
  );
  return row?.action === 'login.failed'
    ? recordedSchema.parse(JSON.parse(row.detail))
    : { total: 0, lastAt: '' };
}
