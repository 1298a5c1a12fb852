import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BreakGlass } from '../../../shared/contract/access';
import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import classes from './access.module.css';

/** On the head's home: who opened a file without being assigned, until somebody has asked why. */
export function WaitingEmergencies() {
  const { queries } = useVault();
  const isHead = mayCall('access.breakGlassList', useSession().officer.role);
  const waiting = useQuery(queries.access.breakGlassList.queryOptions({ enabled: isHead }));
  if (waiting.error !== null) return <ErrorNote error={waiting.error} />;
  const rows = waiting.data ?? [];
  return rows.length === 0 ? null : <WaitingCard rows={rows} />;
}

function WaitingCard({ rows }: { rows: readonly BreakGlass[] }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const { dateTimeOf, timeOf } = useDates();
  const acknowledge = useMutation(
    queries.access.acknowledge.mutationOptions({
      onSuccess: (left) => queryClient.setQueryData(queries.access.breakGlassList.queryKey(), left),
    }),
  );
  return (
    <Card
      title={t('access.waiting.title')}
      aside={
        <span className={classes.flag}>
          <IconUrgent size={20} aria-hidden />
        </span>
      }
    >
      <p className={classes.why}>{t('access.waiting.intro')}</p>
      <ErrorNote error={acknowledge.error} />
      <ul className={classes.waiting}>
        {rows.map(({ breakGlassId, caseId, caseNumber, officer, reason, startedAt, endsAt }) => (
          <li key={breakGlassId}>
            <div>
              <p>
                <strong>{officer}</strong> ·{' '}
                <Link to="/cases/$caseId" params={{ caseId }} className={classes.change}>
                  {t('access.waiting.openCase', { number: caseNumber })}
                </Link>
              </p>
              <p>{reason}</p>
              <small>
                {t('access.waiting.span', { from: dateTimeOf(startedAt), to: timeOf(endsAt) })}
              </small>
            </div>
            <Button
              variant="default"
              loading={acknowledge.isPending && acknowledge.variables.breakGlassId === breakGlassId}
              disabled={acknowledge.isPending}
              onClick={() => acknowledge.mutate({ breakGlassId })}
            >
              {t('access.waiting.acknowledge')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
