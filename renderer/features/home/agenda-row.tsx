import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isPressing } from '../../../shared/domain/agenda/group';
import { DUTY_KEY } from '../../../shared/domain/calendar/reminders';
import { useBilingual } from '../../app/use-text';
import type { Moment } from '../../case-parts/case-filters';
import { DutyLink, useDutyTitle } from '../../case-parts/duty-link';
import { DutyPill, WorkingDays } from '../../case-parts/duty-pill';
import { useFinishTask } from '../tasks';
import type { AgendaRow } from './agenda-rows';
import classes from './agenda.module.css';
import { SnoozeMenu } from './snooze-menu';

/** One line: how much time is left, what it is, which case, and who has to act. */
export function AgendaRowView({ row, moment }: { row: AgendaRow; moment: Moment }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const titleOf = useDutyTitle();
  const { duty, isEmergency, leadsTo } = row;
  const title = titleOf(duty);
  const hasReminder = DUTY_KEY.test(duty.key) && isPressing(duty, moment.now);
  const isStep = duty.due === null && duty.missingYear === null;
  return (
    <tr>
      <td>
        {(isEmergency || !isStep) && (
          <DutyPill duty={duty} moment={moment} isEmergency={isEmergency} />
        )}
        <span className={classes.second}>
          <WorkingDays due={duty.due} moment={moment} />
        </span>
      </td>
      <td>
        <DutyLink duty={duty} className={classes.link}>
          {title}
        </DutyLink>
        <span className={classes.second}>
          {leadsTo !== null
            ? t('agenda.next', { step: text(leadsTo) })
            : (duty.basis ?? (duty.title === null || isStep ? '' : t(`agenda.kinds.${duty.kind}`)))}
        </span>
      </td>
      <td>
        <span className={classes.code}>{duty.codeName ?? t('agenda.noCase')}</span>
        <span className={classes.second}>{duty.caseNumber}</span>
      </td>
      <td>
        <span className={classes.waiting}>
          <span>{duty.waitingFor !== null && text(duty.waitingFor)}</span>
          <span className={classes.actions}>
            {duty.taskId !== null && <FinishButton taskId={duty.taskId} title={title} />}
            {hasReminder && <SnoozeMenu dutyKey={duty.key} title={title} moment={moment} />}
          </span>
        </span>
      </td>
    </tr>
  );
}

function FinishButton({ taskId, title }: { taskId: string; title: string }) {
  const { t } = useTranslation();
  const finish = useFinishTask();
  const label = t('agenda.finish', { title });
  return (
    <Tooltip label={t('agenda.done')}>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={label}
        loading={finish.isPending}
        onClick={() => finish.mutate({ taskId })}
      >
        <IconCheck size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
