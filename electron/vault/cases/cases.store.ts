import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { UserError } from '../../../shared/contract/errors';
import { type HistoryEntry, historyEntrySchema } from '../../../shared/contract/cases';
import { normaliseName } from '../../../shared/domain/search/normalise';
import type { Database } from '../database/driver';

/** One case file, without what is known about the person. */
export const caseFileSchema = z.object({
  caseId: z.string(),
  number: z.string(),
  codeName: z.string(),
  openedAt: z.string(),
  arrivedAt: z.string(),
  companion: z.string(),
  intakeComplete: z.number().transform((flag) => flag === 1),
  closedAt: z.string().nullable(),
  closedOver: z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? null : JSON.parse(text)))
    .pipe(z.array(z.string()).nullable()),
  sopId: z.string(),
  sopVersion: z.number(),
});
export type CaseFile = z.infer<typeof caseFileSchema>;

export const CASE_COLUMNS = `case_file.case_id AS caseId, case_file.number, case_file.code_name AS codeName,
  case_file.opened_at AS openedAt, case_file.arrived_at AS arrivedAt,
  officer.display_name AS companion, case_file.intake_complete AS intakeComplete,
  case_file.closed_at AS closedAt, case_file.closed_over AS closedOver,
  case_file.sop_id AS sopId, case_file.sop_version AS sopVersion`;
export const CASE_SOURCE = 'case_file JOIN officer ON officer.officer_id = case_file.companion_id';

export interface NewCase {
  readonly caseId: string;
  readonly number: string;
  readonly codeName: string;
  readonly at: string;
  readonly by: string;
  readonly arrivedAt: string;
  readonly intakeComplete: boolean;
  readonly sopId: string;
  readonly sopVersion: number;
  readonly openedFrom: string;
}

export function insertCase(db: Database, { intakeComplete, ...fields }: NewCase): void {
  db.run(
    `INSERT INTO case_file (case_id, number, code_name, opened_at, opened_by, companion_id,
       arrived_at, intake_complete, sop_id, sop_version, opened_from)
     VALUES ($caseId, $number, $codeName, $at, $by, $by, $arrivedAt, $intakeComplete, $sopId,
       $sopVersion, $openedFrom)`,
    { ...fields, intakeComplete: intakeComplete ? 1 : 0 },
  );
}

export interface IntakeColumns {
  readonly caseId: string;
  readonly codeName: string;
  readonly arrivedAt: string;
}

/** What the case row repeats of a completed or corrected intake. */
export function updateCaseIntake(db: Database, columns: IntakeColumns): void {
  db.run(
    `UPDATE case_file SET code_name = $codeName, arrived_at = $arrivedAt, intake_complete = 1
     WHERE case_id = $caseId`,
    { ...columns },
  );
}

/** @throws UserError `not_found` */
export function readCase(db: Database, caseId: string): CaseFile {
  const row = db.get(
    `SELECT ${CASE_COLUMNS} FROM ${CASE_SOURCE} WHERE case_file.case_id = $caseId`,
    {
      caseId,
    },
  );
  if (row === undefined) throw new UserError('not_found');
  return caseFileSchema.parse(row);
}

/** Names another officer as the companion in lists. */
export function writeCompanion(db: Database, caseId: string, companionId: string): void {
  db.run('UPDATE case_file SET companion_id = $companionId WHERE case_id = $caseId', {
    caseId,
    companionId,
  });
}

/** Moves a case to another version of its SOP. */
export function writeSopVersion(db: Database, caseId: string, version: number): void {
  db.run('UPDATE case_file SET sop_version = $version WHERE case_id = $caseId', {
    caseId,
    version,
  });
}

export interface Closing {
  readonly at: string;
  /** Clocks that run. */
  readonly over: readonly string[];
}

/** Closes a case (terminasi) or opens it again (`null`). @returns whether that changed anything */
export function writeClosing(db: Database, caseId: string, closing: Closing | null): boolean {
  const { changes } = db.run(
    `UPDATE case_file SET closed_at = $at, closed_over = $over
     WHERE case_id = $caseId AND (closed_at IS NULL) <> ($at IS NULL)`,
    {
      caseId,
      at: closing?.at ?? null,
      over: closing === null ? null : JSON.stringify(closing.over),
    },
  );
  return changes > 0;
}

/** Closed cases, the last one first. */
export function readClosedCases(db: Database): readonly CaseFile[] {
  const rows = db.all(
    `SELECT ${CASE_COLUMNS} FROM ${CASE_SOURCE}
     WHERE closed_at IS NOT NULL ORDER BY closed_at DESC, case_file.case_id`,
  );
  return rows.map((row) => caseFileSchema.parse(row));
}

/** All open cases, the newest first. */
export function readCases(db: Database): readonly CaseFile[] {
  const rows = db.all(
    `SELECT ${CASE_COLUMNS} FROM ${CASE_SOURCE} WHERE closed_at IS NULL ORDER BY opened_at DESC`,
  );
  return rows.map((row) => caseFileSchema.parse(row));
}

/** The case that was opened from this draft already, if the button was pressed twice. */
export function findCaseByDraft(db: Database, draftId: string): CaseFile | undefined {
  const row = db.get(
    `SELECT ${CASE_COLUMNS} FROM ${CASE_SOURCE} WHERE case_file.opened_from = $draftId`,
    { draftId },
  );
  return row === undefined ? undefined : caseFileSchema.parse(row);
}

export interface VictimIndex {
  readonly caseId: string;
  readonly name: string | null;
  readonly nickname: string | null;
  readonly nik: string | null;
  readonly passport: string | null;
  readonly birthDate: string | null;
  readonly originRegion: string | null;
}

/** Writes what searching needs, together with the facts it repeats. */
export function writeVictimIndex(db: Database, victim: VictimIndex): void {
  const names = [victim.name, victim.nickname].filter((name) => name !== null);
  db.run(
    `INSERT INTO victim_index (case_id, name, nickname, search_name, nik, passport, birth_date,
       origin_region)
     VALUES ($caseId, $name, $nickname, $searchName, $nik, $passport, $birthDate, $originRegion)
     ON CONFLICT (case_id) DO UPDATE SET name = $name, nickname = $nickname,
       search_name = $searchName, nik = $nik, passport = $passport,
       birth_date = $birthDate, origin_region = $originRegion`,
    { ...victim, searchName: names.map(normaliseName).join(' ') },
  );
}

const searchRowSchema = z.object({
  caseId: z.string(),
  number: z.string(),
  codeName: z.string(),
  openedAt: z.string(),
  companion: z.string(),
  name: z.string().nullable(),
  nickname: z.string().nullable(),
  nik: z.string().nullable(),
  passport: z.string().nullable(),
  birthDate: z.string().nullable(),
});
export type SearchRow = z.infer<typeof searchRowSchema>;

/** Every case with what it can be found by. */
export function readSearchRows(db: Database): readonly SearchRow[] {
  const rows = db.all(
    `SELECT case_file.case_id AS caseId, case_file.number, case_file.code_name AS codeName,
            case_file.opened_at AS openedAt, officer.display_name AS companion, victim_index.name, victim_index.nickname,
            victim_index.nik, victim_index.passport, victim_index.birth_date AS birthDate
     FROM ${CASE_SOURCE} LEFT JOIN victim_index ON victim_index.case_id = case_file.case_id`,
  );
  return rows.map((row) => searchRowSchema.parse(row));
}

/** The next number of a yearly, gap-free sequence. Must run in the transaction that uses it. */
export function nextInSequence(db: Database, name: string, year: number): number {
  const row = db.get(
    `INSERT INTO sequence (name, year, last) VALUES ($name, $year, 1)
     ON CONFLICT (name, year) DO UPDATE SET last = last + 1 RETURNING last`,
    { name, year },
  );
  return z.object({ last: z.number() }).parse(row).last;
}

export interface CaseEvent {
  readonly caseId: string;
  readonly kind: string;
  readonly at: string;
  readonly by: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Adds a line to the history of a case. */
export function addCaseEvent(db: Database, event: CaseEvent): void {
  const { detail, ...fields } = event;
  db.run(
    `INSERT INTO case_event (event_id, case_id, kind, at, by_id, detail)
     VALUES ($eventId, $caseId, $kind, $at, $by, $detail)`,
    { eventId: uuidv7(), ...fields, detail: JSON.stringify(detail) },
  );
}

const historyRowSchema = z
  .object({
    eventId: z.string(),
    kind: z.string(),
    at: z.string(),
    by: z.string(),
    detail: z.string(),
  })
  .transform(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) as unknown }))
  .pipe(historyEntrySchema);

/** The history of a case, the newest first. */
export function readHistory(db: Database, caseId: string): HistoryEntry[] {
  const rows = db.all(
    `SELECT event_id AS eventId, kind, at, officer.display_name AS by, detail
     FROM case_event JOIN officer ON officer.officer_id = case_event.by_id
     WHERE case_id = $caseId ORDER BY event_id DESC`,
    { caseId },
  );
  return rows.map((row) => historyRowSchema.parse(row));
}
