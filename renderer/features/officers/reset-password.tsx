import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfficerEntry, OneTimeAccess } from '../../../shared/contract/officers';
import { useVault } from '../../app/vault-context';
import { ApprovalForm } from '../access';
import { useOfficerChange } from './use-officer-change';

interface ResetPasswordProps {
  readonly officer: OfficerEntry;
  readonly onMade: (access: OneTimeAccess) => void;
  readonly onClose: () => void;
}

/** A new one-time password for an officer who cannot unlock any more. */
export function ResetPassword({ officer: { officerId }, onMade, onClose }: ResetPasswordProps) {
  const { t } = useTranslation();
  const { client } = useVault();
  const changed = useOfficerChange();
  return (
    <ApprovalForm
      about={officerId}
      submitLabel={t('officers.resetSubmit')}
      onApproved={async (approval) => {
        onMade(await client.officers.resetPassword({ officerId, approval }));
        await changed();
      }}
      onCancel={onClose}
    >
      <Text>{t('officers.resetHelp')}</Text>
    </ApprovalForm>
  );
}
