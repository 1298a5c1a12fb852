import { addDays } from '../dates/plain-date';
import { localDateOf } from '../dates/zones';
import { isRoleAtLeast, type OfficerRole } from '../officer';
import { type ApproverRole, type Sop, type SopStep, stepsOf } from './definition';
import { computeProgress, findStep } from './engine';
import type { CaseProgress, SopInput, StepProgress } from './progress';
import { approverOf, decisionNeedsApproval } from './second-person';
import { steadyTime } from './steady-time';
import type { StepEvent } from './step-event';
import { isRunningDuty } from './step-progress';

/** Why a step event is refused. The UI has the words, and says what to do instead. */
export const REFUSAL_CODES = [
  'unknown_step',
  'locked',
  'not_applicable',
  'already_started',
  'already_signed',
  'already_skipped',
  'awaiting_approval',
  'not_awaiting',
  'not_settled',
  'never_skipped',
  'note_required',
  'reason_required',
  'approval_required',
  'approval_by_same_person',
  'same_person',
  'role_too_low',
  'late_reason_required',
  'in_the_future',
  'only_class_a',
  'date_not_ahead',
  'date_too_far',
  'surely_applies',
  'legal_deadline_runs',
  'condition_changed',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A step is put off for so many days at most; then a supervisor decides anew. Suaka's own choice. */
export const MAX_DEFER_DAYS = 92;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
}

/** An officer who wants to do something. */
export interface Actor {
  readonly officerId: string;
  readonly role: OfficerRole;
}

export type SignVerdict = { readonly ok: true; readonly needsLateReason: boolean } | Refusal;
export type SkipVerdict = { readonly ok: true; readonly needsApproval: boolean } | Refusal;
export type DecisionVerdict =
  | { readonly ok: true; readonly approver: ApproverRole | null }
  | Refusal;
export type EventVerdict = { readonly ok: true } | Refusal;

/**
 * Whether a step may be signed now. A signed step whose prerequisite was reopened may be signed
 * again, which confirms it; any other signed step is reopened first. A deferred step may be done
 * before its date.
 */
export function canSign(progress: CaseProgress, stepId: string): SignVerdict {
  const step = findStep(progress, stepId);
  if (step === undefined) return refuse('unknown_step');
  if (step.state === 'done' && step.staleBecause.length > 0) {
    return { ok: true, needsLateReason: false };
  }
  const needsLateReason = isPastLegalDeadline(step) || openDuties(progress, stepId).length > 0;
  return refusalOf(step) ?? { ok: true, needsLateReason };
}

/**
 * Other steps on which a deadline set by law still runs while this one would end the case. A case is
 * not held open by them (a client may be gone for good), but ending it needs a reason.
 */
export function openDuties(progress: CaseProgress, stepId: string): readonly string[] {
  if (!(findStep(progress, stepId)?.closes ?? false)) return [];
  const others = progress.clocks.filter((clock) => clock.stepId !== stepId && isRunningDuty(clock));
  return [...new Set(others.map((clock) => clock.stepId))];
}

/** Whether a step may be skipped now: never class A, nor one with a deadline set by law. */
export function canSkip(sop: Sop, progress: CaseProgress, stepId: string): SkipVerdict {
  const step = findStep(progress, stepId);
  const definition = definitionOf(sop, stepId);
  if (step === undefined || definition === undefined) return refuse('unknown_step');
  const hardClock = sop.clocks.some((clock) => clock.stepId === stepId && clock.kind === 'hard');
  if (definition.riskClass === 'A' || hardClock) return refuse('never_skipped');
  return refusalOf(step) ?? { ok: true, needsApproval: definition.riskClass === 'B' };
}

/**
 * Whether a step may be put off now, by whom: a supervisor (case manager or head), and only class A,
 * which cannot be skipped. Deadlines run on.
 */
export function canDefer(
  sop: Sop,
  progress: CaseProgress,
  stepId: string,
  role: OfficerRole,
): EventVerdict {
  const step = findStep(progress, stepId);
  const definition = definitionOf(sop, stepId);
  if (step === undefined || definition === undefined) return refuse('unknown_step');
  if (!isRoleAtLeast(role, 'case_manager')) return refuse('role_too_low');
  if (definition.riskClass !== 'A') return refuse('only_class_a');
  return refusalOf(step) ?? { ok: true };
}

/**
 * Whether an officer may decide that a step does not apply (tidak berlaku). Never where a deadline
 * set by law may run, and never for class A while its condition surely holds: then the answer that
 * makes it apply is what has to be corrected.
 */
export function canDecideNotApplicable(
  sop: Sop,
  progress: CaseProgress,
  stepId: string,
): DecisionVerdict {
  const step = findStep(progress, stepId);
  const definition = definitionOf(sop, stepId);
  if (step === undefined || definition === undefined) return refuse('unknown_step');
  const refusal = refusalOf(step);
  if (refusal !== null) return refusal;
  if (definition.riskClass === 'A' && step.applies === 'true') return refuse('surely_applies');
  const duty = progress.clocks.some((clock) => clock.stepId === stepId && isRunningDuty(clock));
  if (duty) return refuse('legal_deadline_runs');
  const approver = decisionNeedsApproval(definition, step.applies) ? approverOf(definition) : null;
  return { ok: true, approver };
}

/**
 * Whether this officer may be the second person of what waits on a step: another one than the first,
 * in the role the step asks for or above it.
 *
 * @param alone nobody else in this office could be it; the first person says so and why
 */
export function canCountersign(
  progress: CaseProgress,
  stepId: string,
  { officerId, role }: Actor,
  alone = false,
): SignVerdict {
  const step = findStep(progress, stepId);
  if (step === undefined) return refuse('unknown_step');
  const { awaiting, signature } = step;
  if (awaiting === null) return refuse('not_awaiting');
  if (awaiting.byId === officerId && !alone) return refuse('same_person');
  if (!isRoleAtLeast(role, awaiting.approver)) return refuse('role_too_low');
  const explained = awaiting.kind !== 'signature' || (signature?.lateReason ?? null) !== null;
  const asks = isPastLegalDeadline(step) || openDuties(progress, stepId).length > 0;
  return { ok: true, needsLateReason: !explained && asks };
}

/** Whether an event may be added to the case as it stands; the one gate for every change. */
export function checkEvent(input: SopInput, event: StepEvent): EventVerdict {
  const progress = computeProgress(input);
  const step = findStep(progress, event.stepId);
  if (step === undefined) return refuse('unknown_step');
  if (Date.parse(event.at) > Date.parse(steadyNow(input))) return refuse('in_the_future');
  switch (event.kind) {
    case 'started':
      if (step.state === 'in_progress') return refuse('already_started');
      return refusalOf(step) ?? { ok: true };
    case 'signed':
      return checkSigned(input, progress, event);
    case 'skipped':
      return checkSkipped(input, progress, event);
    case 'deferred':
      return checkDeferred(input, progress, event);
    case 'not_applicable':
      return checkNotApplicable(input, progress, event);
    case 'countersigned': {
      const alone = !isBlank(event.aloneReason);
      const verdict = canCountersign(progress, event.stepId, actorOf(event), alone);
      if (!verdict.ok) return verdict;
      const missing = verdict.needsLateReason && isBlank(event.lateReason);
      return missing ? refuse('late_reason_required') : { ok: true };
    }
    case 'returned': {
      const verdict = canCountersign(progress, event.stepId, actorOf(event));
      if (!verdict.ok) return verdict;
      return isBlank(event.reason) ? refuse('reason_required') : { ok: true };
    }
    case 'reopened':
      if (!isReopenable(step)) return refuse('not_settled');
      return isBlank(event.reason) ? refuse('reason_required') : { ok: true };
  }
}

/** Whether a step may be opened again: what is settled, decided, or waits for the second person. */
export function isReopenable(step: StepProgress): boolean {
  if (step.state === 'done' || step.state === 'skipped') return true;
  if (step.state === 'awaiting_approval') return true;
  return step.state === 'not_applicable' && step.decision !== null;
}

type Event<Kind extends StepEvent['kind']> = Extract<StepEvent, { readonly kind: Kind }>;

function checkSigned(
  { sop }: SopInput,
  progress: CaseProgress,
  event: Event<'signed'>,
): EventVerdict {
  const verdict = canSign(progress, event.stepId);
  if (!verdict.ok) return verdict;
  const isTask = definitionOf(sop, event.stepId)?.kind.kind === 'task';
  if (isTask && isBlank(event.note)) return refuse('note_required');
  const missing = verdict.needsLateReason && isBlank(event.lateReason);
  return missing ? refuse('late_reason_required') : { ok: true };
}

function checkSkipped(
  { sop }: SopInput,
  progress: CaseProgress,
  event: Event<'skipped'>,
): EventVerdict {
  const verdict = canSkip(sop, progress, event.stepId);
  if (!verdict.ok) return verdict;
  if (isBlank(event.note)) return refuse('note_required');
  if (!verdict.needsApproval) return { ok: true };
  if (isBlank(event.approvedByName)) return refuse('approval_required');
  if (event.approvedByName === event.byName) return refuse('approval_by_same_person');
  return { ok: true };
}

function checkDeferred(
  input: SopInput,
  progress: CaseProgress,
  event: Event<'deferred'>,
): EventVerdict {
  const verdict = canDefer(input.sop, progress, event.stepId, event.byRole);
  if (!verdict.ok) return verdict;
  const today = localDateOf(steadyNow(input), input.calendar.zone);
  if (event.until <= today) return refuse('date_not_ahead');
  if (event.until > addDays(today, MAX_DEFER_DAYS)) return refuse('date_too_far');
  return isBlank(event.reason) ? refuse('reason_required') : { ok: true };
}

function checkNotApplicable(
  { sop }: SopInput,
  progress: CaseProgress,
  event: Event<'not_applicable'>,
): EventVerdict {
  const verdict = canDecideNotApplicable(sop, progress, event.stepId);
  if (!verdict.ok) return verdict;
  // What is recorded must be what was true: the decision ends by comparison with it.
  const applies = findStep(progress, event.stepId)?.applies;
  if (event.whenWas !== applies) return refuse('condition_changed');
  return isBlank(event.reason) ? refuse('reason_required') : { ok: true };
}

function steadyNow({ events, times, now }: SopInput): string {
  return steadyTime(events, times.case_opened ?? null, now).now;
}

function definitionOf(sop: Sop, stepId: string): SopStep | undefined {
  return stepsOf(sop).find(({ id }) => id === stepId);
}

function actorOf({ byId, byRole }: Event<'countersigned'> | Event<'returned'>): Actor {
  return { officerId: byId, role: byRole };
}

function isPastLegalDeadline(step: StepProgress): boolean {
  return step.deadlines.some(({ kind, state }) => kind === 'hard' && state === 'overdue');
}

function refusalOf(step: StepProgress): Refusal | null {
  switch (step.state) {
    case 'locked':
      return refuse('locked');
    case 'not_applicable':
      return refuse('not_applicable');
    case 'awaiting_approval':
      return refuse('awaiting_approval');
    case 'done':
      return refuse('already_signed');
    case 'skipped':
      return refuse('already_skipped');
    case 'available':
    case 'in_progress':
    case 'deferred':
      return null;
  }
}

function refuse(code: RefusalCode): Refusal {
  return { ok: false, code };
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
