import type { CaseSummary } from './case-summary';
import { CASE_COLUMNS, CASE_SOURCE, type CaseFile, caseFileSchema } from './cases.store';
import type { Database } from '../database/driver';

/** A case as the list reads it, with its kept summary if that is still of the case as it is. */
export interface KeptCase {
  readonly file: CaseFile;
  readonly headerUntil: string | null;
  readonly summary: string | null;
}

/** All open cases, the newest first. */
export function readKeptCases(db: Database): readonly KeptCase[] {
  const rows = db.all<Omit<KeptCase, 'file'> & Readonly<Record<string, unknown>>>(
    `SELECT ${CASE_COLUMNS}, header_until AS headerUntil,
       CASE WHEN case_changed.case_id IS NULL THEN summary END AS summary
     FROM ${CASE_SOURCE} LEFT JOIN case_summary ON case_summary.case_id = case_file.case_id
       LEFT JOIN case_changed ON case_changed.case_id = case_file.case_id
     WHERE closed_at IS NULL ORDER BY opened_at DESC`,
  );
  return rows.map(({ headerUntil, summary, ...file }) => ({
    file: caseFileSchema.parse(file),
    headerUntil,
    summary,
  }));
}

/** Cases whose deadlines have to be worked out anew: changed, closed, or run out at `now`. */
export function readStaleCases(db: Database, now: string): readonly string[] {
  const rows = db.all<{ caseId: string }>(
    `SELECT case_id AS caseId FROM case_changed UNION
     SELECT case_id FROM case_summary WHERE due_until <= $now`,
    { now },
  );
  return rows.map(({ caseId }) => caseId);
}

/** Every case, open or closed. */
export function readCaseIds(db: Database): readonly string[] {
  const rows = db.all<{ caseId: string }>('SELECT case_id AS caseId FROM case_file');
  return rows.map(({ caseId }) => caseId);
}

/** The cases of these ids. */
export function readCasesOf(db: Database, caseIds: readonly string[]): readonly CaseFile[] {
  const rows = db.all(
    `SELECT ${CASE_COLUMNS} FROM ${CASE_SOURCE}
     WHERE case_file.case_id IN (SELECT value FROM json_each($ids))`,
    { ids: JSON.stringify(caseIds) },
  );
  return rows.map((row) => caseFileSchema.parse(row));
}

/** Keeps the summary of a case until the case changes; of a closed case (`null`) nothing. */
export function keepSummary(db: Database, caseId: string, summary: CaseSummary | null): void {
  db.run('DELETE FROM case_due WHERE case_id = $caseId', { caseId });
  db.run('DELETE FROM case_waiting WHERE case_id = $caseId', { caseId });
  db.run('DELETE FROM case_summary WHERE case_id = $caseId', { caseId });
  db.run('DELETE FROM case_changed WHERE case_id = $caseId', { caseId });
  if (summary === null) return;
  const { validUntil: dueUntil, headerUntil, latest, clocks, waiting } = summary;
  db.run(
    `INSERT INTO case_summary (case_id, due_until, header_until, latest, summary)
     VALUES ($caseId, $dueUntil, $headerUntil, $latest, $summary)`,
    { caseId, dueUntil, headerUntil, latest: latest ?? '', summary: JSON.stringify(summary) },
  );
  for (const clock of clocks) {
    db.run(
      `INSERT INTO case_due (case_id, clock_id, step_id, kind, due_at, soon_at)
       VALUES ($caseId, $clockId, $stepId, $kind, $dueAt, $soonAt)`,
      { caseId, ...clock },
    );
  }
  for (const [position, step] of waiting.entries()) {
    db.run(
      `INSERT INTO case_waiting (case_id, position, step_id, why, approver)
       VALUES ($caseId, $position, $stepId, $why, $approver)`,
      { caseId, position, ...step },
    );
  }
}

export interface KeptBasis {
  readonly sopId: string;
  readonly sopVersion: number;
  readonly basis: string;
}

/** With what the kept summaries were worked out, for each SOP. */
export function readBases(db: Database): readonly KeptBasis[] {
  return db.all<KeptBasis>(
    'SELECT sop_id AS sopId, sop_version AS sopVersion, basis FROM case_summary_basis',
  );
}

/** Notes another basis of an SOP: all its cases have to be worked out anew. */
export function changeBasis(db: Database, { sopId, sopVersion, basis }: KeptBasis): void {
  db.run(
    `INSERT INTO case_summary_basis (sop_id, sop_version, basis)
     VALUES ($sopId, $sopVersion, $basis)
     ON CONFLICT (sop_id, sop_version) DO UPDATE SET basis = $basis`,
    { sopId, sopVersion, basis },
  );
  db.run(
    `INSERT OR IGNORE INTO case_changed SELECT case_id FROM case_file
     WHERE sop_id = $sopId AND sop_version = $sopVersion`,
    { sopId, sopVersion },
  );
}
