import { Button, Text } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bytes } from '../../../shared/contract/bytes';
import classes from './verify.module.css';

/** More is no packet; reading it would only fill the memory. */
const FILE_MAX_BYTES = 64 * 1024 * 1024;

interface FileFieldProps {
  readonly busy: boolean;
  readonly onFile: (bytes: Bytes) => void;
}

/** Takes one file, dropped or chosen. It is read into memory and nowhere kept. */
export function FileField({ busy, onFile }: FileFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = file.size > FILE_MAX_BYTES ? null : await file.arrayBuffer().catch(() => null);
    setRefused(bytes === null);
    if (bytes !== null) onFile(new Uint8Array(bytes));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text size="sm">{t('verify.drop')}</Text>
      <input
        ref={input}
        type="file"
        accept="application/pdf"
        className={classes.hidden}
        tabIndex={-1}
        aria-label={t('verify.file')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconFileSearch size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('verify.choose')}
      </Button>
      {isRefused && (
        <Text role="alert" size="sm" c="red">
          {t('verify.unreadableFile')}
        </Text>
      )}
    </div>
  );
}
