import { z } from 'zod';
import type { ConferencePerson } from '../../../shared/contract/conferences';
import type { ConferenceState } from '../../../shared/domain/conference/conference';
import type { Database } from '../database/driver';

const rowSchema = z
  .object({
    conferenceId: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    codeName: z.string(),
    stepId: z.string().nullable(),
    heldAt: z.string(),
    place: z.string(),
    agenda: z.string(),
    issues: z.string(),
    options: z.string(),
    revision: z.number(),
    convenedBy: z.string(),
    convenerName: z.string(),
    closedAt: z.string().nullable(),
    closedBy: z.string().nullable(),
    closedPosition: z.string().nullable(),
    acceptedEchoes: z
      .string()
      .nullable()
      .transform((text): unknown => (text === null ? null : JSON.parse(text)))
      .pipe(z.array(z.string()).nullable()),
    cancelledAt: z.string().nullable(),
    cancelledBy: z.string().nullable(),
    cancelReason: z.string().nullable(),
  })
  .transform((row) => ({ ...row, state: stateOf(row) }));
/** A conference without its people and decisions. */
export type ConferenceRecord = z.infer<typeof rowSchema>;

function stateOf(row: { closedAt: string | null; cancelledAt: string | null }): ConferenceState {
  if (row.closedAt !== null) return 'closed';
  return row.cancelledAt === null ? 'convened' : 'cancelled';
}

const SELECT = `SELECT conference_id AS conferenceId, conference.case_id AS caseId,
    case_file.number AS caseNumber, case_file.code_name AS codeName, step_id AS stepId,
    held_at AS heldAt, place, agenda, issues, options, revision, convened_by AS convenedBy,
    convener.display_name AS convenerName, conference.closed_at AS closedAt,
    closer.display_name AS closedBy, closed_position AS closedPosition,
    accepted_echoes AS acceptedEchoes, cancelled_at AS cancelledAt,
    canceller.display_name AS cancelledBy, cancel_reason AS cancelReason
  FROM conference JOIN case_file ON case_file.case_id = conference.case_id
  JOIN officer AS convener ON convener.officer_id = convened_by
  LEFT JOIN officer AS closer ON closer.officer_id = closed_by
  LEFT JOIN officer AS canceller ON canceller.officer_id = cancelled_by`;

export function readConference(db: Database, conferenceId: string): ConferenceRecord | undefined {
  const row = db.get(`${SELECT} WHERE conference_id = $conferenceId`, { conferenceId });
  return row === undefined ? undefined : rowSchema.parse(row);
}

/** Conferences of open cases, or of one case, the newest first. */
export function readConferences(db: Database, caseId?: string): readonly ConferenceRecord[] {
  const rows =
    caseId === undefined
      ? db.all(`${SELECT} WHERE case_file.closed_at IS NULL ORDER BY held_at DESC, conference_id`)
      : db.all(
          `${SELECT} WHERE conference.case_id = $caseId ORDER BY held_at DESC, conference_id`,
          {
            caseId,
          },
        );
  return rows.map((row) => rowSchema.parse(row));
}

export interface NewConference {
  readonly conferenceId: string;
  readonly caseId: string;
  readonly stepId: string | null;
  readonly heldAt: string;
  readonly place: string;
  readonly agenda: string;
  readonly at: string;
  readonly by: string;
}

export function insertConference(db: Database, conference: NewConference): void {
  db.run(
    `INSERT INTO conference (conference_id, case_id, step_id, held_at, place, agenda, issues,
       options, convened_at, convened_by, revision)
     VALUES ($conferenceId, $caseId, $stepId, $heldAt, $place, $agenda, '', '', $at, $by, 1)`,
    { ...conference },
  );
}

export interface ConferenceTexts {
  readonly heldAt: string;
  readonly place: string;
  readonly agenda: string;
  readonly issues: string;
  readonly options: string;
}

/** Replaces what is written. */
export function updateConference(db: Database, conferenceId: string, texts: ConferenceTexts): void {
  db.run(
    `UPDATE conference SET held_at = $heldAt, place = $place, agenda = $agenda, issues = $issues,
       options = $options, revision = revision + 1 WHERE conference_id = $conferenceId`,
    { conferenceId, ...texts },
  );
}

export interface Closing {
  readonly at: string;
  readonly by: string;
  readonly position: string;
  readonly acceptedEchoes: readonly string[];
}

export function closeRow(db: Database, conferenceId: string, closing: Closing): void {
  const { acceptedEchoes, ...fields } = closing;
  db.run(
    `UPDATE conference SET closed_at = $at, closed_by = $by, closed_position = $position,
       accepted_echoes = $accepted, revision = revision + 1 WHERE conference_id = $conferenceId`,
    { conferenceId, ...fields, accepted: JSON.stringify(acceptedEchoes) },
  );
}

export function cancelRow(
  db: Database,
  conferenceId: string,
  cancelling: { readonly at: string; readonly by: string; readonly reason: string },
): void {
  db.run(
    `UPDATE conference SET cancelled_at = $at, cancelled_by = $by, cancel_reason = $reason,
       revision = revision + 1 WHERE conference_id = $conferenceId`,
    { conferenceId, ...cancelling },
  );
}

const personSchema = z.object({
  officerId: z.string().nullable(),
  name: z.string(),
  agency: z.string(),
  present: z.number().transform((flag) => flag === 1),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
});

/** Who is invited, in the order in which they were. */
export function readPersons(db: Database, conferenceId: string): ConferencePerson[] {
  const rows = db.all(
    `SELECT conference_person.officer_id AS officerId, name, agency, present,
            confirmed_at AS confirmedAt, officer.display_name AS confirmedBy
     FROM conference_person LEFT JOIN officer ON officer.officer_id = confirmed_by
     WHERE conference_id = $conferenceId ORDER BY place`,
    { conferenceId },
  );
  return rows.map((row) => personSchema.parse(row));
}

/** The officers among the people of every conference, by the id of the conference. */
export function readInvitedOfficers(db: Database): ReadonlyMap<string, readonly string[]> {
  const rows = db.all<{ conferenceId: string; officerId: string }>(
    `SELECT conference_id AS conferenceId, officer_id AS officerId FROM conference_person
     WHERE officer_id IS NOT NULL ORDER BY conference_id, place`,
  );
  const officers = new Map<string, string[]>();
  for (const { conferenceId, officerId } of rows) {
    const known = officers.get(conferenceId);
    if (known === undefined) officers.set(conferenceId, [officerId]);
    else known.push(officerId);
  }
  return officers;
}

export interface PersonRow {
  readonly officerId: string | null;
  readonly name: string;
  readonly agency: string;
  readonly present: boolean;
  readonly confirmedAt: string | null;
  /** Id of the officer who ticked the statement for this person. */
  readonly confirmedById: string | null;
}

/** Who ticked the statement for whom, by place; the ids behind `readPersons`. */
export function readConfirmers(db: Database, conferenceId: string): readonly (string | null)[] {
  const rows = db.all<{ id: string | null }>(
    `SELECT confirmed_by AS id FROM conference_person
     WHERE conference_id = $conferenceId ORDER BY place`,
    { conferenceId },
  );
  return rows.map(({ id }) => id);
}

/** Writes the list of people anew. Must run in a transaction. */
export function replacePersons(
  db: Database,
  conferenceId: string,
  persons: readonly PersonRow[],
): void {
  db.run('DELETE FROM conference_person WHERE conference_id = $conferenceId', { conferenceId });
  for (const [place, { present, ...person }] of persons.entries()) {
    db.run(
      `INSERT INTO conference_person (conference_id, place, officer_id, name, agency, present,
         confirmed_at, confirmed_by)
       VALUES ($conferenceId, $place, $officerId, $name, $agency, $present, $confirmedAt,
         $confirmedById)`,
      { conferenceId, place, ...person, present: present ? 1 : 0 },
    );
  }
}

const decisionSchema = z.object({
  decisionId: z.string(),
  text: z.string(),
  taskId: z.string().nullable(),
  stepId: z.string().nullable(),
  decidedAt: z.string(),
  decidedBy: z.string(),
});
export type DecisionRecord = z.infer<typeof decisionSchema>;

/** Decisions that stand, in the order in which they were made. */
export function readDecisions(db: Database, conferenceId: string): readonly DecisionRecord[] {
  const rows = db.all(
    `SELECT decision_id AS decisionId, text, task_id AS taskId, step_id AS stepId,
            decided_at AS decidedAt, officer.display_name AS decidedBy
     FROM decision JOIN officer ON officer.officer_id = decided_by
     WHERE conference_id = $conferenceId AND withdrawn_at IS NULL ORDER BY decision_id`,
    { conferenceId },
  );
  return rows.map((row) => decisionSchema.parse(row));
}

export interface NewDecision {
  readonly decisionId: string;
  readonly conferenceId: string;
  readonly text: string;
  readonly taskId: string | null;
  readonly stepId: string | null;
  readonly at: string;
  readonly by: string;
}

export function insertDecision(db: Database, decision: NewDecision): void {
  db.run(
    `INSERT INTO decision (decision_id, conference_id, text, task_id, step_id, decided_at,
       decided_by)
     VALUES ($decisionId, $conferenceId, $text, $taskId, $stepId, $at, $by)`,
    { ...decision },
  );
}

export function withdrawRow(db: Database, decisionId: string, at: string, by: string): void {
  db.run(
    'UPDATE decision SET withdrawn_at = $at, withdrawn_by = $by WHERE decision_id = $decisionId',
    { decisionId, at, by },
  );
}
