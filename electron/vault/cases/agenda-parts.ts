import { DATE_FACTS } from '../../../shared/domain/agenda/duty';
import type { ShelterZone } from '../../../shared/domain/dates/zones';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { instantOfFact } from '../../../shared/domain/sop/due';
import type { CaseProgress } from '../../../shared/domain/sop/progress';

/** A day or a time that a fact of the case holds. */
export interface AgendaDate {
  readonly key: (typeof DATE_FACTS)[number];
  readonly at: string;
}

/** A clock that counts working days of a year without a table of holidays. */
export interface AgendaClock {
  readonly clockId: string;
  readonly stepId: string;
  readonly missingYear: number;
}

/** A slip of the finger in a year must not stop the calendar of everybody. */
const FIRST_YEAR = '1900';
const AFTER_LAST_YEAR = '2200';

/** The days and times of a case that belong in a calendar. A day stays a day. */
export function datesOf(
  values: Readonly<Record<string, AnswerValue>>,
  zone: ShelterZone,
): readonly AgendaDate[] {
  return DATE_FACTS.flatMap((key) => {
    const value = values[key];
    if (instantOfFact(value, zone) === null || typeof value !== 'string') return [];
    return value >= FIRST_YEAR && value < AFTER_LAST_YEAR ? [{ key, at: value }] : [];
  });
}

/** Clocks of ours whose end nobody knows until the holidays of a year are entered. */
export function uncertainClocks({ clocks }: CaseProgress): readonly AgendaClock[] {
  return clocks.flatMap(({ clockId, stepId, kind, state, missingYear }) => {
    if (state !== 'uncertain' || kind === 'track' || missingYear === null) return [];
    return [{ clockId, stepId, missingYear }];
  });
}
