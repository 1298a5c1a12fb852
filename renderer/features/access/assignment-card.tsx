import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { Pill } from '../../ui/pill';
import classes from './access.module.css';
import { AssignmentDialog } from './assignment-dialog';

/** Penugasan: who works on this case; managers change it. */
export function AssignmentCard({ caseId, number }: { caseId: string; number: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { dateOf } = useDates();
  const mayAssign = mayCall('access.assign', useSession().officer.role);
  const [isOpen, { open, close }] = useDisclosure(false);
  const { data, error } = useQuery(queries.access.assignments.queryOptions({ input: { caseId } }));
  return (
    <Card
      title={t('access.assignments.title')}
      aside={
        mayAssign && (
          <UnstyledButton className={classes.change} onClick={open}>
            {t('access.assignments.change')}
          </UnstyledButton>
        )
      }
    >
      <ErrorNote error={error} />
      {data?.length === 0 && <p className={classes.why}>{t('access.assignments.empty')}</p>}
      <ul className={classes.people}>
        {(data ?? []).map(({ officerId, displayName, role, isCompanion, assignedAt }) => (
          <li key={officerId}>
            <strong>{displayName}</strong>
            {isCompanion && <Pill tone="accent">{t('access.assignments.companion')}</Pill>}
            <small>
              {t(`access.roles.${role}`)} ·{' '}
              {t('access.assignments.since', { date: dateOf(assignedAt) })}
            </small>
          </li>
        ))}
      </ul>
      {mayAssign && data !== undefined && (
        <AssignmentDialog
          caseId={caseId}
          number={number}
          assigned={data}
          opened={isOpen}
          onClose={close}
        />
      )}
    </Card>
  );
}
