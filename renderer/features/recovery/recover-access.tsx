import { Alert, Button, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedKit } from '../../../shared/contract/recovery';
import { useVault } from '../../app/vault-context';
import { CentredCard } from '../../ui/centred-card';
import { ErrorNote } from '../../ui/error-note';
import { KitDesk } from './kit-desk';
import { RecoverAccessFields } from './recover-access-fields';
import classes from './recovery.module.css';

interface RecoverAccessProps {
  readonly officers: readonly { readonly slotId: string; readonly displayName: string }[];
  readonly onBack: () => void;
}

/** Pulihkan akses: two shares from paper give one officer a new password, before any unlocking. */
export default function RecoverAccess({ officers, onBack }: RecoverAccessProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const known = useQuery(queries.recovery.kit.queryOptions({ gcTime: 0 }));
  const [fresh, setFresh] = useState<PrintedKit>();
  const enter = () => void queryClient.invalidateQueries();
  if (fresh !== undefined) {
    // The vault is open by now. It is looked at only when the new kit is on paper.
    return (
      <main className={classes.door}>
        <KitDesk kit={fresh} intro={t('recovery.desk.used')} onDone={enter} />
      </main>
    );
  }
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('recovery.access.back')}
    </Button>
  );
  return (
    <CentredCard wide>
      <div>
        <Title order={1}>{t('recovery.access.title')}</Title>
        <Text c="dimmed">{t('recovery.access.intro')}</Text>
      </div>
      <ErrorNote error={known.error} />
      {known.data?.kind === 'none' && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} role="status">
          {t('recovery.access.noKit')}
        </Alert>
      )}
      {known.data?.kind === 'present' ? (
        <RecoverAccessFields
          kit={known.data}
          officers={officers}
          onRecovered={(made) => (made === null ? enter() : setFresh(made))}
        >
          {back}
        </RecoverAccessFields>
      ) : (
        back
      )}
    </CentredCard>
  );
}
