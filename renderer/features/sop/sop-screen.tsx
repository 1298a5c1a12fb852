import type { CaseView } from '../../case-parts/case-view';
import { useNow } from '../../app/use-now';
import { ClockMovedNote } from './clock-moved-note';
import { StepRail } from './rail/step-rail';
import classes from './sop-screen.module.css';
import { StepPanel } from './step/step-panel';

interface SopScreenProps {
  readonly view: CaseView;
  /** The step asked for; without one, the next step, or one to be signed again. */
  readonly stepId: string | undefined;
}

/** Walking the SOP: the rail of all steps, and the step that is open. */
export function SopScreen({ view, stepId }: SopScreenProps) {
  const now = useNow();
  const { steps, next } = view.progress;
  const shown =
    steps.find((step) => step.stepId === stepId) ??
    steps.find((step) => step.stepId === next?.stepId) ??
    steps.find((step) => step.staleBecause.length > 0) ??
    steps[0];
  if (shown === undefined) return null;
  const moved = view.progress.clockMovedBack;
  return (
    <div className={classes.screen} data-clock-moved={moved !== null || undefined}>
      {moved !== null && <ClockMovedNote moved={moved} />}
      <StepRail view={view} shownId={shown.stepId} now={now} />
      <StepPanel
        key={shown.stepId}
        view={view}
        progress={shown}
        now={now}
        chosen={stepId !== undefined}
      />
    </div>
  );
}
