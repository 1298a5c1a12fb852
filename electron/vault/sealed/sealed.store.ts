import { agencyKeySchema } from '../../../shared/contract/sealed';
import type { Database } from '../database/driver';

/** The public key that was used last for an agency. */
export function readAgencyKey(db: Database, agencyId: string) {
  const row = db.get(
    `SELECT recipient, recorded_at AS recordedAt, display_name AS recordedBy
     FROM agency_key JOIN officer ON officer_id = recorded_by
     WHERE agency_id = $agencyId ORDER BY agency_key.rowid DESC LIMIT 1`,
    { agencyId },
  );
  return row === undefined ? null : agencyKeySchema.parse(row);
}

export interface NewAgencyKey {
  readonly agencyId: string;
  readonly recipient: string;
  readonly at: string;
  readonly by: string;
}

/** Keeps a key with who brought it and when; the ones before it stay. */
export function insertAgencyKey(db: Database, key: NewAgencyKey): void {
  db.run(
    `INSERT INTO agency_key (agency_id, recipient, recorded_at, recorded_by)
     VALUES ($agencyId, $recipient, $at, $by)`,
    { ...key },
  );
}
