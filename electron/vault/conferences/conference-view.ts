import type {
  Conference,
  ConferenceDecision,
  ConferenceRow,
} from '../../../shared/contract/conferences';
import { UserError } from '../../../shared/contract/errors';
import type { Bilingual } from '../../../shared/domain/bilingual';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { readCase } from '../cases/records';
import { definitionOf } from '../sop/library';
import { pinOf } from '../sop/progress';
import type { UseCaseContext } from '../state';
import { readTaskRow } from '../tasks/records';
import {
  type ConferenceRecord,
  type DecisionRecord,
  readConference,
  readDecisions,
  readPersons,
} from './conferences.store';

/** @throws UserError `not_found` */
export function requireConference(
  { vault }: Pick<UseCaseContext, 'vault'>,
  conferenceId: string,
): ConferenceRecord {
  const conference = readConference(vault.db, conferenceId);
  if (conference === undefined) throw new UserError('not_found');
  return conference;
}

/** One that can still be written in. @throws UserError `not_found`, `conference_state` */
export function requireConvened(context: UseCaseContext, conferenceId: string): ConferenceRecord {
  const conference = requireConference(context, conferenceId);
  if (conference.state !== 'convened') throw new UserError('conference_state');
  return conference;
}

/** A conference as lists show it. */
export function conferenceRow(record: ConferenceRecord, invited: readonly string[]): ConferenceRow {
  const { conferenceId, caseId, caseNumber, codeName, stepId, heldAt, state } = record;
  const { convenedBy, convenerName } = record;
  return {
    conferenceId,
    caseId,
    caseNumber,
    codeName,
    stepId,
    heldAt,
    state,
    convenerName,
    officerIds: [...new Set([convenedBy, ...invited])],
  };
}

/** The whole conference as its screen shows it. @throws UserError `not_found` */
export function conferenceView(context: UseCaseContext, conferenceId: string): Conference {
  const record = requireConference(context, conferenceId);
  const persons = readPersons(context.vault.db, conferenceId);
  const invited = persons.flatMap(({ officerId }) => (officerId === null ? [] : [officerId]));
  const titleOf = stepTitles(context, record.caseId);
  const { place, agenda, issues, options, revision, stepId } = record;
  return {
    row: conferenceRow(record, invited),
    stepTitle: stepId === null ? null : titleOf(stepId),
    place,
    agenda,
    issues,
    options,
    revision,
    persons,
    decisions: readDecisions(context.vault.db, conferenceId).map((decision) =>
      decisionView(context, decision, titleOf),
    ),
    statement: context.resources.conferenceStatement,
    ...endOf(record),
  };
}

/** How it ended: closed, cancelled, or not yet. */
function endOf(record: ConferenceRecord): Pick<Conference, 'closed' | 'cancelled'> {
  const { closedAt, closedBy, closedPosition, cancelledAt, cancelledBy, cancelReason } = record;
  return {
    closed:
      closedAt === null
        ? null
        : {
            at: closedAt,
            by: closedBy ?? '',
            position: closedPosition ?? '',
            acceptedEchoes: record.acceptedEchoes?.length ?? 0,
          },
    cancelled:
      cancelledAt === null
        ? null
        : { at: cancelledAt, by: cancelledBy ?? '', reason: cancelReason ?? '' },
  };
}

/** Titles of the steps of the SOP that a case was opened with. */
export function stepTitles(context: UseCaseContext, caseId: string): (stepId: string) => Bilingual {
  const { sop } = definitionOf(context, pinOf(readCase(context.vault.db, caseId)));
  const titles = new Map(stepsOf(sop).map((step) => [step.id, step.title]));
  return (stepId) => titles.get(stepId) ?? { id: stepId, en: stepId };
}

function decisionView(
  context: UseCaseContext,
  { taskId, stepId, ...decision }: DecisionRecord,
  titleOf: (stepId: string) => Bilingual,
): ConferenceDecision {
  if (taskId === null) {
    const step = stepId ?? '';
    return { ...decision, becomes: { kind: 'step', stepId: step, stepTitle: titleOf(step) } };
  }
  const { ownerName, dueOn, dueTime, state } = readTaskRow(context, taskId);
  const isDone = state === 'done';
  return { ...decision, becomes: { kind: 'task', taskId, ownerName, dueOn, dueTime, isDone } };
}
