import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Conference, ConferenceDecision } from '../../../shared/contract/conferences';
import { useBilingual, useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import classes from './conference.module.css';
import { DecideForm } from './decide-form';
import { useKeepConference } from './use-conference';

/** What was decided, each with the task or step it becomes. */
export function DecisionsCard({ conference }: { conference: Conference }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const onSuccess = useKeepConference();
  const withdraw = useMutation(queries.conferences.withdrawDecision.mutationOptions({ onSuccess }));
  const { decisions, row } = conference;
  const isOpen = row.state === 'convened';
  const { conferenceId } = row;
  return (
    <Card title={t('conference.decisions.title')}>
      {decisions.length === 0 && <p className={classes.muted}>{t('conference.decisions.empty')}</p>}
      <ol className={classes.decisions}>
        {decisions.map((decision, index) => (
          <li key={decision.decisionId}>
            <div className={classes.main}>
              <p className={classes.words}>{decision.text}</p>
              <p className={classes.muted}>
                <FollowUp decision={decision} />
              </p>
            </div>
            {isOpen && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('conference.decisions.withdrawOne', { number: index + 1 })}
                onClick={() => withdraw.mutate({ conferenceId, decisionId: decision.decisionId })}
              >
                {t('conference.decisions.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <ErrorNote error={withdraw.error} />
      {isOpen && <DecideForm conference={conference} />}
    </Card>
  );
}

function FollowUp({ decision: { becomes } }: { decision: ConferenceDecision }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { date } = useDates();
  if (becomes.kind === 'step') {
    const step = `${becomes.stepId} ${text(becomes.stepTitle)}`;
    return <>{t('conference.decisions.stepOf', { step })}</>;
  }
  const { ownerName: owner, dueOn, dueTime, isDone } = becomes;
  const day = dueTime === null ? date(dueOn) : `${date(dueOn)}, ${dueTime.replace(':', '.')}`;
  return (
    <>
      {t('conference.decisions.taskOf', { owner, date: day })}
      {isDone && ` · ${t('conference.decisions.done')}`}
    </>
  );
}
