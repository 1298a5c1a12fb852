import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfficerEntry } from '../../../shared/contract/officers';
import { useVault } from '../../app/vault-context';
import { ApprovalForm } from '../access';
import { useOfficerChange } from './use-officer-change';

interface RemoveOfficerProps {
  readonly officer: OfficerEntry;
  readonly onClose: () => void;
}

/** Takes somebody's way into the vault for good, and says what that does and does not reach. */
export function RemoveOfficer({ officer: { officerId }, onClose }: RemoveOfficerProps) {
  const { t } = useTranslation();
  const { client } = useVault();
  const changed = useOfficerChange();
  return (
    <ApprovalForm
      about={officerId}
      submitLabel={t('officers.removeSubmit')}
      danger
      onApproved={async (approval) => {
        await client.officers.remove({ officerId, approval });
        await changed();
        onClose();
      }}
      onCancel={onClose}
    >
      <Text>{t('officers.removeHelp')}</Text>
      <Text>{t('officers.removeStays')}</Text>
      <Text c="dimmed">{t('officers.removeBackups')}</Text>
    </ApprovalForm>
  );
}
