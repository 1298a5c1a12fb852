import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seesEveryCase } from '../../shared/domain/permissions';
import { useSession } from '../app/session-context';
import { useVault } from '../app/vault-context';
import classes from './whose.module.css';

/** Whose duties are shown. */
export interface Whose {
  /** `null`: everybody's. */
  readonly officerId: string | null;
  readonly isMine: boolean;
  readonly choose: (officerId: string | null) => void;
}

/** Managers begin with everybody's duties, counsellors see their own. */
export function useWhose(): Whose {
  const { officerId: own, role } = useSession().officer;
  const [officerId, choose] = useState(seesEveryCase(role) ? null : own);
  return { officerId, isMine: officerId === own, choose };
}

/** "Punya saya" or "Semua", and for managers one officer of the office. */
export function WhoseControl({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { officerId: own, role } = useSession().officer;
  const mayChoose = seesEveryCase(role);
  const colleagues = useQuery(
    queries.tasks.colleagues.queryOptions({ input: {}, enabled: mayChoose && !whose.isMine }),
  );
  if (!mayChoose) return null;
  return (
    <div className={classes.whose}>
      <SegmentedControl
        aria-label={t('agenda.whose')}
        size="xs"
        value={whose.isMine ? 'mine' : 'all'}
        onChange={(value) => whose.choose(value === 'mine' ? own : null)}
        data={[
          { value: 'mine', label: t('agenda.mine') },
          { value: 'all', label: t('agenda.all') },
        ]}
      />
      {!whose.isMine && (
        <Select
          aria-label={t('agenda.officer')}
          placeholder={t('agenda.anyOfficer')}
          size="xs"
          clearable
          value={whose.officerId}
          onChange={whose.choose}
          data={(colleagues.data ?? [])
            .filter(({ officerId }) => officerId !== own)
            .map(({ officerId, displayName }) => ({ value: officerId, label: displayName }))}
        />
      )}
    </div>
  );
}
