import { IconAlertTriangle, IconCalendarDue } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../shared/domain/dates/plain-date';
import { Pill } from '../ui/pill';

interface RiskReviewPillProps {
  /** When the risk is to be assessed again, `YYYY-MM-DD`. */
  readonly reviewDate: string | null;
  /** The shelter's calendar date. */
  readonly today: string;
}

/** That the risk has to be assessed again, from the day on; before it there is nothing to say. */
export function RiskReviewPill({ reviewDate, today }: RiskReviewPillProps) {
  const { t } = useTranslation();
  if (reviewDate === null) return null;
  const late = daysBetween(reviewDate, today);
  if (late < 0) return null;
  return late === 0 ? (
    <Pill tone="warn" icon={<IconCalendarDue aria-hidden />}>
      {t('assessment.review.today')}
    </Pill>
  ) : (
    <Pill tone="danger" icon={<IconAlertTriangle aria-hidden />}>
      {t('assessment.review.overdue', { count: late })}
    </Pill>
  );
}
