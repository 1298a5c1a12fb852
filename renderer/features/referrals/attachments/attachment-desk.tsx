import { Loader, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/contract/attachments';
import wizard from '../wizard.module.css';
import classes from './attachments.module.css';
import { CheckCard } from './check-card';
import { FileNote } from './file-note';
import type { OpenFile } from './open-file';
import { RedactionDesk } from './redaction-desk';
import { useMarks } from './use-marks';
import { useOpenFile } from './use-open-file';

interface AttachmentDeskProps {
  readonly referralId: string;
  readonly attachment: Attachment;
  readonly readOnly: boolean;
  /** What stands above the card of this attachment. */
  readonly children: ReactNode;
}

/** One attachment: what is decided about it, and its pages with the boxes over them. */
export function AttachmentDesk({ children, ...props }: AttachmentDeskProps) {
  const { t } = useTranslation();
  const opened = useOpenFile(props.referralId, props.attachment);
  if (opened.kind === 'open') {
    return (
      <OpenAttachment {...props} file={opened.file}>
        {children}
      </OpenAttachment>
    );
  }
  return (
    <div className={wizard.columns} data-kind="form">
      <div className={wizard.column}>{children}</div>
      <div className={classes.empty}>
        {opened.kind === 'failed' ? (
          <FileNote error={opened.error} />
        ) : (
          <>
            <Loader size="sm" />
            <Text size="sm">{t('attachments.opening')}</Text>
          </>
        )}
      </div>
    </div>
  );
}

interface OpenAttachmentProps extends AttachmentDeskProps {
  readonly file: OpenFile;
}

function OpenAttachment({ referralId, attachment, readOnly, file, children }: OpenAttachmentProps) {
  const keeper = useMarks(referralId, attachment, file.pages);
  const [number, setNumber] = useState(1);
  return (
    <div className={wizard.columns} data-kind="form">
      <div className={wizard.column}>
        {children}
        <CheckCard
          referralId={referralId}
          attachment={attachment}
          file={file}
          keeper={keeper}
          number={number}
          onNumber={setNumber}
          readOnly={readOnly}
        />
      </div>
      <RedactionDesk
        file={file}
        keeper={keeper}
        number={number}
        onNumber={setNumber}
        readOnly={readOnly}
      />
    </div>
  );
}
