import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconClockHour4, IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Due } from '../../shared/contract/cases';
import { useDates } from '../app/use-text';
import { Pill } from '../ui/pill';
import { isDueToday, isOverdue, type Moment } from './case-filters';

interface DuePillProps {
  readonly due: Due | null;
  readonly moment: Moment;
  /** Something presses more than any deadline: danger or a medical emergency. */
  readonly isEmergency?: boolean;
}

/** How a deadline stands, in words with an icon, and its exact end on hovering. */
export function DuePill({ due, moment, isEmergency = false }: DuePillProps) {
  const { t } = useTranslation();
  const { remaining, weekdayOf, timeOf } = useDates();
  if (isEmergency) {
    return (
      <Pill tone="danger" icon={<IconUrgent aria-hidden />}>
        {t('cases.due.emergency')}
      </Pill>
    );
  }
  if (due === null) return <Pill>{t('cases.due.none')}</Pill>;
  const late = isOverdue(due, moment);
  const presses = due.state === 'soon' || isDueToday(due, moment);
  return (
    <Tooltip label={`${weekdayOf(due.dueAt)}, ${timeOf(due.dueAt)}`}>
      <span>
        <Pill
          tone={late ? 'danger' : presses ? 'warn' : 'good'}
          icon={late ? <IconAlertTriangle aria-hidden /> : <IconClockHour4 aria-hidden />}
        >
          {remaining(due.dueAt, moment.now)}
        </Pill>
      </span>
    </Tooltip>
  );
}
