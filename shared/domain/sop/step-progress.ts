import { workingDaysBetween } from '../dates/working-calendar';
import { localDateOf } from '../dates/zones';
import { deadlinesOf, latenessMs } from './clock-progress';
import { evaluateCondition, evaluateOptional } from './condition';
import type { SopStep } from './definition';
import type {
  AwaitedApproval,
  Blocker,
  ClockProgress,
  Deadline,
  DecisionProgress,
  LateInfo,
  SopInput,
  StepProgress,
  StepState,
} from './progress';
import { approverOf } from './second-person';
import { type StepHistory, UNTOUCHED } from './step-history';

/** What the steps of one case have in common while they are worked out. */
export interface StepContext {
  readonly input: SopInput;
  /** The local day of the shelter. */
  readonly today: string;
  readonly steps: ReadonlyMap<string, SopStep>;
  readonly histories: ReadonlyMap<string, StepHistory>;
  readonly clocksByStep: ReadonlyMap<string, readonly ClockProgress[]>;
  readonly stale: ReadonlyMap<string, readonly string[]>;
}

/** Where one step stands. */
export function stepProgress(context: StepContext, step: SopStep, stageId: string): StepProgress {
  const history = historyOf(context, step.id);
  const urgent = isUrgent(context, step);
  const settled = isSettled(context, step, history);
  const blockedBy = settled ? [] : blockersOf(context, step, urgent);
  const deadlines = deadlinesOf(context.clocksByStep.get(step.id) ?? []);
  const { signature } = history;
  return {
    stepId: step.id,
    stageId,
    state: stepState(context, step, history, blockedBy),
    applies: evaluateOptional(step.when, context.input.facts),
    closes: step.closes ?? false,
    urgent,
    blockedBy,
    deadline: deadlines[0] ?? null,
    deadlines,
    late: lateInfo(context, history, deadlines),
    startedAt: history.startedAt,
    signature,
    signedAt: signature?.at ?? null,
    signedBy: signature?.byName ?? null,
    skip: history.skip,
    deferral: history.deferral,
    decision: decisionOf(context, step, history),
    awaiting: awaitedOf(context, step, history),
    returned: history.returned,
    previousSignatures: history.previousSignatures,
    staleBecause: context.stale.get(step.id) ?? [],
  };
}

function historyOf(context: StepContext, stepId: string): StepHistory {
  return context.histories.get(stepId) ?? UNTOUCHED;
}

/** Nothing waits for this step any more. */
function isSettled(context: StepContext, step: SopStep, history: StepHistory): boolean {
  if (history.status === 'signed' || history.status === 'skipped') return true;
  return history.status === 'not_applicable' && !isOverturned(context, step, history);
}

function stepState(
  context: StepContext,
  step: SopStep,
  history: StepHistory,
  blockedBy: readonly Blocker[],
): StepState {
  // What somebody signed or skipped stays on record, whatever is learnt later.
  if (history.status === 'signed') return 'done';
  if (history.status === 'skipped') return 'skipped';
  if (awaitedOf(context, step, history) !== null) return 'awaiting_approval';
  if (isSettled(context, step, history)) return 'not_applicable';
  if (isOutOfScope(context, step)) return 'not_applicable';
  if (blockedBy.length > 0) return 'locked';
  if (isDeferred(context, history)) return 'deferred';
  return history.status === 'untouched' || history.decision !== null ? 'available' : 'in_progress';
}

/** Surely not applicable, and no deadline of ours on it has been missed. */
function isOutOfScope(context: StepContext, step: SopStep): boolean {
  if (evaluateOptional(step.when, context.input.facts) !== 'false') return false;
  const clocks = context.clocksByStep.get(step.id) ?? [];
  return !clocks.some((clock) => clock.state === 'overdue' && clock.kind !== 'track');
}

function isDeferred({ today }: StepContext, { deferral }: StepHistory): boolean {
  return deferral !== null && today < deferral.until;
}

/**
 * A decision that a step does not apply ends when the step surely applies under other facts, or
 * when a deadline set by law runs on it: nobody's decision takes a legal duty away.
 */
function isOverturned(context: StepContext, step: SopStep, { decision }: StepHistory): boolean {
  if (decision === null) return false;
  const applies = evaluateOptional(step.when, context.input.facts);
  if (decision.whenWas !== 'true' && applies === 'true') return true;
  return (context.clocksByStep.get(step.id) ?? []).some(isRunningDuty);
}

/** A deadline set by law that runs, whether or not its end can be worked out. */
export function isRunningDuty({ kind, state }: ClockProgress): boolean {
  if (kind !== 'hard') return false;
  return state === 'running' || state === 'soon' || state === 'overdue' || state === 'uncertain';
}

function decisionOf(
  context: StepContext,
  step: SopStep,
  history: StepHistory,
): DecisionProgress | null {
  if (history.decision === null) return null;
  return { ...history.decision, overturned: isOverturned(context, step, history) };
}

function awaitedOf(
  context: StepContext,
  step: SopStep,
  history: StepHistory,
): AwaitedApproval | null {
  const { pending } = history;
  if (pending === null || isOverturned(context, step, history)) return null;
  return { ...pending, approver: approverOf(step) };
}

function isUrgent(context: StepContext, step: SopStep): boolean {
  if (step.urgent === undefined) return false;
  return evaluateCondition(step.urgent.when, context.input.facts) === 'true';
}

function blockersOf(context: StepContext, step: SopStep, urgent: boolean): readonly Blocker[] {
  const requires = urgent ? (step.urgent?.requires ?? step.requires) : step.requires;
  return requires.flatMap((stepId): readonly Blocker[] => {
    const needed = context.steps.get(stepId);
    const history = historyOf(context, stepId);
    if (needed === undefined || isSettled(context, needed, history)) return [];
    const awaiting = awaitedOf(context, needed, history);
    if (awaiting === null && isOutOfScope(context, needed)) return [];
    const kind = blockerKind(context, history, awaiting);
    return [{ kind, stepId, role: needed.role, approver: awaiting?.approver ?? null }];
  });
}

function blockerKind(
  context: StepContext,
  history: StepHistory,
  awaiting: AwaitedApproval | null,
): Blocker['kind'] {
  if (awaiting !== null) return 'awaiting_approval';
  if (isDeferred(context, history)) return 'deferred';
  return history.reopenedIndex >= 0 ? 'reopened' : 'step';
}

function lateInfo(
  { input }: StepContext,
  { standingSince, stoodAt }: StepHistory,
  deadlines: readonly Deadline[],
): LateInfo | null {
  const missed = deadlines
    .filter((deadline) => deadline.state === 'met_late')
    .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt))[0];
  if (standingSince === null || stoodAt === null || missed === undefined) return null;
  const { zone, working } = input.calendar;
  return {
    clockId: missed.clockId,
    lateByMs: latenessMs(missed.dueAt, stoodAt),
    workingDays: workingDaysBetween(
      working,
      localDateOf(missed.dueAt, zone),
      localDateOf(stoodAt, zone),
    ),
    reason: standingSince.lateReason,
  };
}
