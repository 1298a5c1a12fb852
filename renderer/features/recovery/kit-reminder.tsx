import { Anchor } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useVault } from '../../app/vault-context';
import classes from './recovery.module.css';

/** One line on Beranda for as long as nothing on paper would open the vault. */
export function KitReminder() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { role } = useSession().officer;
  const state = useQuery(
    queries.recovery.state.queryOptions({ enabled: mayCall('recovery.state', role) }),
  ).data;
  if (state === undefined || state.kind === 'active') return null;
  return (
    <p className={classes.reminder}>
      <IconKey size={16} aria-hidden />
      {t(`recovery.reminder.${state.kind}`)}
      <Anchor renderRoot={(props) => <Link to="/recovery-kit" {...props} />}>
        {t('recovery.reminder.open')}
      </Anchor>
    </p>
  );
}
