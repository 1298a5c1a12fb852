import type { CaseHeader } from '../../../shared/contract/cases';
import { DATE_FACTS, type UncertainClock } from '../../../shared/domain/agenda/duty';
import { instantOfFact } from '../../../shared/domain/sop/due';
import { type Sop, stepsOf } from '../../../shared/domain/sop/definition';
import type { CaseProgress } from '../../../shared/domain/sop/progress';
import type { LoadedCase } from '../sop/progress';

/** What a case adds to the agenda beside its running deadlines. */
export function caseAgenda(
  { input, progress, values }: LoadedCase,
  officerIds: readonly string[],
): CaseHeader['agenda'] {
  const { sop, calendar } = input;
  const running = new Set(
    progress.clocks.filter(({ state }) => OPEN.has(state)).map(({ clockId }) => clockId),
  );
  return {
    officerIds: [...officerIds],
    actors: Object.fromEntries(
      sop.clocks.filter(({ id }) => running.has(id)).map(({ id, actor }) => [id, actor]),
    ),
    uncertain: uncertainClocks(progress, sop),
    dates: DATE_FACTS.flatMap((key) => {
      const value = values[key];
      // Only whether it is a day or an instant is asked; a day stays a day.
      const isTime = instantOfFact(value, calendar.zone) !== null;
      if (!isTime || typeof value !== 'string') return [];
      return value >= FIRST_YEAR && value < AFTER_LAST_YEAR ? [{ key, at: value }] : [];
    }),
  };
}

/** A slip of the finger in a year must not stop the calendar of everybody. */
const FIRST_YEAR = '1900';
const AFTER_LAST_YEAR = '2200';

const OPEN: ReadonlySet<string> = new Set(['running', 'soon', 'overdue', 'uncertain']);

/** Clocks of ours whose end nobody knows until the holidays of a year are entered. */
function uncertainClocks(progress: CaseProgress, sop: Sop): UncertainClock[] {
  const steps = new Map(stepsOf(sop).map((step) => [step.id, step]));
  return progress.clocks.flatMap(({ clockId, stepId, kind, state, missingYear }) => {
    const step = steps.get(stepId);
    if (state !== 'uncertain' || kind === 'track' || step === undefined) return [];
    return missingYear === null ? [] : [{ clockId, stepId, stepTitle: step.title, missingYear }];
  });
}
