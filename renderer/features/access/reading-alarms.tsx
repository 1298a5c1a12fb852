import { Button } from '@mantine/core';
import { IconEyeExclamation } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReadingAlarm } from '../../../shared/contract/access';
import { mayCall } from '../../../shared/domain/permissions';
import { READING_LIMITS } from '../../../shared/domain/reading-limits';
import { useSession } from '../../app/session-context';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import classes from './access.module.css';

/** On the head's home: who read many identities in a short time, until somebody has asked why. */
export function ReadingAlarms() {
  const { queries } = useVault();
  const isHead = mayCall('access.readingAlarms', useSession().officer.role);
  const waiting = useQuery(queries.access.readingAlarms.queryOptions({ enabled: isHead }));
  if (waiting.error !== null) return <ErrorNote error={waiting.error} />;
  const rows = waiting.data ?? [];
  return rows.length === 0 ? null : <AlarmCard rows={rows} />;
}

function AlarmCard({ rows }: { rows: readonly ReadingAlarm[] }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const { dateTimeOf } = useDates();
  const acknowledge = useMutation(
    queries.access.acknowledgeReading.mutationOptions({
      onSuccess: (left) => queryClient.setQueryData(queries.access.readingAlarms.queryKey(), left),
    }),
  );
  return (
    <Card
      title={t('access.readings.title')}
      aside={
        <span className={classes.flag}>
          <IconEyeExclamation size={20} aria-hidden />
        </span>
      }
    >
      <p className={classes.why}>{t('access.readings.intro')}</p>
      <ErrorNote error={acknowledge.error} />
      <ul className={classes.waiting}>
        {rows.map(({ alarmId, officer, raisedAt, cases }) => (
          <li key={alarmId}>
            <div>
              <p>
                <strong>{officer}</strong>
              </p>
              <p>
                {t('access.readings.line', {
                  cases,
                  minutes: READING_LIMITS.windowMinutes,
                  at: dateTimeOf(raisedAt),
                })}
              </p>
            </div>
            <Button
              variant="default"
              loading={acknowledge.isPending && acknowledge.variables.alarmId === alarmId}
              disabled={acknowledge.isPending}
              onClick={() => acknowledge.mutate({ alarmId })}
            >
              {t('access.waiting.acknowledge')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
