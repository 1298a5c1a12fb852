import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../app/use-text';
import { Card } from '../../ui/card';
import type { Moment } from '../../case-parts/case-filters';
import { DuePill } from '../../case-parts/due-pill';
import type { HomeTask } from './home-summary';
import classes from './tasks.module.css';

/** Rows that are shown at first; the rest waits behind a button. */
const ROWS_AT_FIRST = 8;

/** Yang harus dilakukan: one line per deadline or next step, the most pressing first. */
export function Tasks({ tasks, moment }: { tasks: readonly HomeTask[]; moment: Moment }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? tasks : tasks.slice(0, ROWS_AT_FIRST);
  return (
    <Card title={t('home.tasks.title')}>
      {tasks.length === 0 ? (
        <p className={classes.empty}>{t('home.tasks.empty')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              {(['due', 'step', 'case', 'basis'] as const).map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`home.tasks.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((task) => (
              <TaskRow key={`${task.file.caseId} ${task.stepId}`} task={task} moment={moment} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < tasks.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShowsAll(true)}>
          {t('home.tasks.showAll', { count: tasks.length - shown.length })}
        </Button>
      )}
    </Card>
  );
}

function TaskRow({ task, moment }: { task: HomeTask; moment: Moment }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { file, stepId, due, isEmergency } = task;
  const { nextStep } = file;
  const leadsTo = nextStep !== null && nextStep.stepId !== stepId;
  const title = due?.stepTitle ?? nextStep?.title;
  return (
    <tr>
      <td>
        <DuePill due={due} isEmergency={isEmergency} moment={moment} />
      </td>
      <td>
        <Link
          to="/cases/$caseId"
          params={{ caseId: file.caseId }}
          search={{ tab: 'sop', step: stepId }}
          className={classes.step}
        >
          {title === undefined ? stepId : text(title)}
        </Link>
        <span className={classes.second}>
          {leadsTo
            ? t('home.tasks.next', { step: text(nextStep.title) })
            : file.stage !== null && text(file.stage.title)}
        </span>
      </td>
      <td>
        <span className={classes.code}>{file.codeName}</span>
        <span className={classes.second}>{file.number}</span>
      </td>
      <td className={classes.basis}>{due?.basis ?? t('home.tasks.sop', { step: stepId })}</td>
    </tr>
  );
}
