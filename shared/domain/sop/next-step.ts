import type { Sop } from './definition';
import { stepsOf } from './definition';
import type { NextStep, StepProgress } from './progress';

interface Candidate extends NextStep {
  /**
   * Emergency first, then what is overdue, then what is nearly due, then the order of the file; what
   * waits for a second person or was put off comes last.
   */
  readonly rank: number;
  readonly order: number;
}

const RANKS = {
  emergency: 0,
  overdue: 1,
  deadline: 2,
  order: 3,
  approval: 4,
  deferred: 5,
} as const;

/**
 * The one step to offer next. A locked step that presses lends its urgency to the prerequisites
 * that hold it, so that a missed deadline behind a lock is never out of sight. A step that waits for
 * its second person may be the next one: then it is that person's turn.
 *
 * @returns `null` when nothing is open.
 */
export function nextStep(sop: Sop, steps: readonly StepProgress[]): NextStep | null {
  const byId = new Map(steps.map((step) => [step.stepId, step]));
  const orders = new Map(stepsOf(sop).map((step) => [step.id, step.urgent?.order ?? 0]));
  const position = new Map(steps.map((step, index) => [step.stepId, index]));
  let best: Candidate | null = null;
  for (const step of steps) {
    for (const reason of reasonsOf(step, orders.get(step.stepId) ?? 0)) {
      for (const stepId of openStepsFor(step, byId)) {
        const candidate = { ...reason, stepId };
        if (best === null || isBefore(candidate, best, position)) best = candidate;
      }
    }
  }
  return best === null ? null : { stepId: best.stepId, why: best.why, dueAt: best.dueAt };
}

type Reason = Omit<Candidate, 'stepId'>;

function reasonsOf(step: StepProgress, urgentOrder: number): readonly Reason[] {
  if (!isMovable(step) && step.state !== 'locked') return [];
  const reasons: Reason[] = [];
  const { deadline } = step;
  const dueAt = deadline?.dueAt ?? null;
  if (step.urgent) reasons.push(reasonFor('emergency', dueAt, urgentOrder));
  if (deadline?.state === 'overdue') reasons.push(reasonFor('overdue', dueAt, 0));
  if (deadline?.state === 'soon') reasons.push(reasonFor('deadline', dueAt, 0));
  const usual = USUAL[step.state];
  if (usual !== undefined) reasons.push(reasonFor(usual, dueAt, 0));
  return reasons;
}

function reasonFor(why: NextStep['why'], dueAt: string | null, order: number): Reason {
  return { why, dueAt, rank: RANKS[why], order };
}

/** Why a step is offered that nothing presses. */
const USUAL: Readonly<Partial<Record<StepProgress['state'], NextStep['why']>>> = {
  available: 'order',
  in_progress: 'order',
  awaiting_approval: 'approval',
  deferred: 'deferred',
};

/** Somebody can do something about it now. */
function isMovable(step: StepProgress): boolean {
  return USUAL[step.state] !== undefined;
}

/** The step itself when somebody can act on it, else what can be acted on of what blocks it. */
function openStepsFor(
  step: StepProgress,
  byId: ReadonlyMap<string, StepProgress>,
): readonly string[] {
  const open: string[] = [];
  const seen = new Set<string>();
  const stack: StepProgress[] = [step];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (seen.has(item.stepId)) continue;
    seen.add(item.stepId);
    if (isMovable(item)) open.push(item.stepId);
    for (const blocker of item.blockedBy) {
      const blocking = byId.get(blocker.stepId);
      if (blocking !== undefined) stack.push(blocking);
    }
  }
  return open;
}

function isBefore(
  left: Candidate,
  right: Candidate,
  position: ReadonlyMap<string, number>,
): boolean {
  const differences = [
    left.rank - right.rank,
    left.order - right.order,
    left.rank >= RANKS.order ? 0 : dueMs(left) - dueMs(right),
    (position.get(left.stepId) ?? 0) - (position.get(right.stepId) ?? 0),
  ];
  return (differences.find((difference) => difference !== 0) ?? 0) < 0;
}

/** No deadline sorts last; a number, because two infinities have no difference. */
function dueMs(candidate: NextStep): number {
  return candidate.dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(candidate.dueAt);
}
