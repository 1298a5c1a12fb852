import { type SopStep, stepsOf } from '../../../../shared/domain/sop/definition';
import type { CaseView } from '../../../case-parts/case-view';

/**
 * Steps that an emergency lets go first and that are still open, in the order to take them. What
 * helps the person comes before what is written down about it.
 */
export function urgentSteps({ sop, progress }: CaseView): readonly SopStep[] {
  const open = new Set(
    progress.steps
      .filter(({ urgent, state }) => urgent && (state === 'available' || state === 'in_progress'))
      .map(({ stepId }) => stepId),
  );
  return stepsOf(sop)
    .filter((step) => open.has(step.id))
    .toSorted((left, right) => rankOf(left) - rankOf(right));
}

function rankOf(step: SopStep): number {
  return step.kind.kind === 'intake' ? Number.MAX_SAFE_INTEGER : (step.urgent?.order ?? 0);
}
