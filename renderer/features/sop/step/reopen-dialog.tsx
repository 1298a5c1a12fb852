import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { MAX_REASON_LENGTH } from '../../../../shared/domain/sop/step-event';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import type { CaseView } from '../../../case-parts/case-view';
import { useStepChange } from './use-step-change';

interface ReopenDialogProps {
  readonly view: CaseView;
  readonly step: SopStep;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Opens a finished step again, with a reason; the old signature stays. */
export function ReopenDialog({ view: { caseId }, step, opened, onClose }: ReopenDialogProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const changed = useStepChange(caseId);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reopen = useMutation(
    queries.sop.reopen.mutationOptions({
      onSuccess: async (answer) => {
        onClose();
        await changed(answer);
      },
    }),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') reopen.mutate({ caseId, stepId: step.id, reason });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('sop.reopen.title', { step: text(step.title) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Text mb="sm">{t('sop.reopen.text')}</Text>
        <Textarea
          label={t('sop.reopen.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={MAX_REASON_LENGTH}
          error={tried && reason.trim() === '' ? t('common.required') : undefined}
          minRows={3}
          autosize
          data-autofocus
        />
        <ErrorNote error={reopen.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={reopen.isPending}>
            {t('sop.reopen.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
