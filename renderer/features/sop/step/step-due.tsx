import { useTranslation } from 'react-i18next';
import type { Sop, SopClock } from '../../../../shared/domain/sop/definition';
import type { Deadline, StepProgress } from '../../../../shared/domain/sop/progress';
import { useBilingual, useDates } from '../../../app/use-text';
import { DeadlinePill } from '../../../case-parts/deadline-pill';

interface StepDueProps {
  readonly sop: Sop;
  readonly progress: StepProgress;
  readonly now: string;
}

/** The exact end of the step's most pressing deadline, and how it stands. */
export function StepDue({ sop, progress, now }: StepDueProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { weekdayOf, timeOf } = useDates();
  const { deadline } = progress;
  if (deadline === null) return t('sop.well.noDue');
  const clock = sop.clocks.find((one) => one.id === deadline.clockId);
  const end = `${weekdayOf(deadline.dueAt)}, ${timeOf(deadline.dueAt)}`;
  if (deadline.state === 'met') return `${end} · ${t('sop.well.met')}`;
  if (deadline.state === 'met_late') return `${end} · ${t('sop.well.metLate')}`;
  return (
    <>
      <span>{end}</span>
      {clock !== undefined && (
        <DeadlinePill due={{ dueAt: deadline.dueAt, stepTitle: clock.title }} now={now} />
      )}
      {clock !== undefined && isConditional(clock, deadline) && <span>{text(clock.title)}</span>}
    </>
  );
}

/** A clock with a condition of its own that is still open: its title says what it depends on. */
function isConditional(clock: SopClock, { applies }: Deadline): boolean {
  return clock.when !== undefined && applies === 'unknown';
}
