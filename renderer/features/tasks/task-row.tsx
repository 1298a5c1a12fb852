import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../shared/contract/tasks';
import { taskTime } from '../../../shared/domain/agenda/duty';
import { useDates } from '../../app/use-text';
import type { Moment } from '../../case-parts/case-filters';
import { DutyPill, WorkingDays } from '../../case-parts/duty-pill';
import { ErrorNote } from '../../ui/error-note';
import { Pill } from '../../ui/pill';
import classes from './tasks.module.css';
import { useFinishTask, useReopenTask } from './use-tasks';

interface TaskRowProps {
  readonly task: Task;
  readonly moment: Moment;
  /** Says which case it is of, where no heading does. */
  readonly namesCase: boolean;
  readonly onReassign: () => void;
}

/** A task with its owner, its day, and what happened to it last. */
export function TaskRow({ task, moment, namesCase, onReassign }: TaskRowProps) {
  const { t } = useTranslation();
  const { title, ownerName, dueOn, dueTime, state, codeName, caseId, conferenceId } = task;
  const due = taskTime(dueOn, dueTime, moment.zone);
  const finish = useFinishTask();
  const reopen = useReopenTask();
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <strong>{title}</strong>
        <p className={classes.muted}>
          {ownerName}
          {namesCase && ' · '}
          {namesCase &&
            (caseId === null ? (
              t('agenda.noCase')
            ) : (
              <Link to="/cases/$caseId" params={{ caseId }} className={classes.link}>
                {codeName}
              </Link>
            ))}
          {conferenceId !== null && ' · '}
          {conferenceId !== null && (
            <Link
              to="/conferences/$conferenceId"
              params={{ conferenceId }}
              className={classes.link}
            >
              {t('agenda.tasks.fromConference')}
            </Link>
          )}
        </p>
        <LastEvent task={task} />
        <ErrorNote error={finish.error ?? reopen.error} />
      </div>
      {state === 'open' ? (
        <>
          <div className={classes.due}>
            <DutyPill duty={{ due, missingYear: null, kind: 'task' }} moment={moment} />
            <span className={classes.muted}>
              <WorkingDays due={due} moment={moment} />
            </span>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('agenda.tasks.reassignOne', { title })}
            onClick={onReassign}
          >
            {t('agenda.tasks.reassign')}
          </Button>
          <Button
            size="compact-sm"
            aria-label={t('agenda.finish', { title })}
            loading={finish.isPending}
            onClick={() => finish.mutate({ taskId: task.taskId })}
          >
            {t('agenda.done')}
          </Button>
        </>
      ) : (
        <>
          <Pill tone="good" icon={<IconCircleCheck aria-hidden />}>
            {t('agenda.tasks.finished')}
          </Pill>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('agenda.tasks.reopenOne', { title })}
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ taskId: task.taskId })}
          >
            {t('agenda.tasks.reopen')}
          </Button>
        </>
      )}
    </li>
  );
}

function LastEvent({ task: { events } }: { task: Task }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const [last] = events;
  if (last === undefined) return null;
  const { kind, by, at, owner } = last;
  const values = { by, date: dateTimeOf(at), owner: owner ?? '' };
  return <p className={classes.muted}>{t(`agenda.tasks.events.${kind}`, values)}</p>;
}
