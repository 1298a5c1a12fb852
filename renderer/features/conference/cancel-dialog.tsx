import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../shared/contract/conferences';
import { MAX_REASON_LENGTH } from '../../../shared/domain/sop/step-event';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './conference.module.css';
import { useKeepConference } from './use-conference';

interface CancelDialogProps {
  readonly conference: Conference;
  readonly onClose: () => void;
}

/** A conference that does not take place, with the reason. */
export function CancelDialog({ conference, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const keep = useKeepConference();
  const [reason, setReason] = useState('');
  const { conferenceId } = conference.row;
  const hasDecisions = conference.decisions.length > 0;
  const cancel = useMutation(
    queries.conferences.cancel.mutationOptions({
      onSuccess: async (next) => {
        onClose();
        await keep(next);
      },
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('conference.cancel.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        {hasDecisions ? (
          <p className={classes.warning}>{t('conference.cancel.hasDecisions')}</p>
        ) : (
          <Textarea
            label={t('conference.cancel.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={MAX_REASON_LENGTH}
            autosize
            minRows={2}
            data-autofocus
          />
        )}
        <ErrorNote error={cancel.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.back')}
          </Button>
          <Button
            disabled={hasDecisions || reason.trim() === ''}
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ conferenceId, reason })}
          >
            {t('conference.cancel.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
