import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Due } from '../../shared/contract/cases';
import { useBilingual, useDates } from '../app/use-text';
import { Pill } from '../ui/pill';

interface DeadlinePillProps {
  readonly due: Pick<Due, 'dueAt' | 'stepTitle'>;
  readonly now: string;
  /** With the name of the step in front. */
  readonly named?: boolean;
}

/** How long is left of a deadline, or by how much it was missed. */
export function DeadlinePill({ due, now, named = false }: DeadlinePillProps) {
  const { t } = useTranslation();
  const { remaining } = useDates();
  const text = useBilingual();
  const overdue = due.dueAt < now;
  const left = remaining(due.dueAt, now);
  return (
    <Pill
      tone={overdue ? 'danger' : 'warn'}
      icon={overdue ? <IconAlertTriangle aria-hidden /> : <IconClock aria-hidden />}
    >
      {named ? t('caseFile.due', { step: text(due.stepTitle), remaining: left }) : left}
    </Pill>
  );
}
