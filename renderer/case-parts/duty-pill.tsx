import { Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarQuestion,
  IconClockHour4,
  IconUrgent,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Duty, DutyTime } from '../../shared/domain/agenda/duty';
import {
  type AgendaMoment,
  groupOf,
  isPressing,
  workingDaysLeft,
} from '../../shared/domain/agenda/group';
import { daysLeftText } from '../../shared/domain/dates/duration';
import { daysBetween } from '../../shared/domain/dates/plain-date';
import { useDates } from '../app/use-text';
import { Pill } from '../ui/pill';
import { useHolidays } from './use-agenda';

/** Days ahead for which hours still help to plan. */
const DAYS_WITH_HOURS = 3;

interface DutyPillProps {
  readonly duty: Pick<Duty, 'due' | 'missingYear' | 'kind'>;
  readonly moment: AgendaMoment;
  readonly isEmergency?: boolean;
}

/** How much time is left, in words with an icon; the exact end on hovering. */
export function DutyPill({ duty, moment, isEmergency = false }: DutyPillProps) {
  const { t } = useTranslation();
  const { remaining, weekdayOf, timeOf, language, plainDateOf } = useDates();
  const { due, missingYear } = duty;
  if (isEmergency) {
    return (
      <Pill tone="danger" icon={<IconUrgent aria-hidden />}>
        {t('cases.due.emergency')}
      </Pill>
    );
  }
  if (due === null) return <UndatedPill year={missingYear} />;
  const group = groupOf(duty, moment);
  const days = daysBetween(plainDateOf(moment.now), due.on);
  const presses = group === 'today' || isPressing(duty, moment.now);
  const hasBegun = group !== 'late' && due.at < moment.now;
  const hasHours = !due.allDay && !hasBegun && Math.abs(days) < DAYS_WITH_HOURS;
  const label = due.allDay ? weekdayOf(due.at) : `${weekdayOf(due.at)}, ${timeOf(due.at)}`;
  return (
    <Tooltip label={label}>
      <span>
        <Pill
          tone={group === 'late' ? 'danger' : presses ? 'warn' : 'good'}
          icon={
            group === 'late' ? <IconAlertTriangle aria-hidden /> : <IconClockHour4 aria-hidden />
          }
        >
          {hasHours ? remaining(due.at, moment.now) : daysLeftText(days, 'calendar', language)}
        </Pill>
      </span>
    </Tooltip>
  );
}

function UndatedPill({ year }: { year: number | null }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('agenda.missingYearHelp', { year: year ?? '' })} multiline maw={360}>
      <span>
        <Pill tone="warn" icon={<IconCalendarQuestion aria-hidden />}>
          {t('agenda.missingYear', { year: year ?? '' })}
        </Pill>
      </span>
    </Tooltip>
  );
}

/** `sisa 3 hari kerja`; where a year's holidays are missing it says so and counts nothing. */
export function WorkingDays({ due, moment }: { due: DutyTime | null; moment: AgendaMoment }) {
  const { t } = useTranslation();
  const { language, plainDateOf } = useDates();
  const { calendar } = useHolidays();
  const today = plainDateOf(moment.now);
  if (calendar === null || due === null || due.on === today) return null;
  const left = workingDaysLeft(calendar, today, due.on);
  if (left.kind === 'missing_year') return <>{t('agenda.missingYear', { year: left.year })}</>;
  // Over a weekend no working day is late yet, and none may be left.
  if (left.days === 0) return due.on < today ? null : <>{t('agenda.noWorkingDay')}</>;
  return <>{daysLeftText(left.days, 'working', language)}</>;
}
