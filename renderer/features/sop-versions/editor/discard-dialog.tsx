import { Button, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';

export interface DraftDialogProps {
  readonly draft: SopDraft;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Throws the draft away after a second look. */
export function DiscardDialog({ draft, opened, onClose, onDone }: DraftDialogProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const discard = useMutation(
    queries.sopVersions.discardDraft.mutationOptions({ onSuccess: onDone }),
  );
  const { draftId, revision } = draft;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('sopVersions.editor.discardTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.stack}>
        <p>{t('sopVersions.editor.discardText')}</p>
        <ErrorNote error={discard.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            color="red"
            loading={discard.isPending}
            onClick={() => discard.mutate({ draftId, revision })}
          >
            {t('sopVersions.editor.discard')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
