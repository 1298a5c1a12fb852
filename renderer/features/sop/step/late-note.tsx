import { useTranslation } from 'react-i18next';
import { durationText } from '../../../../shared/domain/dates/duration';
import type { LateInfo } from '../../../../shared/domain/sop/progress';
import { useDates } from '../../../app/use-text';

/** By how much a step was late, in working days where they can be counted, and why. */
export function LateNote({ late }: { late: LateInfo }) {
  const { t } = useTranslation();
  const { language } = useDates();
  const { workingDays, lateByMs, reason } = late;
  // Late on the very day it was due: no working day has passed, the hours tell more.
  const length =
    workingDays === null || workingDays === 0
      ? durationText(lateByMs, language)
      : t('stepDecisions.late.workingDays', { count: workingDays });
  return (
    <p>
      {t('stepDecisions.late.days', { length })}{' '}
      {workingDays === null && `${t('stepDecisions.late.noCalendar')} `}
      {reason === null
        ? t('stepDecisions.late.noReason')
        : t('stepDecisions.late.reason', { reason })}
    </p>
  );
}
