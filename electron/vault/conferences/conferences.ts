import { v7 as uuidv7 } from 'uuid';
import type {
  Conference,
  ConferencePersonInput,
  ConferenceRow,
} from '../../../shared/contract/conferences';
import { UserError } from '../../../shared/contract/errors';
import { CONFERENCE_LIMITS } from '../../../shared/domain/conference/conference';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { canSign } from '../../../shared/domain/sop/guards';
import { caseFilter } from '../access/need-to-know';
import { addCaseEvent, readCase } from '../cases/records';
import { readAccount } from '../officers/records';
import { loadCase } from '../sop/progress';
import type { UseCaseContext } from '../state';
import { addTask, cancelTask } from '../tasks/records';
import { conferenceRow, conferenceView, requireConvened } from './conference-view';
import {
  cancelRow,
  type ConferenceTexts,
  insertConference,
  insertDecision,
  type PersonRow,
  readConferences,
  readConfirmers,
  readDecisions,
  readInvitedOfficers,
  readPersons,
  replacePersons,
  updateConference,
  withdrawRow,
} from './conferences.store';

interface ConferenceRef {
  readonly conferenceId: string;
}

/** Conferences of one case, or of all open cases that the officer may see, the newest first. */
export function listConferences(
  context: UseCaseContext,
  { caseId }: { readonly caseId?: string | undefined },
): ConferenceRow[] {
  const { db } = context.vault;
  if (caseId !== undefined) readCase(db, caseId);
  const isOwn = caseFilter(context);
  const invited = readInvitedOfficers(db);
  return readConferences(db, caseId)
    .filter((record) => isOwn(record.caseId))
    .map((record) => conferenceRow(record, invited.get(record.conferenceId) ?? []));
}

export function getConference(
  context: UseCaseContext,
  { conferenceId }: ConferenceRef,
): Conference {
  return conferenceView(context, conferenceId);
}

interface ConveneInput {
  readonly caseId: string;
  readonly stepId: string | null;
  readonly heldAt: string;
  readonly place: string;
  readonly agenda: string;
  readonly persons: readonly ConferencePersonInput[];
}

/**
 * Convenes a conference for a case, or for the step of its SOP that closing it will sign.
 *
 * @throws UserError `not_found`, `step_locked` or `step_state` for a step that cannot be signed now,
 *   `officer_state` for an officer who is not active
 */
export function convene(context: UseCaseContext, input: ConveneInput): ConferenceRef {
  const { vault, now, officer } = context;
  const { caseId, stepId, heldAt, place, agenda } = input;
  readCase(vault.db, caseId);
  if (stepId !== null) requireOpenStep(context, caseId, stepId);
  const conferenceId = uuidv7();
  const by = officer.officerId;
  const held = instantText(heldAt);
  insertConference(vault.db, {
    conferenceId,
    caseId,
    stepId,
    heldAt: held,
    place,
    agenda,
    at: now,
    by,
  });
  replacePersons(vault.db, conferenceId, personRows(context, input.persons, []));
  addToHistory(context, { caseId, heldAt: held }, 'conference_convened');
  return { conferenceId };
}

/** A step that a conference finishes, and that may be signed as the case stands. */
function requireOpenStep(context: UseCaseContext, caseId: string, stepId: string): void {
  const { input, progress } = loadCase(context, caseId);
  const step = stepsOf(input.sop).find(({ id }) => id === stepId);
  if (step === undefined) throw new UserError('not_found');
  if (step.kind.kind !== 'conference') throw new UserError('step_state', { code: step.kind.kind });
  const verdict = canSign(progress, stepId);
  if (verdict.ok) return;
  const { code } = verdict;
  throw new UserError(
    code === 'locked' || code === 'not_applicable' ? 'step_locked' : 'step_state',
    { code },
  );
}

interface SaveInput extends ConferenceRef, ConferenceTexts {
  readonly revision: number;
  readonly persons: readonly ConferencePersonInput[];
}

/**
 * Replaces what is written of a conference that is not closed.
 *
 * @throws UserError `not_found`, `conference_state` when it is closed, cancelled or was changed since
 *   it was read, `officer_state`
 */
export function saveConference(context: UseCaseContext, input: SaveInput): Conference {
  const { conferenceId, revision, persons, heldAt, place, agenda, issues, options } = input;
  const conference = requireConvened(context, conferenceId);
  if (conference.revision !== revision) throw new UserError('conference_state');
  const { db } = context.vault;
  const before = readPersons(db, conferenceId);
  const confirmers = readConfirmers(db, conferenceId);
  const known = before.map(
    (person, place_): PersonRow => ({ ...person, confirmedById: confirmers[place_] ?? null }),
  );
  updateConference(db, conferenceId, {
    heldAt: instantText(heldAt),
    place,
    agenda,
    issues,
    options,
  });
  replacePersons(db, conferenceId, personRows(context, persons, known));
  return conferenceView(context, conferenceId);
}

/** Whole rows: an officer's name as it is now; a statement ticked before keeps its time. */
function personRows(
  context: UseCaseContext,
  persons: readonly ConferencePersonInput[],
  known: readonly PersonRow[],
): readonly PersonRow[] {
  const { now, officer, session } = context;
  return persons.map((input): PersonRow => {
    const { officerId, present, confirmed } = input;
    const named = officerId === null ? input : officerNamed(context, officerId, known);
    const person = {
      officerId,
      name: named.name,
      agency: officerId === null ? input.agency : session.shelter.name,
      present,
    };
    if (!confirmed) return { ...person, confirmedAt: null, confirmedById: null };
    const earlier = known.find((one) => isSamePerson(one, person) && one.confirmedAt !== null);
    return {
      ...person,
      confirmedAt: earlier?.confirmedAt ?? now,
      confirmedById: earlier?.confirmedById ?? officer.officerId,
    };
  });
}

type Named = Pick<PersonRow, 'officerId' | 'name' | 'agency'>;

function isSamePerson(left: Named, right: Named): boolean {
  if (left.officerId !== null || right.officerId !== null)
    return left.officerId === right.officerId;
  return left.name === right.name && left.agency === right.agency;
}

/** Officers who left after they were invited stay on the list; only active ones are added. */
function officerNamed(
  { vault }: UseCaseContext,
  officerId: string,
  known: readonly PersonRow[],
): { readonly name: string } {
  const account = readAccount(vault.db, officerId);
  const isKnown = known.some((one) => one.officerId === officerId);
  if (account === undefined || (account.state !== 'active' && !isKnown)) {
    throw new UserError('officer_state');
  }
  return { name: account.displayName };
}

interface DecideInput extends ConferenceRef {
  readonly text: string;
  readonly becomes:
    | {
        readonly kind: 'task';
        readonly ownerId: string;
        readonly dueOn: string;
        readonly dueTime: string | null;
      }
    | { readonly kind: 'step'; readonly stepId: string };
}

/**
 * Writes a decision down: a task goes to its owner at once, a step is named.
 *
 * @throws UserError `conference_state`, `task_owner`, `not_found` for a step that the SOP does not have
 */
export function decide(context: UseCaseContext, input: DecideInput): Conference {
  const { conferenceId, text, becomes } = input;
  const { caseId } = requireConvened(context, conferenceId);
  const { vault, now, officer } = context;
  if (readDecisions(vault.db, conferenceId).length >= CONFERENCE_LIMITS.decisions) {
    throw new UserError('invalid_input', { fields: ['decisions'] });
  }
  const decision = { decisionId: uuidv7(), conferenceId, text, at: now, by: officer.officerId };
  if (becomes.kind === 'step') {
    const { sop } = loadCase(context, caseId).input;
    const { stepId } = becomes;
    if (!stepsOf(sop).some(({ id }) => id === stepId)) throw new UserError('not_found');
    insertDecision(vault.db, { ...decision, taskId: null, stepId });
  } else {
    const { ownerId, dueOn, dueTime } = becomes;
    const title = shortTitle(text);
    const { taskId } = addTask(context, { caseId, title, ownerId, dueOn, dueTime });
    insertDecision(vault.db, { ...decision, taskId, stepId: null });
  }
  return conferenceView(context, conferenceId);
}

/** A decision may be longer than the title of a task. */
function shortTitle(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= TITLE_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, TITLE_CHARACTERS - 1).join('')}…`;
}
const TITLE_CHARACTERS = 120;

/** Takes a decision back before closing, and its task with it unless it is done already. */
export function withdrawDecision(
  context: UseCaseContext,
  { conferenceId, decisionId }: ConferenceRef & { readonly decisionId: string },
): Conference {
  requireConvened(context, conferenceId);
  const { vault, now, officer } = context;
  const decision = readDecisions(vault.db, conferenceId).find(
    (one) => one.decisionId === decisionId,
  );
  if (decision === undefined) throw new UserError('not_found');
  withdrawRow(vault.db, decisionId, now, officer.officerId);
  if (decision.taskId !== null) cancelTask(context, decision.taskId);
  return conferenceView(context, conferenceId);
}

/**
 * A conference that was not held. What was decided stands in the way: it would lose its ground.
 *
 * @throws UserError `conference_state`
 */
export function cancelConference(
  context: UseCaseContext,
  { conferenceId, reason }: ConferenceRef & { readonly reason: string },
): Conference {
  const conference = requireConvened(context, conferenceId);
  const { vault, now, officer } = context;
  if (readDecisions(vault.db, conferenceId).length > 0) throw new UserError('conference_state');
  cancelRow(vault.db, conferenceId, { at: now, by: officer.officerId, reason });
  addToHistory(context, conference, 'conference_cancelled');
  return conferenceView(context, conferenceId);
}

/** Adds to the history of the case that a conference was convened, closed or cancelled. */
export function addToHistory(
  { vault, now, officer, session }: UseCaseContext,
  { caseId, heldAt }: { readonly caseId: string; readonly heldAt: string },
  kind: 'conference_convened' | 'conference_closed' | 'conference_cancelled',
): void {
  const on = localDateOf(heldAt, session.shelter.timeZone);
  addCaseEvent(vault.db, { caseId, kind, at: now, by: officer.officerId, detail: { on } });
}

/** Instants are kept in one form, so that they sort as texts. */
function instantText(instant: string): string {
  return new Date(Date.parse(instant)).toISOString();
}
