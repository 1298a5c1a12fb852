import { ActionIcon, Button, FileButton, Text } from '@mantine/core';
import { IconCircleCheck, IconEyeSearch, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/contract/attachments';
import { ATTACHMENTS_MAX } from '../../../../shared/domain/attachments/limits';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Pill } from '../../../ui/pill';
import classes from './attachments.module.css';
import { FileNote } from './file-note';
import { useAddFile, useRemoveFile } from './use-attachments';

interface FilesCardProps {
  readonly referralId: string;
  readonly attachments: readonly Attachment[];
  readonly shown: string | undefined;
  readonly onShow: (attachmentId: string | undefined) => void;
  readonly readOnly: boolean;
}

/** The files of this referral, and the way to add one. */
export function FilesCard({ referralId, attachments, shown, onShow, readOnly }: FilesCardProps) {
  const { t } = useTranslation();
  const add = useAddFile(referralId, onShow);
  const remove = useRemoveFile(referralId, () => onShow(undefined));
  const addFile = (file: File | null) => {
    const title = t('attachments.newTitle', { number: attachments.length + 1 });
    if (file !== null) add.mutate({ file, title });
  };
  return (
    <Card title={t('attachments.title')}>
      <Text c="dimmed" size="sm" mb="sm">
        {t('attachments.intro')}
      </Text>
      {attachments.length > 0 && (
        <ul className={classes.files}>
          {attachments.map((one) => (
            <FileRow
              key={one.attachmentId}
              attachment={one}
              shown={one.attachmentId === shown}
              onShow={() => onShow(one.attachmentId)}
              onRemove={
                readOnly
                  ? undefined
                  : () => remove.mutate({ referralId, attachmentId: one.attachmentId })
              }
            />
          ))}
        </ul>
      )}
      <div className={classes.notes}>
        <FileNote error={add.error} />
        <ErrorNote error={remove.error} />
      </div>
      {!readOnly && (
        <FileButton onChange={addFile} accept="application/pdf,image/png,image/jpeg">
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden />}
              loading={add.isPending}
              disabled={attachments.length >= ATTACHMENTS_MAX}
            >
              {t('attachments.add')}
            </Button>
          )}
        </FileButton>
      )}
    </Card>
  );
}

interface FileRowProps {
  readonly attachment: Attachment;
  readonly shown: boolean;
  readonly onShow: () => void;
  readonly onRemove: (() => void) | undefined;
}

function FileRow({ attachment, shown, onShow, onRemove }: FileRowProps) {
  const { t } = useTranslation();
  const { title, pages, checkedAt } = attachment;
  return (
    <li>
      <button type="button" className={classes.file} aria-pressed={shown} onClick={onShow}>
        <span className={classes.fileTitle}>{title}</span>
        {checkedAt === null ? (
          <Pill tone="warn" icon={<IconEyeSearch aria-hidden />}>
            {t('attachments.unchecked')}
          </Pill>
        ) : (
          <Pill tone="good" icon={<IconCircleCheck aria-hidden />}>
            {t('attachments.checked', { count: pages })}
          </Pill>
        )}
      </button>
      {onRemove !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('attachments.remove', { title })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
