import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_REASON_LENGTH } from '../../../../shared/domain/sop/step-event';
import { ErrorNote } from '../../../ui/error-note';

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text: string;
  /** The question that the reason answers. */
  readonly label: string;
  readonly confirm: string;
  readonly pending: boolean;
  readonly error: unknown;
  /** What else is asked, before the reason. */
  readonly children?: ReactNode;
  /** Whether what else is asked is complete; it says itself what is missing. */
  readonly complete?: boolean;
  /** Called when the button is pressed, complete or not. */
  readonly onTried?: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Asks for a reason before something is written down that stays. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { opened, onClose, complete = true, onTried, onConfirm } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // The dialog is drawn elsewhere, but React hands its events up to the form of the step.
    event.stopPropagation();
    setTried(true);
    onTried?.();
    if (!missing && complete) onConfirm(reason);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Text mb="sm">{props.text}</Text>
        {props.children}
        <Textarea
          label={props.label}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={MAX_REASON_LENGTH}
          error={tried && missing ? t('common.required') : undefined}
          minRows={3}
          autosize
          required
          withAsterisk={false}
          data-autofocus
        />
        <ErrorNote error={props.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={props.pending}>
            {props.confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
