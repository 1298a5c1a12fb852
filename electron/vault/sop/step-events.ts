import { UserError } from '../../../shared/contract/errors';
import { stepsOf, type SopStep } from '../../../shared/domain/sop/definition';
import { checkEvent, type RefusalCode } from '../../../shared/domain/sop/guards';
import type { StepEvent } from '../../../shared/domain/sop/step-event';
import { runningClocks } from '../../../shared/domain/sop/due-list';
import { findStep } from '../../../shared/domain/sop/engine';
import { addCaseEvent, writeClosing } from '../cases/records';
import { audit } from '../procedures';
import type { UseCaseContext } from '../state';
import { type LoadedCase, loadCase } from './progress';
import { addStepEvent } from './sop.store';

/** Which step of which case, by whom and when: the head of every event. */
export function eventHead({ now, officer }: UseCaseContext, stepId: string) {
  return { stepId, at: now, byId: officer.officerId, byName: officer.displayName };
}

/**
 * The one gate for every change of a step: the engine allows it, then it is written down.
 *
 * @throws UserError with the engine's refusal as its `code`; nothing is written then
 */
export function appendEvent(context: UseCaseContext, loaded: LoadedCase, event: StepEvent): void {
  const verdict = checkEvent(loaded.input, event);
  if (!verdict.ok) throw refused(verdict.code);
  const { caseId } = loaded.file;
  addStepEvent(context.vault.db, caseId, event);
  addCaseEvent(context.vault.db, {
    caseId,
    kind: `step_${event.kind}`,
    at: context.now,
    by: context.officer.officerId,
    detail: { stepId: event.stepId },
  });
  if (requireStep(loaded, event.stepId).closes) settleClosing(context, caseId, event.stepId);
}

/** A case is closed while its closing step is signed off, and open again when that is reopened. */
function settleClosing(context: UseCaseContext, caseId: string, stepId: string): void {
  const { vault, now, officer } = context;
  const { progress } = loadCase(context, caseId);
  const isClosed = findStep(progress, stepId)?.state === 'done';
  const closing = isClosed ? { at: now, over: runningClocks(progress) } : null;
  if (!writeClosing(vault.db, caseId, closing)) return;
  const kind = isClosed ? 'case_closed' : 'case_reopened';
  addCaseEvent(vault.db, { caseId, kind, at: now, by: officer.officerId, detail: {} });
  audit(context, isClosed ? 'case.closed' : 'case.reopened', caseId);
}

/** @throws UserError `not_found` */
export function requireStep({ input }: LoadedCase, stepId: string): SopStep {
  const step = stepsOf(input.sop).find((one) => one.id === stepId);
  if (step === undefined) throw new UserError('not_found');
  return step;
}

function refused(code: RefusalCode): UserError {
  switch (code) {
    case 'locked':
    case 'not_applicable':
    case 'awaiting_approval':
      return new UserError('step_locked', { code });
    case 'never_skipped':
    case 'only_class_a':
    case 'surely_applies':
    case 'legal_deadline_runs':
      return new UserError('step_not_skippable', { code });
    case 'same_person':
      return new UserError('second_same_person', { code });
    case 'role_too_low':
      return new UserError('second_not_eligible', { code });
    case 'note_required':
    case 'reason_required':
    case 'approval_required':
    case 'approval_by_same_person':
    case 'late_reason_required':
    case 'date_not_ahead':
    case 'date_too_far':
      return new UserError('answers_incomplete', { code });
    case 'unknown_step':
    case 'already_started':
    case 'already_signed':
    case 'already_skipped':
    case 'not_awaiting':
    case 'not_settled':
    case 'in_the_future':
    case 'condition_changed':
      return new UserError('step_state', { code });
  }
}
