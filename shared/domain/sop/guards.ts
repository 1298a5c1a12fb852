import { type Sop, stepsOf } from './definition';
import { computeProgress, findStep } from './engine';
import type { CaseProgress, SopInput, StepProgress } from './progress';
import type { StepEvent } from './step-event';

/** Why a step event is refused. The UI has the words, and says what to do instead. */
export const REFUSAL_CODES = [
  'unknown_step',
  'locked',
  'not_applicable',
  'already_started',
  'already_signed',
  'already_skipped',
  'not_settled',
  'never_skipped',
  'note_required',
  'reason_required',
  'approval_required',
  'approval_by_same_person',
  'late_reason_required',
  'in_the_future',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
}

export type SignVerdict = { readonly ok: true; readonly needsLateReason: boolean } | Refusal;
export type SkipVerdict = { readonly ok: true; readonly needsApproval: boolean } | Refusal;
export type EventVerdict = { readonly ok: true } | Refusal;

/**
 * Whether a step may be signed now. A signed step whose prerequisite was reopened may be signed
 * again, which confirms it; any other signed step is reopened first.
 */
export function canSign(progress: CaseProgress, stepId: string): SignVerdict {
  const step = findStep(progress, stepId);
  if (step === undefined) return refuse('unknown_step');
  if (step.state === 'done' && step.staleBecause.length > 0) {
    return { ok: true, needsLateReason: false };
  }
  const refusal = refusalOf(step);
  if (refusal !== null) return refusal;
  const needsLateReason = step.deadlines.some(
    (deadline) => deadline.kind === 'hard' && deadline.state === 'overdue',
  );
  return { ok: true, needsLateReason };
}

/** Whether a step may be skipped now: never class A, nor one with a deadline set by law. */
export function canSkip(sop: Sop, progress: CaseProgress, stepId: string): SkipVerdict {
  const step = findStep(progress, stepId);
  const definition = stepsOf(sop).find(({ id }) => id === stepId);
  if (step === undefined || definition === undefined) return refuse('unknown_step');
  const hardClock = sop.clocks.some((clock) => clock.stepId === stepId && clock.kind === 'hard');
  if (definition.riskClass === 'A' || hardClock) return refuse('never_skipped');
  return refusalOf(step) ?? { ok: true, needsApproval: definition.riskClass === 'B' };
}

/** Whether an event may be added to the case as it stands; the one gate for every change. */
export function checkEvent(input: SopInput, event: StepEvent): EventVerdict {
  const progress = computeProgress(input);
  const step = findStep(progress, event.stepId);
  if (step === undefined) return refuse('unknown_step');
  if (Date.parse(event.at) > Date.parse(input.now)) return refuse('in_the_future');
  switch (event.kind) {
    case 'started': {
      if (step.state === 'in_progress') return refuse('already_started');
      return refusalOf(step) ?? { ok: true };
    }
    case 'signed': {
      const verdict = canSign(progress, event.stepId);
      if (!verdict.ok) return verdict;
      if (verdict.needsLateReason && isBlank(event.lateReason)) {
        return refuse('late_reason_required');
      }
      return { ok: true };
    }
    case 'skipped': {
      const verdict = canSkip(input.sop, progress, event.stepId);
      if (!verdict.ok) return verdict;
      if (isBlank(event.note)) return refuse('note_required');
      if (!verdict.needsApproval) return { ok: true };
      if (isBlank(event.approvedByName)) return refuse('approval_required');
      if (event.approvedByName === event.byName) return refuse('approval_by_same_person');
      return { ok: true };
    }
    case 'reopened': {
      if (step.state !== 'done' && step.state !== 'skipped') return refuse('not_settled');
      return isBlank(event.reason) ? refuse('reason_required') : { ok: true };
    }
  }
}

function refusalOf(step: StepProgress): Refusal | null {
  switch (step.state) {
    case 'locked':
      return refuse('locked');
    case 'not_applicable':
      return refuse('not_applicable');
    case 'done':
      return refuse('already_signed');
    case 'skipped':
      return refuse('already_skipped');
    case 'available':
    case 'in_progress':
      return null;
  }
}

function refuse(code: RefusalCode): Refusal {
  return { ok: false, code };
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
