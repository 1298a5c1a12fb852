import type { StepProgress } from '../../../../shared/domain/sop/progress';

/** How a step looks in the rail: its state, with what the state alone does not tell. */
export type RailLook =
  | StepProgress['state']
  | 'now'
  | 'overdue'
  /** Decided not to apply, and it applies after all. */
  | 'back'
  /** Signed, but something it rests on was reopened since. */
  | 'stale';

/**
 * @param isNext the step that is offered next
 * @param now UTC instant: a deadline may pass while the rail is on the screen
 */
export function railLook(step: StepProgress, isNext: boolean, now: string): RailLook {
  if (step.state === 'done') return step.staleBecause.length > 0 ? 'stale' : 'done';
  if (step.state === 'skipped' || step.state === 'not_applicable') return step.state;
  const open = step.deadlines.filter(({ state }) => state !== 'met' && state !== 'met_late');
  if (open.some(({ dueAt }) => dueAt < now)) return 'overdue';
  if (step.decision?.overturned === true) return 'back';
  if (step.state === 'deferred' || step.state === 'awaiting_approval') return step.state;
  return isNext ? 'now' : step.state;
}
