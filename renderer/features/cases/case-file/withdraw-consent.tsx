import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../../shared/contract/referrals';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { Holders } from '../../ledger';
import classes from './case-file.module.css';
import { useRefreshCases } from '../../../case-parts/case-view';

interface WithdrawConsentProps {
  readonly caseId: string;
  /** The consent that is about to be taken back; `null` keeps the dialog closed. */
  readonly consent: Consent | null;
  readonly onClose: () => void;
}

/** Asks once, then takes a consent back with effect at once. No reason is ever asked. */
export function WithdrawConsent({ caseId, consent, onClose }: WithdrawConsentProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const refresh = useRefreshCases();
  const withdraw = useMutation(
    queries.consents.withdraw.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
    }),
  );
  return (
    <Modal
      opened={consent !== null}
      onClose={onClose}
      title={t('caseFile.consent.withdrawTitle', { number: consent?.number ?? '' })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text mb="xs">{t('caseFile.consent.withdrawText')}</Text>
      <Text mb="md" c="dimmed">
        {t('caseFile.consent.withdrawHint')}
      </Text>
      {consent?.scope === 'sharing' && (
        <Holders consentId={consent.consentId} withdrawn={false} ahead />
      )}
      <ErrorNote error={withdraw.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          className={classes.danger}
          loading={withdraw.isPending}
          onClick={() =>
            consent !== null && withdraw.mutate({ caseId, consentId: consent.consentId })
          }
        >
          {t('caseFile.consent.withdraw')}
        </Button>
      </Group>
    </Modal>
  );
}
