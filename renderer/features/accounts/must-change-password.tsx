import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VaultSession } from '../../../shared/contract/vault';
import { lockNow } from '../../app/pending-writes';
import { CentredCard } from '../../ui/centred-card';
import { ChangePasswordFields } from './change-password-fields';

/** Between door and work: a password that somebody else knows gives way to an own one. */
export default function MustChangePassword({ session }: { session: VaultSession }) {
  const { t } = useTranslation();
  return (
    <CentredCard wide>
      <div>
        <Title order={1}>{t('accounts.changePassword.mustTitle')}</Title>
        <Text c="dimmed">{t('accounts.changePassword.mustIntro')}</Text>
      </div>
      <ChangePasswordFields
        session={session}
        oldLabel={t('accounts.changePassword.oneTime')}
        onDone={() => undefined}
      >
        <Button variant="default" onClick={lockNow}>
          {t('accounts.duty.leave')}
        </Button>
      </ChangePasswordFields>
    </CentredCard>
  );
}
