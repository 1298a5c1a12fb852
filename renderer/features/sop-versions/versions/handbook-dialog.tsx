import type { Bytes } from '../../../../shared/contract/bytes';
import { Button, Group, Modal } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../app/language';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { PdfPages } from '../../../ui/pdf-pages/pdf-pages';
import type { Zoom } from '../../../ui/pdf-pages/use-scale';
import classes from '../sop-versions.module.css';

/** The handbook: which version, `current` for the one in force, or none. */
export type HandbookChoice = number | 'current' | null;

interface HandbookDialogProps {
  /** `null` keeps the dialog closed. */
  readonly version: HandbookChoice;
  readonly onClose: () => void;
}

/** The pages of the handbook in the language of the window, to be read, printed or saved. */
export function HandbookDialog({ version, onClose }: HandbookDialogProps) {
  const { t } = useTranslation();
  const title =
    version === 'current' || version === null
      ? t('sopVersions.handbook.current')
      : t('sopVersions.handbook.title', { version });
  return (
    <Modal
      opened={version !== null}
      onClose={onClose}
      title={title}
      size="80%"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {version !== null && <Handbook version={version === 'current' ? null : version} />}
    </Modal>
  );
}

function Handbook({ version }: { version: number | null }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [zoom, setZoom] = useState<Zoom>('fit');
  const { data, error } = useQuery(
    queries.sopVersions.handbook.queryOptions({
      input: { version, language: currentLanguage() },
      gcTime: 0,
    }),
  );
  const output = useMutation({
    mutationFn: async ({ pdf, how }: { pdf: Bytes; how: 'print' | 'save' }) => {
      if (how === 'print') return window.suaka.printPacket({ bytes: pdf });
      return window.suaka.savePacket({ bytes: pdf, fileName: fileNameOf(version) });
    },
  });
  const pdf = data?.pdf;
  return (
    <div className={classes.handbook}>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={pdf === undefined}
          loading={output.isPending}
          onClick={() => pdf !== undefined && output.mutate({ pdf, how: 'print' })}
        >
          {t('sopVersions.handbook.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          disabled={pdf === undefined}
          loading={output.isPending}
          onClick={() => pdf !== undefined && output.mutate({ pdf, how: 'save' })}
        >
          {t('sopVersions.handbook.save')}
        </Button>
        {output.data !== undefined && (
          <span className={classes.muted} role="status">
            {t(`sopVersions.handbook.outcome.${output.data.kind}`)}
          </span>
        )}
      </Group>
      <ErrorNote error={error ?? output.error} />
      {error === null && (
        <div className={classes.pages}>
          <PdfPages
            data={pdf}
            label={t('sopVersions.handbook.pages')}
            zoom={zoom}
            onZoom={setZoom}
          />
        </div>
      )}
    </div>
  );
}

function fileNameOf(version: number | null): string {
  return version === null ? 'buku-panduan-sop.pdf' : `buku-panduan-sop-${version}.pdf`;
}
