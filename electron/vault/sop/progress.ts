import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { computeProgress } from '../../../shared/domain/sop/engine';
import type { CaseProgress, SopInput } from '../../../shared/domain/sop/progress';
import { deriveFacts } from './derived-facts';
import { workingDaysOf } from './holidays';
import { definitionOf, type SopPin } from './library';
import { readStepEvents } from './sop.store';
import type { UseCaseContext } from '../state';
import { type CaseFile, type FactRecord, readCase, readFacts } from '../cases/records';

/** A case with all that its screens are computed from. */
export interface LoadedCase {
  readonly file: CaseFile;
  readonly facts: readonly FactRecord[];
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** When one of the values changes by the calendar alone, or `null`. */
  readonly changesAt: string | null;
  readonly input: SopInput;
  readonly progress: CaseProgress;
}

/** The version that a case was opened with, or moved to. */
export function pinOf({ sopId, sopVersion }: Pick<CaseFile, 'sopId' | 'sopVersion'>): SopPin {
  return { sopId, version: sopVersion };
}

/** Loads one case and computes where it stands. @throws UserError `not_found` */
export function loadCase(context: UseCaseContext, caseId: string): LoadedCase {
  return evaluateCase(context, readCase(context.vault.db, caseId));
}

/** Computes where a case stands in the SOP it was opened with. */
export function evaluateCase(context: UseCaseContext, file: CaseFile): LoadedCase {
  const { db } = context.vault;
  const facts = readFacts(db, file.caseId);
  const { timeZone } = context.session.shelter;
  const derived = deriveFacts(facts, file.openedAt, context.now, timeZone);
  const { values, changesAt } = derived;
  const input: SopInput = {
    sop: definitionOf(context, pinOf(file)).sop,
    facts: values,
    factTimes: derived.times,
    events: readStepEvents(db, file.caseId),
    // The victim's own report is what starts C2; a case that came by itself has no other moment.
    times: { arrival: file.arrivedAt, case_opened: file.openedAt, victim_report: file.arrivedAt },
    calendar: { zone: timeZone, working: workingDaysOf(context) },
    now: context.now,
  };
  return { file, facts, values, changesAt, input, progress: computeProgress(input) };
}
