import type { AuditFilter } from '../../../shared/contract/audit';
import { actionsOf } from '../../../shared/domain/audit/actions';
import { StorageError } from '../files/storage-error';
import type { Database, SqlValue } from '../database/driver';

/** An entry as it lies in the table, with the name of its officer. */
export interface AuditRow {
  readonly sequence: number;
  readonly at: string;
  readonly officerId: string | null;
  readonly displayName: string | null;
  readonly action: string;
  readonly objectId: string | null;
  readonly detail: string;
}

/** The newest entries of a filter, newest first. `before` is exclusive. */
export function selectEntries(
  db: Database,
  filter: AuditFilter,
  before: number,
  limit: number,
): readonly AuditRow[] {
  if (filter.objectId !== undefined) bringLookupUpToDate(db);
  const { conditions, params } = conditionsOf(filter);
  return db.all<AuditRow>(
    `SELECT sequence, at, audit_entry.officer_id AS officerId, display_name AS displayName,
            action, object_id AS objectId, detail
     FROM audit_entry LEFT JOIN officer ON officer.officer_id = audit_entry.officer_id
     WHERE sequence < $before ${conditions} ORDER BY sequence DESC LIMIT $limit`,
    { ...params, before, limit },
  );
}

export function countEntries(db: Database, filter: AuditFilter): number {
  if (filter.objectId !== undefined) bringLookupUpToDate(db);
  const { conditions, params } = conditionsOf(filter);
  const row = db.get<{ readonly total: number }>(
    `SELECT count(*) AS total FROM audit_entry WHERE sequence > $after ${conditions}`,
    { ...params, after: 0 },
  );
  return row?.total ?? 0;
}

/** When an entry was written and the hash it has. */
export function selectLink(db: Database, sequence: number) {
  return db.get<{ readonly at: string; readonly hash: string }>(
    'SELECT at, hash FROM audit_entry WHERE sequence = $sequence',
    { sequence },
  );
}

/** A case is looked for with its consents, referrals and packets, because entries name the particular thing. */
const WITH_ITS_THINGS = `
  SELECT $objectId
  UNION SELECT consent_id FROM consent WHERE case_id = $objectId
  UNION SELECT referral_id FROM referral WHERE case_id = $objectId
  UNION SELECT packet_id FROM packet JOIN referral USING (referral_id) WHERE case_id = $objectId`;

/** How far the lookup reaches; what came after it is read one by one. */
const LOOKUP_END = 'coalesce((SELECT max(sequence) FROM audit_lookup), 0)';

const OF_OBJECT = `AND sequence IN (
  SELECT sequence FROM audit_lookup WHERE object_id IN (${WITH_ITS_THINGS})
  UNION ALL SELECT sequence FROM audit_entry
    WHERE sequence > ${LOOKUP_END} AND object_id IN (${WITH_ITS_THINGS})
)`;

/** Writes down what the entries since the last time are about. A full disk only makes the next search longer. */
function bringLookupUpToDate(db: Database): void {
  try {
    db.run(
      `INSERT INTO audit_lookup (object_id, sequence)
       SELECT object_id, sequence FROM audit_entry
       WHERE sequence > ${LOOKUP_END} AND object_id IS NOT NULL`,
    );
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}

function conditionsOf({ from, to, officerId, category, action, objectId }: AuditFilter) {
  const params: Record<string, SqlValue> = {};
  const conditions: string[] = [];
  function add(condition: string, values: Readonly<Record<string, SqlValue>>): void {
    conditions.push(condition);
    Object.assign(params, values);
  }
  if (from !== undefined) add('AND at >= $from', { from: new Date(from).toISOString() });
  if (to !== undefined) add('AND at <= $to', { to: new Date(to).toISOString() });
  if (officerId !== undefined) add('AND audit_entry.officer_id = $officerId', { officerId });
  if (action !== undefined) add('AND action = $action', { action });
  if (objectId !== undefined) add(OF_OBJECT, { objectId });
  if (category !== undefined) {
    const actions = JSON.stringify(actionsOf(category));
    add('AND action IN (SELECT value FROM json_each($actions))', { actions });
  }
  return { conditions: conditions.join(' '), params };
}
