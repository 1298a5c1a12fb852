import { z } from 'zod';
import type { Database } from '../database/driver';

const rowSchema = z.object({
  year: z.number(),
  revision: z.number(),
  definition: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});
/** The newest table of one year, its text not yet checked. */
export type StoredYear = z.infer<typeof rowSchema>;

/** The newest revision of each year that this shelter has written. */
export function readYears(db: Database): readonly StoredYear[] {
  const rows = db.all(
    `SELECT year, max(revision) AS revision, definition, recorded_at AS recordedAt,
       officer.display_name AS recordedBy
     FROM holiday_year JOIN officer ON officer.officer_id = holiday_year.recorded_by
     GROUP BY year ORDER BY year`,
  );
  return rows.map((row) => rowSchema.parse(row));
}

/** How often the tables of this shelter were written: 0 while it uses those of the app. */
export function countRevisions(db: Database): number {
  const row = db.get('SELECT count(*) AS count FROM holiday_year');
  return z.object({ count: z.number() }).parse(row).count;
}

export interface NewYear {
  readonly year: number;
  readonly revision: number;
  readonly definition: string;
  readonly at: string;
  readonly by: string;
}

export function insertYear(db: Database, year: NewYear): void {
  db.run(
    `INSERT INTO holiday_year (year, revision, definition, recorded_at, recorded_by)
     VALUES ($year, $revision, $definition, $at, $by)`,
    { ...year },
  );
}
