import { Button, Loader } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { OfficerDialog } from './officer-dialog';
import { OfficerTable } from './officer-table';
import classes from './officers.module.css';
import type { OfficerAct } from './officer-act';

/** Pengguna & peran: who opens this vault, as what, and what the head may change about it. */
export function Officers() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const mayChange = mayCall('officers.add', useSession().officer.role);
  const [act, setAct] = useState<OfficerAct | null>(null);
  const { data, error } = useQuery(queries.officers.list.queryOptions());
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <p>{mayChange ? t('officers.intro') : t('officers.readOnly')}</p>
        {mayChange && (
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setAct({ kind: 'add' })}
          >
            {t('officers.add')}
          </Button>
        )}
      </div>
      <ErrorNote error={error} />
      {data === undefined && error === null && <Loader aria-label={t('common.loading')} />}
      {data !== undefined && <OfficerTable officers={data} onAct={mayChange ? setAct : null} />}
      <OfficerDialog act={act} onClose={() => setAct(null)} />
    </div>
  );
}
