import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../app/use-now';
import { useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { DateInput } from '../../../ui/date-input';
import { ApprovalForm } from '../../access';
import classes from '../sop-versions.module.css';
import type { DraftDialogProps } from './discard-dialog';

/** From when, what changed and why, and the second person. */
export function PublishDialog({ opened, onClose, ...rest }: DraftDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('sopVersions.editor.publishTitle')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened && <PublishForm onClose={onClose} {...rest} />}
    </Modal>
  );
}

function PublishForm({ draft, onClose, onDone }: Omit<DraftDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const { client } = useVault();
  const { plainDateOf } = useDates();
  const today = plainDateOf(useNow());
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const { draftId, revision } = draft;
  const isFilled = note.trim() !== '' && effectiveFrom !== '';
  return (
    <ApprovalForm
      about={null}
      submitLabel={t('sopVersions.editor.publishSubmit')}
      check={() => {
        setTried(true);
        return Promise.resolve(isFilled);
      }}
      onApproved={async (approval) => {
        await client.sopVersions.publish({ draftId, revision, effectiveFrom, note, approval });
        onClose();
        await onDone();
      }}
      onCancel={onClose}
    >
      <div className={classes.stack}>
        <p className={classes.muted}>{t('sopVersions.editor.publishText')}</p>
        <DateInput
          label={t('sopVersions.editor.effectiveFrom')}
          value={effectiveFrom}
          onChange={setEffectiveFrom}
          minDate={today}
          error={isTried && effectiveFrom === '' ? t('common.required') : undefined}
        />
        <Textarea
          label={t('sopVersions.editor.note')}
          error={isTried && note.trim() === '' && t('common.required')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
        />
      </div>
    </ApprovalForm>
  );
}
