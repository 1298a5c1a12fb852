import { z } from 'zod';
import type { Assignment, BreakGlass } from '../../../shared/contract/access';
import { OFFICER_ROLES } from '../../../shared/domain/officer';
import type { Database } from '../database/driver';

/** An officer on a case, and the moment at which it is asked. */
export interface OfficerAt {
  readonly officerId: string;
  readonly now: string;
}

// A clock that was set back before the beginning does not make emergency access longer.
const SEEN_BY = `SELECT case_id AS caseId FROM case_assignment
    WHERE officer_id = $officerId AND ended_at IS NULL
  UNION SELECT case_id FROM break_glass
    WHERE officer_id = $officerId AND started_at <= $now AND $now < ends_at`;

/** The cases that an officer is assigned to or has emergency access to. */
export function readSeenCases(db: Database, officer: OfficerAt): ReadonlySet<string> {
  return new Set(db.all<{ caseId: string }>(SEEN_BY, { ...officer }).map((row) => row.caseId));
}

/** Whether one case is among those. */
export function seesCase(db: Database, officer: OfficerAt, caseId: string): boolean {
  const sql = `SELECT 1 FROM (${SEEN_BY}) WHERE caseId = $caseId`;
  return db.get(sql, { ...officer, caseId }) !== undefined;
}

/** How the ids that calls carry lead to their case. */
const CASE_OF = {
  referralId: 'SELECT case_id AS caseId FROM referral WHERE referral_id = $id',
  consentId: 'SELECT case_id AS caseId FROM consent WHERE consent_id = $id',
  packetId: `SELECT case_id AS caseId FROM packet
    JOIN referral ON referral.referral_id = packet.referral_id WHERE packet_id = $id`,
  caseId: 'SELECT case_id AS caseId FROM case_file WHERE case_id = $id',
  conferenceId: 'SELECT case_id AS caseId FROM conference WHERE conference_id = $id',
  // A task outside any case leads to none; its use cases look at the owner.
  taskId: 'SELECT case_id AS caseId FROM task WHERE task_id = $id AND case_id IS NOT NULL',
} as const;
export type CaseClue = keyof typeof CASE_OF;

/** The case that an id belongs to; `undefined` for an id that is not known. */
export function readCaseOf(db: Database, clue: CaseClue, id: string): string | undefined {
  return db.get<{ caseId: string }>(CASE_OF[clue], { id })?.caseId;
}

const assignmentRowSchema = z.object({
  officerId: z.string(),
  displayName: z.string(),
  role: z.enum(OFFICER_ROLES),
  isCompanion: z.number().transform((flag) => flag === 1),
  assignedAt: z.string(),
});

/** The officers of every case, by the id of the case. */
export function readAssignedOfficers(db: Database): ReadonlyMap<string, readonly string[]> {
  const rows = db.all<{ caseId: string; officerId: string }>(
    `SELECT case_id AS caseId, officer_id AS officerId FROM case_assignment
     WHERE ended_at IS NULL ORDER BY case_id, assigned_at, officer_id`,
  );
  const officers = new Map<string, string[]>();
  for (const { caseId, officerId } of rows) {
    const known = officers.get(caseId);
    if (known === undefined) officers.set(caseId, [officerId]);
    else known.push(officerId);
  }
  return officers;
}

/** The officers of a case, the companion first. */
export function readAssignments(db: Database, caseId: string): Assignment[] {
  const rows = db.all(
    `SELECT officer.officer_id AS officerId, display_name AS displayName, role,
            officer.officer_id = companion_id AS isCompanion, assigned_at AS assignedAt
     FROM case_assignment JOIN officer ON officer.officer_id = case_assignment.officer_id
     JOIN case_file ON case_file.case_id = case_assignment.case_id
     WHERE case_assignment.case_id = $caseId AND ended_at IS NULL
     ORDER BY isCompanion DESC, assigned_at, display_name`,
    { caseId },
  );
  return rows.map((row) => assignmentRowSchema.parse(row));
}

export interface NewAssignment {
  readonly caseId: string;
  readonly officerId: string;
  readonly at: string;
  readonly by: string;
}

export function insertAssignment(db: Database, assignment: NewAssignment): void {
  db.run(
    `INSERT INTO case_assignment (case_id, officer_id, assigned_at, assigned_by)
     VALUES ($caseId, $officerId, $at, $by)`,
    { ...assignment },
  );
}

export function endAssignment(db: Database, caseId: string, officerId: string, at: string): void {
  db.run(
    `UPDATE case_assignment SET ended_at = $at
     WHERE case_id = $caseId AND officer_id = $officerId AND ended_at IS NULL`,
    { caseId, officerId, at },
  );
}

/** Takes an officer who left from every case. */
export function endAllAssignments(db: Database, officerId: string, at: string): void {
  db.run(
    `UPDATE case_assignment SET ended_at = $at WHERE officer_id = $officerId AND ended_at IS NULL`,
    { officerId, at },
  );
}

export interface NewBreakGlass {
  readonly breakGlassId: string;
  readonly caseId: string;
  readonly officerId: string;
  readonly reason: string;
  readonly startedAt: string;
  readonly endsAt: string;
}

export function insertBreakGlass(db: Database, access: NewBreakGlass): void {
  db.run(
    `INSERT INTO break_glass (break_glass_id, case_id, officer_id, reason, started_at, ends_at)
     VALUES ($breakGlassId, $caseId, $officerId, $reason, $startedAt, $endsAt)`,
    { ...access },
  );
}

const breakGlassRowSchema = z.object({
  breakGlassId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  officer: z.string(),
  reason: z.string(),
  startedAt: z.string(),
  endsAt: z.string(),
});

/** Emergency access that nobody acknowledged yet, the newest first. */
export function readWaitingBreakGlass(db: Database): BreakGlass[] {
  const rows = db.all(
    `SELECT break_glass_id AS breakGlassId, break_glass.case_id AS caseId,
            case_file.number AS caseNumber, officer.display_name AS officer, reason,
            started_at AS startedAt, ends_at AS endsAt
     FROM break_glass JOIN case_file ON case_file.case_id = break_glass.case_id
     JOIN officer ON officer.officer_id = break_glass.officer_id
     WHERE acknowledged_at IS NULL ORDER BY started_at DESC, break_glass_id DESC`,
  );
  return rows.map((row) => breakGlassRowSchema.parse(row));
}

/** Whether there was something to acknowledge. */
export function acknowledgeBreakGlass(
  db: Database,
  breakGlassId: string,
  at: string,
  by: string,
): boolean {
  const { changes } = db.run(
    `UPDATE break_glass SET acknowledged_at = $at, acknowledged_by = $by
     WHERE break_glass_id = $breakGlassId AND acknowledged_at IS NULL`,
    { breakGlassId, at, by },
  );
  return changes > 0;
}

export interface NewApproval {
  readonly approvalId: string;
  readonly at: string;
  readonly action: string;
  readonly objectId: string | null;
  readonly requestedBy: string;
  readonly approvedBy: string | null;
  readonly reason: string | null;
}

export function insertApproval(db: Database, approval: NewApproval): void {
  db.run(
    `INSERT INTO approval (approval_id, at, action, object_id, requested_by, approved_by, reason)
     VALUES ($approvalId, $at, $action, $objectId, $requestedBy, $approvedBy, $reason)`,
    { ...approval },
  );
}
