import { localDateOf } from '../dates/zones';
import { clockProgress } from './clock-progress';
import { type Sop, stepsOf } from './definition';
import { nextStep } from './next-step';
import type {
  CaseProgress,
  ClockProgress,
  SopInput,
  StageProgress,
  StepProgress,
} from './progress';
import { staleSignatures } from './stale-signatures';
import { steadyTime } from './steady-time';
import { foldEvents } from './step-history';
import { stepProgress } from './step-progress';

/**
 * Where a case stands in its SOP: every step with its state and what blocks it, every stage with its
 * count, every clock, and the one step to do next. Pure: the same input gives the same answer.
 */
export function computeProgress(given: SopInput): CaseProgress {
  const { sop, events, times, calendar } = given;
  const time = steadyTime(events, times.case_opened ?? null, given.now);
  const input = { ...given, now: time.now };
  const steps = new Map(stepsOf(sop).map((step) => [step.id, step]));
  const histories = foldEvents(events, time.eventTimes, steps);
  const clocks = sop.clocks.map((clock) =>
    clockProgress(input, clock, steps.get(clock.stepId), histories),
  );
  const context = {
    input,
    today: localDateOf(time.now, calendar.zone),
    steps,
    histories,
    clocksByStep: groupByStep(clocks),
    stale: staleSignatures(steps, histories),
  };
  const progress = sop.stages.flatMap((stage) =>
    stage.steps.map((step) => stepProgress(context, step, stage.id)),
  );
  return {
    steps: progress,
    stages: stageProgress(sop, progress),
    clocks,
    next: nextStep(sop, progress),
    clockMovedBack: time.movedBack,
  };
}

/** The progress of one step, or `undefined` for a step this SOP does not have. */
export function findStep(progress: CaseProgress, stepId: string): StepProgress | undefined {
  return progress.steps.find((step) => step.stepId === stepId);
}

function groupByStep(
  clocks: readonly ClockProgress[],
): ReadonlyMap<string, readonly ClockProgress[]> {
  const groups = new Map<string, ClockProgress[]>();
  for (const clock of clocks) {
    const group = groups.get(clock.stepId) ?? [];
    group.push(clock);
    groups.set(clock.stepId, group);
  }
  return groups;
}

function stageProgress(sop: Sop, steps: readonly StepProgress[]): readonly StageProgress[] {
  return sop.stages.map((stage) => {
    const own = steps.filter((step) => step.stageId === stage.id);
    const count = (state: StepProgress['state']): number =>
      own.filter((step) => step.state === state).length;
    return {
      stageId: stage.id,
      done: count('done'),
      skipped: count('skipped'),
      total: own.length - count('not_applicable'),
    };
  });
}
