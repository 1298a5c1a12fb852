import type { OfficerRole } from '../../../shared/domain/officer';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { computeProgress, findStep } from '../../../shared/domain/sop/engine';
import { checkEvent } from '../../../shared/domain/sop/guards';
import type { CaseProgress, SopInput } from '../../../shared/domain/sop/progress';
import type { StepEvent } from '../../../shared/domain/sop/step-event';

/** Two invented persons are enough for every step of any SOP: one works, the head countersigns. */
const WORKER = { byId: 'petugas-contoh-1', byName: 'Contoh Rahmi' } as const;
const HEAD = { byId: 'kepala-contoh', byName: 'Contoh Kepala', byRole: 'head' } as const;

export interface Walk {
  /** The case at its end. */
  readonly input: SopInput;
  readonly progress: CaseProgress;
  /** Steps in the order in which somebody acted on them; a countersigned step stands there twice. */
  readonly path: readonly string[];
}

/** What the person whose turn it is does about the step that is offered next. */
export function nextEvent(progress: CaseProgress, stepId: string, at: string): StepEvent {
  const lateReason = 'terlambat karena keadaan darurat';
  if (findStep(progress, stepId)?.state === 'awaiting_approval') {
    return { kind: 'countersigned', stepId, at, ...HEAD, lateReason };
  }
  return { kind: 'signed', stepId, at, ...WORKER, lateReason, note: 'dikerjakan' };
}

/**
 * Walks a case through any SOP by doing what is offered next until nothing is.
 *
 * @throws Error when the guard refuses what the engine offers, or the case never ends
 */
export function walk(start: SopInput): Walk {
  let input = start;
  const path: string[] = [];
  const limit = 2 * stepsOf(start.sop).length + start.events.length + 1;
  for (let turn = 0; turn <= limit; turn += 1) {
    const progress = computeProgress(input);
    const { next } = progress;
    if (next === null) return { input, progress, path };
    const event = nextEvent(progress, next.stepId, input.now);
    const verdict = checkEvent(input, event);
    if (!verdict.ok) throw new Error(`${next.stepId} is offered and refused: ${verdict.code}`);
    path.push(next.stepId);
    input = { ...input, events: [...input.events, event] };
  }
  throw new Error('the case never ends');
}

/** Steps that somebody still has to do something about. */
export function openSteps(progress: CaseProgress): readonly string[] {
  return progress.steps
    .filter(({ state }) => state !== 'done' && state !== 'skipped' && state !== 'not_applicable')
    .map(({ stepId }) => stepId);
}

export const ROLES: readonly OfficerRole[] = ['counsellor', 'case_manager', 'head'];
