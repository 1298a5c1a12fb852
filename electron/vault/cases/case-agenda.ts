import type { CaseHeader } from '../../../shared/contract/cases';
import { DATE_FACTS } from '../../../shared/domain/agenda/duty';
import type { ShelterZone } from '../../../shared/domain/dates/zones';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { instantOfFact } from '../../../shared/domain/sop/due';
import { type Sop, stepsOf } from '../../../shared/domain/sop/definition';
import type { CaseProgress } from '../../../shared/domain/sop/progress';
import type { CaseSummary } from './case-summary';

/** What a case adds to the agenda beside its running deadlines. */
export function caseAgenda(
  { clocks, uncertain, dates }: CaseSummary,
  sop: Sop,
  officerIds: readonly string[],
): CaseHeader['agenda'] {
  const open = new Set([...clocks, ...uncertain].map(({ clockId }) => clockId));
  const steps = new Map(stepsOf(sop).map((step) => [step.id, step]));
  return {
    officerIds: [...officerIds],
    actors: Object.fromEntries(
      sop.clocks.filter(({ id }) => open.has(id)).map(({ id, actor }) => [id, actor]),
    ),
    uncertain: uncertain.flatMap((clock) => {
      const stepTitle = steps.get(clock.stepId)?.title;
      return stepTitle === undefined ? [] : [{ ...clock, stepTitle }];
    }),
    dates,
  };
}

/** A slip of the finger in a year must not stop the calendar of everybody. */
const FIRST_YEAR = '1900';
const AFTER_LAST_YEAR = '2200';

/** The days and times of a case that belong in a calendar. A day stays a day. */
export function datesOf(
  values: Readonly<Record<string, AnswerValue>>,
  zone: ShelterZone,
): CaseSummary['dates'] {
  return DATE_FACTS.flatMap((key) => {
    const value = values[key];
    if (instantOfFact(value, zone) === null || typeof value !== 'string') return [];
    return value >= FIRST_YEAR && value < AFTER_LAST_YEAR ? [{ key, at: value }] : [];
  });
}

/** Clocks of ours whose end nobody knows until the holidays of a year are entered. */
export function uncertainClocks({ clocks }: CaseProgress): CaseSummary['uncertain'] {
  return clocks.flatMap(({ clockId, stepId, kind, state, missingYear }) => {
    if (state !== 'uncertain' || kind === 'track' || missingYear === null) return [];
    return [{ clockId, stepId, missingYear }];
  });
}
