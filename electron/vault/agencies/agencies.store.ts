import { z } from 'zod';
import type { Database } from '../database/driver';

const rowSchema = z.object({
  agencyId: z.string(),
  revision: z.number(),
  definition: z.string(),
  retired: z.number().transform((flag) => flag === 1),
  recordedAt: z.string(),
  recordedBy: z.string(),
});
/** The newest revision of one agency, its text not yet checked. */
export type StoredAgency = z.infer<typeof rowSchema>;

/** The newest revision of each agency that this shelter has written. */
export function readAgencies(db: Database): readonly StoredAgency[] {
  const rows = db.all(
    `SELECT agency_id AS agencyId, max(revision) AS revision, definition, retired,
       recorded_at AS recordedAt, officer.display_name AS recordedBy
     FROM agency JOIN officer ON officer.officer_id = agency.recorded_by
     GROUP BY agency_id ORDER BY agency_id`,
  );
  return rows.map((row) => rowSchema.parse(row));
}

/** How often agencies were written: 0 while the shelter uses those of the app as they are. */
export function countRevisions(db: Database): number {
  const row = db.get('SELECT count(*) AS count FROM agency');
  return z.object({ count: z.number() }).parse(row).count;
}

export interface NewAgencyRevision {
  readonly agencyId: string;
  readonly revision: number;
  readonly definition: string;
  readonly retired: boolean;
  readonly at: string;
  readonly by: string;
}

export function insertRevision(db: Database, { retired, ...revision }: NewAgencyRevision): void {
  db.run(
    `INSERT INTO agency (agency_id, revision, definition, retired, recorded_at, recorded_by)
     VALUES ($agencyId, $revision, $definition, $retired, $at, $by)`,
    { ...revision, retired: retired ? 1 : 0 },
  );
}
