import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCESS_REASON_MAX, ALONE_REASON_MIN } from '../../../../shared/contract/approval';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { LateReason } from './late-reason';
import type { StepProps } from './step-props';
import { useOpenDuties } from './use-open-duties';
import { useStepChange } from './use-step-change';

interface CountersignDialogProps extends StepProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The law's deadline passed between the two persons. */
  readonly needsLateReason: boolean;
  /** Nobody else could be the second person: the first one says why it cannot wait. */
  readonly isAlone: boolean;
}

/** The second person puts a name to what the first one did. */
export function CountersignDialog(props: CountersignDialogProps) {
  const { view, step, opened, onClose, needsLateReason, isAlone } = props;
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const changed = useStepChange(view.caseId);
  const duties = useOpenDuties(view, step.id);
  const [lateReason, setLateReason] = useState('');
  const [aloneReason, setAloneReason] = useState('');
  const countersign = useMutation(
    queries.sop.countersign.mutationOptions({
      onSuccess: async (answer) => {
        onClose();
        await changed(answer);
      },
    }),
  );
  const submit = () =>
    countersign.mutate({
      caseId: view.caseId,
      stepId: step.id,
      ...(needsLateReason ? { lateReason } : {}),
      ...(isAlone ? { aloneReason } : {}),
    });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('stepDecisions.awaiting.confirmTitle', { step: text(step.title) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isAlone ? (
        <Textarea
          label={t('access.approval.reason')}
          description={t('access.approval.aloneWhy')}
          maxLength={ACCESS_REASON_MAX}
          minRows={3}
          autosize
          value={aloneReason}
          onChange={(event) => setAloneReason(event.currentTarget.value)}
        />
      ) : (
        <Text>{t('stepDecisions.awaiting.confirmText')}</Text>
      )}
      {needsLateReason && (
        <LateReason openDuties={duties} value={lateReason} onChange={setLateReason} />
      )}
      <ErrorNote error={countersign.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          loading={countersign.isPending}
          disabled={
            (needsLateReason && lateReason.trim() === '') ||
            (isAlone && aloneReason.trim().length < ALONE_REASON_MIN)
          }
          onClick={submit}
          data-autofocus
        >
          {t('stepDecisions.awaiting.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
