import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OfficerEntry } from '../../../shared/contract/officers';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { useOfficerChange } from './use-officer-change';

interface SwitchOfficerProps {
  readonly kind: 'disable' | 'enable';
  readonly officer: OfficerEntry;
  readonly onClose: () => void;
}

/** Shuts an officer out for a while, or lets one in again. One click undoes it, so one is enough. */
export function SwitchOfficer({ kind, officer: { officerId }, onClose }: SwitchOfficerProps) {
  const { t } = useTranslation();
  const { client } = useVault();
  const changed = useOfficerChange();
  const change = useMutation({
    mutationFn: () => client.officers[kind]({ officerId }),
    onSuccess: async () => {
      await changed();
      onClose();
    },
  });
  return (
    <>
      <Text mb="md">{t(`officers.${kind}Help`)}</Text>
      <ErrorNote error={change.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} disabled={change.isPending}>
          {t('common.cancel')}
        </Button>
        <Button loading={change.isPending} onClick={() => change.mutate()}>
          {t(`officers.${kind}Submit`)}
        </Button>
      </Group>
    </>
  );
}
