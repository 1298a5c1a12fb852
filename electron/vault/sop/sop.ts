import { UserError } from '../../../shared/contract/errors';
import type { CaseSop, StoryAskingView } from '../../../shared/contract/sop';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { fieldsOf, type Form } from '../../../shared/domain/forms/definition';
import { type Answers, askedAnswers, validateAnswers } from '../../../shared/domain/forms/validate';
import { storyAskings } from '../../../shared/domain/kindness/story-askings';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { findStep } from '../../../shared/domain/sop/engine';
import type { SkipReason, StepEvent } from '../../../shared/domain/sop/step-event';
import { readCase, readEveryValue, writeFacts } from '../cases/records';
import { definitionOf, formOf, pinInForce } from './library';
import { type LoadedCase, loadCase, pinOf } from './progress';
import { recordAssessment } from '../assessment/record-assessment';
import { recordFormConsent } from '../consents/form-consent';
import { discardDraft } from '../drafts/drafts';
import type { UseCaseContext } from '../state';
import { appendEvent, eventHead, requireStep } from './step-events';

/** A table of two hundred rows can be wrong in every cell; nobody reads more than this. */
const MAX_PROBLEMS = 100;

interface StepRef {
  readonly caseId: string;
  readonly stepId: string;
}

/** The SOP of a case and where it stands. */
export function viewSop(context: UseCaseContext, { caseId }: { readonly caseId: string }): CaseSop {
  return caseSop(loadCase(context, caseId));
}

function caseSop({ input, progress }: LoadedCase): CaseSop {
  return { sop: input.sop, progress };
}

interface FormRef {
  readonly formId: string;
  readonly caseId?: string | undefined;
}

/** A form as the version of the case has it; without a case, as the version in force has it. */
export function readForm(context: UseCaseContext, { formId, caseId }: FormRef): Form {
  const pin =
    caseId === undefined ? pinInForce(context) : pinOf(readCase(context.vault.db, caseId));
  return formOf(definitionOf(context, pin), formId);
}

/** How often the client was asked to tell what happened, the earliest first. */
export function readAskings(
  context: UseCaseContext,
  { caseId }: { readonly caseId: string },
): StoryAskingView[] {
  const { input } = loadCase(context, caseId);
  const titles = new Map(stepsOf(input.sop).map((step) => [step.id, step.title]));
  return storyAskings(readEveryValue(context.vault.db, caseId)).map(({ kind, stepId, at }) => ({
    kind,
    at,
    title: stepId === null ? null : (titles.get(stepId) ?? null),
  }));
}

interface SignInput extends StepRef {
  readonly answers: Answers;
  readonly lateReason?: string | undefined;
  /** What was done, of a task step. */
  readonly note?: string | undefined;
}

/**
 * Signs a step that is done here: the answers of its form are checked and become facts of the case,
 * or the note of a task is kept, and the signature is added, all or nothing. Referral steps are
 * signed by issuing their packet, conferences by closing them; here they are only confirmed.
 */
export function signStep(context: UseCaseContext, input: SignInput): CaseSop {
  const loaded = loadCase(context, input.caseId);
  const { kind } = requireStep(loaded, input.stepId);
  switch (kind.kind) {
    case 'form':
      return signForm(
        context,
        loaded,
        input,
        readForm(context, { formId: kind.formId, caseId: input.caseId }),
      );
    case 'task':
      return signTask(context, loaded, input);
    default:
      return confirmSignature(context, loaded, input, kind.kind);
  }
}

/** What another act signs is only ever signed here again, to confirm it after a reopening. */
function confirmSignature(
  context: UseCaseContext,
  loaded: LoadedCase,
  input: SignInput,
  kind: string,
): CaseSop {
  const stale = findStep(loaded.progress, input.stepId)?.staleBecause ?? [];
  if (stale.length === 0) throw new UserError('step_state', { code: kind });
  refuseAnswers(input);
  const { stepId, lateReason } = input;
  appendEvent(context, loaded, signedEvent(context, { stepId, lateReason }));
  return viewSop(context, input);
}

/** An answer sent along where none is asked would be lost without anybody noticing. */
function refuseAnswers({ answers }: SignInput): void {
  if (Object.keys(answers).length === 0) return;
  throw new UserError('answers_incomplete', { fields: ['unknown_field'] });
}

function signTask(context: UseCaseContext, loaded: LoadedCase, input: SignInput): CaseSop {
  refuseAnswers(input);
  appendEvent(context, loaded, signedEvent(context, input));
  discardDraft(context, { key: `step:${input.caseId}:${input.stepId}` });
  return viewSop(context, input);
}

function signForm(
  context: UseCaseContext,
  loaded: LoadedCase,
  input: SignInput,
  form: Form,
): CaseSop {
  const { stepId } = input;
  checkAnswers(context, form, input.answers, loaded);
  appendEvent(context, loaded, signedEvent(context, { stepId, lateReason: input.lateReason }));
  const answers = askedAnswers(form, input.answers, loaded.values);
  writeFacts(
    context.vault.db,
    {
      caseId: input.caseId,
      source: `step:${stepId}`,
      at: context.now,
      by: context.officer.officerId,
      reason: null,
    },
    { ...takenBack(form, answers, loaded, stepId), ...answers },
  );
  recordFormConsent(context, input.caseId, answers);
  recordAssessment(context, {
    caseId: input.caseId,
    stepId,
    form,
    facts: { ...loaded.values, ...answers },
  });
  discardDraft(context, { key: `step:${input.caseId}:${stepId}` });
  return viewSop(context, input);
}

/**
 * Facts that this step recorded before and that its form now leaves blank. What other steps or the
 * intake recorded is theirs to take back.
 */
function takenBack(
  form: Form,
  answers: Answers,
  loaded: LoadedCase,
  stepId: string,
): Record<string, null> {
  const own = new Set(
    loaded.facts.filter(({ source }) => source === `step:${stepId}`).map(({ key }) => key),
  );
  const blank = fieldsOf(form)
    .map(({ key }) => key)
    .filter((key) => own.has(key) && answers[key] === undefined);
  return Object.fromEntries(blank.map((key) => [key, null]));
}

function checkAnswers(
  context: UseCaseContext,
  form: Form,
  answers: Answers,
  loaded: LoadedCase,
): void {
  const errors = validateAnswers(form, answers, {
    facts: loaded.values,
    today: localDateOf(context.now, context.session.shelter.timeZone),
    now: context.now,
  });
  if (errors.length === 0) return;
  // A key that the form does not know is not repeated: it can be anything. A path is made of names
  // of the form and of row numbers.
  const fields = errors.map(({ key, code, path }) =>
    code === 'unknown_field' && path === undefined ? code : `${path ?? key}: ${code}`,
  );
  throw new UserError('answers_incomplete', {
    fields: [...new Set(fields)].slice(0, MAX_PROBLEMS),
  });
}

interface SkipInput extends StepRef {
  readonly reasonCode: SkipReason;
  readonly note: string;
  readonly approvedByName?: string | undefined;
}

/** Skips a step with a reason, where its risk class allows it. */
export function skipStep(context: UseCaseContext, input: SkipInput): CaseSop {
  const { stepId, reasonCode, note, approvedByName = '' } = input;
  appendEvent(context, loadCase(context, input.caseId), {
    kind: 'skipped',
    ...eventHead(context, stepId),
    reasonCode,
    note,
    // A field left empty names nobody, and an event with an empty name could not be read again.
    ...(approvedByName === '' ? {} : { approvedByName }),
  });
  return viewSop(context, input);
}

/** Reopens one finished step; its old signature stays visible. */
export function reopenStep(
  context: UseCaseContext,
  input: StepRef & { readonly reason: string },
): CaseSop {
  appendEvent(context, loadCase(context, input.caseId), {
    kind: 'reopened',
    ...eventHead(context, input.stepId),
    reason: input.reason,
  });
  return viewSop(context, input);
}

/**
 * Signs a step that another act has finished: the intake, or an issued packet. A step that is
 * signed already stays as it is, unless it had to be confirmed, and so does one that waits for its
 * second person.
 *
 * @throws UserError when the engine does not allow the signature
 */
export function signStepQuietly(
  context: UseCaseContext,
  caseId: string,
  stepId: string,
  lateReason?: string,
): void {
  const loaded = loadCase(context, caseId);
  const step = findStep(loaded.progress, stepId);
  if (step === undefined || step.state === 'awaiting_approval') return;
  if (step.state === 'done' && step.staleBecause.length === 0) return;
  appendEvent(context, loaded, signedEvent(context, { stepId, lateReason }));
}

function signedEvent(
  context: UseCaseContext,
  { stepId, lateReason, note }: Pick<SignInput, 'stepId' | 'lateReason' | 'note'>,
): StepEvent {
  return {
    kind: 'signed',
    ...eventHead(context, stepId),
    ...(lateReason === undefined ? {} : { lateReason }),
    ...(note === undefined ? {} : { note }),
  };
}
