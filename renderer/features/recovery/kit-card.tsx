import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { KitStateText } from './kit-state-text';
import classes from './recovery.module.css';

/** Whether there is a recovery kit, beside the other settings of those who may make one. */
export function KitCard() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { role } = useSession().officer;
  const state = useQuery(
    queries.recovery.state.queryOptions({ enabled: mayCall('recovery.state', role) }),
  ).data;
  if (state === undefined) return null;
  return (
    <Card title={t('recovery.title')}>
      <div className={classes.what}>
        <KitStateText state={state} />
      </div>
      <Button variant="default" renderRoot={(props) => <Link to="/recovery-kit" {...props} />}>
        {t('recovery.reminder.open')}
      </Button>
    </Card>
  );
}
