import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { isMinor, mustTreatAsChild } from '../../../shared/domain/identity/age';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { computeProgress } from '../../../shared/domain/sop/engine';
import type { CaseProgress, SopInput } from '../../../shared/domain/sop/progress';
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
  readonly input: SopInput;
  readonly progress: CaseProgress;
}

/** Loads one case and computes where it stands. @throws UserError `not_found` */
export function loadCase(context: UseCaseContext, caseId: string): LoadedCase {
  return evaluateCase(context, readCase(context.vault.db, caseId));
}

/** Computes where a case stands in the SOP it was opened with. */
export function evaluateCase(context: UseCaseContext, file: CaseFile): LoadedCase {
  const { db } = context.vault;
  const facts = readFacts(db, file.caseId);
  const values = withDerivedFacts(context, facts);
  const input: SopInput = {
    sop: definitionOf(context, pinOf(file)).sop,
    facts: values,
    factTimes: Object.fromEntries(facts.map((fact) => [fact.key, fact.recordedAt])),
    events: readStepEvents(db, file.caseId),
    // The victim's own report is what starts C2; a case that came by itself has no other moment.
    times: { arrival: file.arrivedAt, case_opened: file.openedAt, victim_report: file.arrivedAt },
    calendar: { zone: context.session.shelter.timeZone, working: workingDaysOf(context) },
    now: context.now,
  };
  return { file, facts, values, input, progress: computeProgress(input) };
}

/** The version that a case was opened with, or moved to. */
export function pinOf({ sopId, sopVersion }: CaseFile): SopPin {
  return { sopId, version: sopVersion };
}

/** The facts as values, with the age of today and whether the person is a child. */
function withDerivedFacts(
  { session, now }: UseCaseContext,
  facts: readonly FactRecord[],
): Readonly<Record<string, AnswerValue>> {
  const values = Object.fromEntries(facts.map((fact) => [fact.key, fact.value]));
  const birthDate = values['victim.birthDate'];
  const estimatedAge = values['victim.estimatedAge'];
  const minor = isMinor(
    {
      birthDate: typeof birthDate === 'string' ? birthDate : null,
      estimatedAge: typeof estimatedAge === 'number' ? estimatedAge : null,
    },
    localDateOf(now, session.shelter.timeZone),
  );
  const doubt = values['gate.G3'];
  const child = mustTreatAsChild(minor, doubt === 'yes' || doubt === 'no' ? doubt : 'unknown');
  // In doubt the person is treated as a child (G3), so that no duty towards a child is missed.
  return { ...values, 'victim.isMinor': child ? 'yes' : 'no' };
}
