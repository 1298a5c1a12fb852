import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../shared/contract/referrals';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';

/** Gives a draft up, after asking once. */
export function CancelReferral({ view }: { view: ReferralView }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { referralId, agencyName } = view.row;
  const cancel = useMutation(
    queries.referrals.cancel.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/referrals' });
        await queryClient.invalidateQueries({ queryKey: queries.referrals.list.key() });
        await queryClient.invalidateQueries({ queryKey: queries.home.key() });
      },
    }),
  );
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('referrals.cancel.button')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('referrals.cancel.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Text mb="md">{t('referrals.cancel.text', { agency: agencyName })}</Text>
        <ErrorNote error={cancel.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('referrals.cancel.keep')}
          </Button>
          <Button
            color="red"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ referralId })}
          >
            {t('referrals.cancel.confirm')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
