import { createHmac } from 'node:crypto';
import type { AuditAction } from '../../../shared/domain/audit/actions';
import { type AuditDetail, auditDetailSchema } from '../../../shared/domain/audit/detail';
import type { Database } from '../database/driver';
import { canonicalJson } from '../keys/canonical-json';

/** What one audit entry says. Never a name, a value or a text: only who did what to which id. */
export interface AuditRecord {
  readonly at: string;
  /** Who did it; `null` for what happened before anybody had unlocked. */
  readonly officerId: string | null;
  readonly action: AuditAction;
  readonly objectId: string | null;
  readonly detail?: AuditDetail;
}

/** The end of the chain. */
export interface AuditTip {
  readonly sequence: number;
  readonly hash: string;
}

/** The hash before the first entry. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/**
 * Appends to the hash chain: each entry's HMAC covers the one before it, so that a changed or
 * missing row shows. Must be called inside the transaction of what it records.
 *
 * Throws `ZodError` for a detail that is not made of codes, ids and numbers.
 *
 * @param key the vault's audit key (32 bytes)
 */
export function appendAudit(db: Database, key: Uint8Array, record: AuditRecord): void {
  const tip = readTip(db);
  const { at, officerId, action, objectId } = record;
  const entry = {
    sequence: tip.sequence + 1,
    at,
    officerId,
    action,
    objectId,
    detail: record.detail === undefined ? '{}' : detailText(record.detail),
    previous: tip.hash,
  };
  db.run(
    `INSERT INTO audit_entry (sequence, at, officer_id, action, object_id, detail, previous, hash)
     VALUES ($sequence, $at, $officerId, $action, $objectId, $detail, $previous, $hash)`,
    { ...entry, hash: hashOf(key, entry) },
  );
}

function detailText(detail: AuditDetail): string {
  return canonicalJson(auditDetailSchema.parse(detail));
}

/** The last entry, or sequence 0 of an empty log. */
export function readTip(db: Database): AuditTip {
  const tip = db.get<AuditTip>(
    'SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1',
  );
  return tip ?? { sequence: 0, hash: FIRST_PREVIOUS };
}

/** An entry as its row says it; `detail` is the stored text. */
export interface ChainedEntry {
  readonly sequence: number;
  readonly at: string;
  readonly officerId: string | null;
  readonly action: string;
  readonly objectId: string | null;
  readonly detail: string;
  readonly previous: string;
}

/** Hex HMAC-SHA256 of an entry and all before it. */
export function hashOf(key: Uint8Array, entry: ChainedEntry): string {
  const { sequence, previous, at, officerId, action, objectId, detail } = entry;
  return createHmac('sha256', key)
    .update(JSON.stringify([sequence, previous, at, officerId, action, objectId, detail]))
    .digest('hex');
}
