import type { AcceptReason } from '../../../shared/domain/audit/accept-reasons';
import { appendAudit } from '../audit/audit';
import { recordFailedLogins } from '../audit/failed-logins';
import type { Database } from '../database/driver';
import type { Attempt } from '../keys/header';
import type { Verdict } from './examine';
import type { Findings } from './findings';

/** Somebody takes on that a vault is opened although it is not as it was left. */
export interface Acceptance {
  readonly reason: AcceptReason;
  /** The officer who confirmed it. */
  readonly secondId?: string | null;
  /** Throws when these officers may not decide it, and then nothing is written. */
  readonly check?: (db: Database, officerId: string) => void;
}

/** Who opens a vault, and when. */
export interface VaultOpening {
  readonly at: string;
  readonly slotId: string;
  /** A recovery slot belongs to nobody. */
  readonly slots: readonly { readonly slotId: string; readonly userId?: string }[];
  readonly auditKey: Uint8Array;
}

/** Writes the entry `integrity.accepted` with what was found and the reason given. */
export function recordAcceptance(
  opening: VaultOpening,
  { reason, secondId = null, check }: Acceptance,
): (db: Database, findings: Findings) => void {
  return (db, { codes, figures }) => {
    const officerId = ownerOf(opening, opening.slotId);
    check?.(db, officerId ?? '');
    const second = secondId === null ? {} : { second: secondId };
    appendAudit(db, opening.auditKey, {
      at: opening.at,
      officerId,
      action: 'integrity.accepted',
      objectId: null,
      detail: { reason, findings: [...codes], ...figures, ...second },
    });
  };
}

/** Writes what happened while the vault was locked: wrong passwords, and what a crash had cut short. */
export function recordOpening(
  db: Database,
  opening: VaultOpening,
  attempts: readonly Attempt[],
  repaired: Verdict['repaired'],
): void {
  const { at, auditKey, slots } = opening;
  if (attempts.length === 0 && repaired === null) return;
  db.transaction(() => {
    if (repaired !== null) {
      const detail = { repaired };
      const action = 'integrity.repaired';
      appendAudit(db, auditKey, { at, officerId: null, action, objectId: null, detail });
    }
    recordFailedLogins({ db, auditKey, at, slots }, attempts);
  });
}

function ownerOf({ slots }: VaultOpening, slotId: string): string | null {
  return slots.find((slot) => slot.slotId === slotId)?.userId ?? null;
}
