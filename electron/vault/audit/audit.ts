import { createHmac } from 'node:crypto';
import type { Database } from '../database/driver';

/** What one audit entry says. Never a name, a value or a text: only who did what to which id. */
export interface AuditRecord {
  readonly at: string;
  readonly officerId: string | null;
  readonly action: string;
  readonly objectId: string | null;
}

interface TipRow {
  readonly sequence: number;
  readonly hash: string;
}

const FIRST_PREVIOUS = '0'.repeat(64);

/**
 * Appends to the hash chain: each entry's HMAC covers the one before it, so that a changed or
 * missing row shows. Must be called inside the transaction of what it records.
 *
 * @param key the vault's audit key (32 bytes)
 */
export function appendAudit(db: Database, key: Buffer, record: AuditRecord): void {
  const tip = db.get<TipRow>(
    'SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1',
  );
  const sequence = (tip?.sequence ?? 0) + 1;
  const previous = tip?.hash ?? FIRST_PREVIOUS;
  db.run(
    `INSERT INTO audit_entry (sequence, at, officer_id, action, object_id, previous, hash)
     VALUES ($sequence, $at, $officerId, $action, $objectId, $previous, $hash)`,
    { sequence, ...record, previous, hash: entryHash(key, sequence, previous, record) },
  );
}

/** The sequence number of the first entry that does not fit the chain, or `null`. */
export function findBrokenEntry(db: Database, key: Buffer): number | null {
  let previous = FIRST_PREVIOUS;
  let expected = 1;
  const rows = db.all<AuditRecord & TipRow & { readonly previous: string }>(
    `SELECT sequence, at, officer_id AS officerId, action, object_id AS objectId, previous, hash
     FROM audit_entry ORDER BY sequence`,
  );
  for (const row of rows) {
    const hash = entryHash(key, row.sequence, previous, row);
    if (row.sequence !== expected || row.previous !== previous || row.hash !== hash)
      return expected;
    previous = row.hash;
    expected += 1;
  }
  return null;
}

function entryHash(key: Buffer, sequence: number, previous: string, record: AuditRecord): string {
  const { at, officerId, action, objectId } = record;
  return createHmac('sha256', key)
    .update(JSON.stringify([sequence, previous, at, officerId, action, objectId]))
    .digest('hex');
}
