import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../shared/contract/tasks';
import { useSession } from '../../app/session-context';
import { useNow } from '../../app/use-now';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { ReassignDialog } from './reassign-dialog';
import { TaskDialog } from './task-dialog';
import { TaskRow } from './task-row';
import classes from './tasks.module.css';

interface TaskCardProps {
  /** Of one case; without it all that the officer may see. */
  readonly caseId?: string;
  /** Only those of one officer; `null` shows everybody's. */
  readonly ownerId?: string | null;
}

/** Tugas: those that are open, and on request those that are done. */
export function TaskCard({ caseId, ownerId = null }: TaskCardProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const moment = { now: useNow(), zone: useSession().shelter.timeZone };
  const [withDone, setWithDone] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [moved, setMoved] = useState<Task | null>(null);
  const input = { withDone, ...(caseId !== undefined && { caseId }) };
  const list = useQuery(
    queries.tasks.list.queryOptions({ input, placeholderData: (before) => before }),
  );
  const tasks = (list.data ?? []).filter((task) => ownerId === null || task.ownerId === ownerId);
  return (
    <Card
      title={t('agenda.tasks.title')}
      aside={
        <div className={classes.aside}>
          <Switch
            size="xs"
            label={t('agenda.tasks.showDone')}
            checked={withDone}
            onChange={(event) => setWithDone(event.currentTarget.checked)}
          />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('agenda.tasks.new')}
          </Button>
        </div>
      }
    >
      <ErrorNote error={list.error} />
      {list.data !== undefined && tasks.length === 0 && (
        <p className={classes.muted}>{t('agenda.tasks.empty')}</p>
      )}
      <ul className={classes.list}>
        {tasks.map((task) => (
          <TaskRow
            key={task.taskId}
            task={task}
            moment={moment}
            namesCase={caseId === undefined}
            onReassign={() => setMoved(task)}
          />
        ))}
      </ul>
      <TaskDialog
        {...(caseId !== undefined && { caseId })}
        opened={isAdding}
        onClose={() => setAdding(false)}
      />
      {moved !== null && (
        <ReassignDialog key={moved.taskId} task={moved} onClose={() => setMoved(null)} />
      )}
    </Card>
  );
}
