import { isPlainDate, type PlainDate } from '../dates/plain-date';
import type { AnswerValue } from '../facts/answer';
import type { Offence } from './guide';

export interface OffenceView {
  readonly offences: readonly Offence[];
  /** `false`: the days are not known well enough, so more than one article may cover the acts. */
  readonly certain: boolean;
}

/**
 * Which articles cover the acts, by the days on which they began and ended. A day that is not known
 * leaves open what it cannot rule out: acts that ended before the change were all before it, and acts
 * that began after it all after.
 */
export function offencesFor(
  offences: readonly Offence[],
  began: AnswerValue | undefined,
  ended: AnswerValue | undefined,
): OffenceView {
  const from = dayOf(began);
  const until = dayOf(ended);
  const fitting = offences.filter(
    (one) =>
      !(one.from !== null && until !== null && until < one.from) &&
      !(one.until !== null && from !== null && from > one.until),
  );
  // Days that contradict each other (ended before it began) say nothing.
  if (fitting.length === 0) return { offences, certain: false };
  return { offences: fitting, certain: fitting.length === 1 || (from !== null && until !== null) };
}

function dayOf(value: AnswerValue | undefined): PlainDate | null {
  return typeof value === 'string' && isPlainDate(value) ? value : null;
}
