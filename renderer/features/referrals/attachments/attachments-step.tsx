import { Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/contract/attachments';
import { titleKey } from '../../../../shared/domain/disclosure/mask-text';
import { ErrorNote } from '../../../ui/error-note';
import { MaskList } from '../data/mask-list';
import type { StepProps } from '../steps';
import wizard from '../wizard.module.css';
import { AttachmentDesk } from './attachment-desk';
import classes from './attachments.module.css';
import { FilesCard } from './files-card';
import { useAttachments } from './use-attachments';

/** Lampiran: files that go along, each looked through page by page before it does. */
export function AttachmentsStep(props: StepProps) {
  const { view, readOnly } = props;
  const { t } = useTranslation();
  const { referralId } = view.row;
  const attachments = useAttachments(referralId);
  const [chosen, setChosen] = useState<string>();
  if (attachments.isError) return <ErrorNote error={attachments.error} />;
  if (attachments.data === undefined) {
    return <Loader size="sm" aria-label={t('common.loading')} />;
  }
  const shown = shownOf(attachments.data, chosen);
  const files = (
    <>
      <FilesCard
        referralId={referralId}
        attachments={attachments.data}
        shown={shown?.attachmentId}
        onShow={setChosen}
        readOnly={readOnly}
      />
      {shown !== undefined && <MaskList {...props} textKey={titleKey(shown.attachmentId)} />}
    </>
  );
  if (shown === undefined) {
    return (
      <div className={wizard.columns} data-kind="form">
        <div className={wizard.column}>{files}</div>
        <div className={classes.empty}>
          <Text>{t('attachments.nothingShown')}</Text>
        </div>
      </div>
    );
  }
  return (
    <AttachmentDesk
      key={shown.attachmentId}
      referralId={referralId}
      attachment={shown}
      readOnly={readOnly}
    >
      {files}
    </AttachmentDesk>
  );
}

function shownOf(list: readonly Attachment[], chosen: string | undefined) {
  return list.find(({ attachmentId }) => attachmentId === chosen) ?? list[0];
}
