import type { Conference, ConferenceEcho } from '../../../shared/contract/conferences';
import { UserError } from '../../../shared/contract/errors';
import { type ClosingGap, closingGaps } from '../../../shared/domain/conference/conference';
import {
  echoId,
  findMinutesEchoes,
  type MinutesPart,
} from '../../../shared/domain/conference/minutes-echoes';
import { canSign } from '../../../shared/domain/sop/guards';
import { factViews } from '../cases/fact-views';
import { isIdentityFact } from '../../../shared/domain/facts/identity-facts';
import { readFacts } from '../cases/records';
import { loadCase } from '../sop/progress';
import { signStepQuietly } from '../sop/sop';
import type { UseCaseContext } from '../state';
import { conferenceView, requireConference, requireConvened } from './conference-view';
import { addToHistory } from './conferences';
import { closeRow, type ConferenceRecord, readDecisions, readPersons } from './conferences.store';

interface ConferenceRef {
  readonly conferenceId: string;
}

interface ClosingCheck {
  readonly gaps: ClosingGap[];
  readonly echoes: ConferenceEcho[];
  readonly needsLateReason: boolean;
}

/** What closing would ask for. @throws UserError `not_found` */
export function checkConference(
  context: UseCaseContext,
  { conferenceId }: ConferenceRef,
): ClosingCheck {
  return closingCheck(context, requireConference(context, conferenceId));
}

function closingCheck(context: UseCaseContext, conference: ConferenceRecord): ClosingCheck {
  const { conferenceId, caseId, stepId, issues, heldAt } = conference;
  const { db } = context.vault;
  const persons = readPersons(db, conferenceId).map(({ present, confirmedAt }) => ({
    present,
    confirmed: confirmedAt !== null,
  }));
  const decisions = readDecisions(db, conferenceId);
  const held = Date.parse(heldAt) <= Date.parse(context.now);
  const gaps = closingGaps({ held, issues, persons, decisions: decisions.length });
  const verdict = stepId === null ? null : canSign(loadCase(context, caseId).progress, stepId);
  return {
    gaps: [...gaps],
    echoes: echoesOf(context, conference, decisions),
    needsLateReason: verdict?.ok === true && verdict.needsLateReason,
  };
}

function echoesOf(
  context: UseCaseContext,
  { caseId, place, agenda, issues, options }: ConferenceRecord,
  decisions: readonly { readonly text: string }[],
): ConferenceEcho[] {
  const identity = factViews(context, readFacts(context.vault.db, caseId)).filter(isIdentityFact);
  const labels = new Map(identity.map(({ key, label }) => [key, label]));
  const parts: readonly MinutesPart[] = [
    { part: 'place', text: place },
    { part: 'agenda', text: agenda },
    { part: 'issues', text: issues },
    { part: 'options', text: options },
    ...decisions.map(({ text }, index) => ({ part: `decision:${index + 1}`, text })),
  ];
  const facts = identity.map(({ key, zone, label, value, text, source, recordedAt }) => ({
    key,
    zone,
    label,
    value,
    valueText: text.id,
    source: source.id,
    recordedAt,
  }));
  return findMinutesEchoes(parts, facts).map((echo) => ({
    echoId: echoId(echo),
    part: echo.part,
    factLabel: labels.get(echo.factKey) ?? { id: echo.factKey, en: echo.factKey },
    words: echo.words,
  }));
}

interface CloseInput extends ConferenceRef {
  readonly revision: number;
  readonly acceptedEchoes: readonly string[];
  readonly lateReason?: string | undefined;
}

/**
 * Closes the minutes with the signature of the manager or head at work, and signs the step that the
 * conference was held for, all or nothing. From then on nothing in it changes.
 *
 * @throws UserError `not_found`; `conference_state` when it is closed or was changed since it was
 *   read; `conference_incomplete` with what is missing; `conference_echoes` when words that may name
 *   the client were not accepted; what the engine refuses of the step
 */
export function closeConference(context: UseCaseContext, input: CloseInput): Conference {
  const { conferenceId, revision, acceptedEchoes, lateReason } = input;
  const conference = requireConvened(context, conferenceId);
  if (conference.revision !== revision) throw new UserError('conference_state');
  const { gaps, echoes } = closingCheck(context, conference);
  if (gaps.length > 0) throw new UserError('conference_incomplete', { missing: gaps });
  const accepted = new Set(acceptedEchoes);
  const open = echoes.filter((echo) => !accepted.has(echo.echoId));
  if (open.length > 0) throw new UserError('conference_echoes', { count: open.length });
  const { vault, now, officer } = context;
  closeRow(vault.db, conferenceId, {
    at: now,
    by: officer.officerId,
    position: officer.position,
    acceptedEchoes: echoes.map((echo) => echo.echoId),
  });
  const { caseId, stepId } = conference;
  if (stepId !== null) signStepQuietly(context, caseId, stepId, lateReason);
  addToHistory(context, conference, 'conference_closed');
  return conferenceView(context, conferenceId);
}
