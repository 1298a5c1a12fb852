import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedKit } from '../../../shared/contract/recovery';
import type { VaultSession } from '../../../shared/contract/vault';
import { SessionProvider } from '../../app/session-context';
import { CentredCard } from '../../ui/centred-card';
import { KitDesk } from './kit-desk';
import { MakeKit } from './make-kit';
import classes from './recovery.module.css';

interface KitOfferProps {
  readonly session: VaultSession;
  readonly onDone: () => void;
}

/** Right after a vault was made: what opens it when every password is lost. It can wait. */
export default function KitOffer({ session, onDone }: KitOfferProps) {
  const { t } = useTranslation();
  const [kit, setKit] = useState<PrintedKit>();
  return (
    <SessionProvider value={session}>
      {kit === undefined ? (
        <CentredCard wide>
          <div>
            <Title order={1}>{t('recovery.offer.title')}</Title>
            <Text c="dimmed">{t('recovery.offer.laterNote')}</Text>
          </div>
          <MakeKit
            replaces={false}
            onMade={setKit}
            onCancel={onDone}
            cancelLabel={t('recovery.offer.later')}
          />
        </CentredCard>
      ) : (
        <main className={classes.door}>
          <KitDesk kit={kit} onDone={onDone} />
        </main>
      )}
    </SessionProvider>
  );
}
