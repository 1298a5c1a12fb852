import { deadlinesOf, latenessMs } from './clock-progress';
import { evaluateCondition, evaluateOptional } from './condition';
import type { SopStep } from './definition';
import type {
  Blocker,
  ClockProgress,
  Deadline,
  LateInfo,
  SopInput,
  StepProgress,
  StepState,
} from './progress';
import { type StepHistory, UNTOUCHED } from './step-history';

/** What the steps of one case have in common while they are worked out. */
export interface StepContext {
  readonly input: SopInput;
  readonly steps: ReadonlyMap<string, SopStep>;
  readonly histories: ReadonlyMap<string, StepHistory>;
  readonly clocksByStep: ReadonlyMap<string, readonly ClockProgress[]>;
}

/** Where one step stands. */
export function stepProgress(context: StepContext, step: SopStep, stageId: string): StepProgress {
  const history = historyOf(context, step.id);
  const urgent = isUrgent(context, step);
  const blockedBy = isSettled(history) ? [] : blockersOf(context, step, urgent);
  const deadlines = deadlinesOf(context.clocksByStep.get(step.id) ?? []);
  return {
    stepId: step.id,
    stageId,
    state: stepState(context, step, history, blockedBy),
    applies: evaluateOptional(step.when, context.input.facts),
    urgent,
    blockedBy,
    deadline: deadlines[0] ?? null,
    deadlines,
    late: lateInfo(history, deadlines),
    startedAt: history.startedAt,
    signedAt: history.signature?.at ?? null,
    signedBy: history.signature?.byName ?? null,
    skip: history.skip,
    previousSignatures: history.previousSignatures,
    staleBecause: history.status === 'signed' ? staleBecause(context, step, history) : [],
  };
}

function historyOf(context: StepContext, stepId: string): StepHistory {
  return context.histories.get(stepId) ?? UNTOUCHED;
}

function isSettled(history: StepHistory): boolean {
  return history.status === 'signed' || history.status === 'skipped';
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
  if (isOutOfScope(context, step)) return 'not_applicable';
  if (blockedBy.length > 0) return 'locked';
  return history.status === 'untouched' ? 'available' : 'in_progress';
}

/** Surely not applicable, and no deadline of ours on it has been missed. */
function isOutOfScope(context: StepContext, step: SopStep): boolean {
  if (evaluateOptional(step.when, context.input.facts) !== 'false') return false;
  const clocks = context.clocksByStep.get(step.id) ?? [];
  return !clocks.some((clock) => clock.state === 'overdue' && clock.kind !== 'track');
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
    if (needed === undefined || isSettled(history) || isOutOfScope(context, needed)) return [];
    return [{ kind: history.reopenedIndex >= 0 ? 'reopened' : 'step', stepId }];
  });
}

function staleBecause(
  context: StepContext,
  step: SopStep,
  history: StepHistory,
): readonly string[] {
  return step.requires.filter(
    (stepId) => historyOf(context, stepId).reopenedIndex > history.signedIndex,
  );
}

function lateInfo(history: StepHistory, deadlines: readonly Deadline[]): LateInfo | null {
  const first = history.standingSince;
  const missed = deadlines
    .filter((deadline) => deadline.state === 'met_late')
    .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt))[0];
  if (first === null || missed === undefined) return null;
  const lateByMs = latenessMs(missed.dueAt, first.at);
  return { clockId: missed.clockId, lateByMs, reason: first.lateReason };
}
