import { UserError } from '../../../shared/contract/errors';
import type { CaseSop } from '../../../shared/contract/sop';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { fieldsOf, type Form } from '../../../shared/domain/forms/definition';
import { type Answers, askedAnswers, validateAnswers } from '../../../shared/domain/forms/validate';
import { type SopStep, stepsOf } from '../../../shared/domain/sop/definition';
import { checkEvent, type RefusalCode } from '../../../shared/domain/sop/guards';
import type { SkipReason, StepEvent } from '../../../shared/domain/sop/step-event';
import { addCaseEvent, readCase, writeFacts } from '../cases/records';
import { definitionOf, formOf, pinInForce } from './library';
import { type LoadedCase, loadCase, pinOf } from './progress';
import { recordFormConsent } from '../consents/form-consent';
import { discardDraft } from '../drafts/drafts';
import type { UseCaseContext } from '../state';
import { addStepEvent } from './sop.store';

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

interface SignInput extends StepRef {
  readonly answers: Answers;
  readonly lateReason?: string | undefined;
}

/**
 * Signs a step: its answers are checked, become facts of the case, and the signature is added, all
 * or nothing. Referral steps are signed by issuing their packet, not here.
 */
export function signStep(context: UseCaseContext, input: SignInput): CaseSop {
  const loaded = loadCase(context, input.caseId);
  const step = requireStep(loaded, input.stepId);
  if (step.kind.kind !== 'form') throw new UserError('step_state', { code: step.kind.kind });
  const form = readForm(context, { formId: step.kind.formId, caseId: input.caseId });
  checkAnswers(context, form, input.answers, loaded);
  appendEvent(context, loaded, {
    kind: 'signed',
    stepId: step.id,
    at: context.now,
    byName: context.officer.displayName,
    ...(input.lateReason === undefined ? {} : { lateReason: input.lateReason }),
  });
  const answers = askedAnswers(form, input.answers, loaded.values);
  writeFacts(
    context.vault.db,
    {
      caseId: input.caseId,
      source: `step:${step.id}`,
      at: context.now,
      by: context.officer.officerId,
      reason: null,
    },
    { ...takenBack(form, answers, loaded, step.id), ...answers },
  );
  recordFormConsent(context, input.caseId, answers);
  discardDraft(context, { key: `step:${input.caseId}:${step.id}` });
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
  // A key that the form does not know is not repeated: it can be anything.
  const fields = errors.map(({ key, code }) =>
    code === 'unknown_field' ? code : `${key}: ${code}`,
  );
  throw new UserError('answers_incomplete', { fields: [...new Set(fields)] });
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
    stepId,
    at: context.now,
    byName: context.officer.displayName,
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
    stepId: input.stepId,
    at: context.now,
    byName: context.officer.displayName,
    reason: input.reason,
  });
  return viewSop(context, input);
}

/**
 * Signs a step that another act has finished: the intake, or an issued packet. A step that is
 * signed already stays as it is.
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
  const state = loaded.progress.steps.find((step) => step.stepId === stepId)?.state;
  if (state === undefined || state === 'done') return;
  appendEvent(context, loaded, {
    kind: 'signed',
    stepId,
    at: context.now,
    byName: context.officer.displayName,
    ...(lateReason === undefined ? {} : { lateReason }),
  });
}

/** The one gate for every change of a step: the engine allows it, then it is written down. */
function appendEvent(context: UseCaseContext, loaded: LoadedCase, event: StepEvent): void {
  const verdict = checkEvent(loaded.input, event);
  if (!verdict.ok) throw refused(verdict.code);
  const { caseId } = loaded.file;
  addStepEvent(context.vault.db, caseId, context.officer.officerId, event);
  addCaseEvent(context.vault.db, {
    caseId,
    kind: `step_${event.kind}`,
    at: context.now,
    by: context.officer.officerId,
    detail: { stepId: event.stepId },
  });
}

function refused(code: RefusalCode): UserError {
  switch (code) {
    case 'locked':
    case 'not_applicable':
      return new UserError('step_locked', { code });
    case 'never_skipped':
      return new UserError('step_not_skippable', { code });
    case 'note_required':
    case 'reason_required':
    case 'approval_required':
    case 'approval_by_same_person':
    case 'late_reason_required':
      return new UserError('answers_incomplete', { code });
    case 'unknown_step':
    case 'already_started':
    case 'already_signed':
    case 'already_skipped':
    case 'not_settled':
    case 'in_the_future':
      return new UserError('step_state', { code });
  }
}

function requireStep({ input }: LoadedCase, stepId: string): SopStep {
  const step = stepsOf(input.sop).find((one) => one.id === stepId);
  if (step === undefined) throw new UserError('not_found');
  return step;
}
