import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bytes } from '../../../shared/contract/bytes';
import { ErrorNote } from '../../ui/error-note';
import classes from './ledger.module.css';

interface PaperButtonsProps {
  readonly pages: () => Promise<{ readonly pdf: Bytes; readonly fileName: string }>;
  /** Which paper it is: its words are under this name. */
  readonly paper: 'recall' | 'extract';
  readonly onDone?: () => void;
}

/** Prints or saves a paper of the ledger, and says how that ended. */
export function PaperButtons({ pages, paper, onDone }: PaperButtonsProps) {
  const { t } = useTranslation();
  const output = useMutation({
    mutationFn: async (how: 'print' | 'save') => {
      const { pdf, fileName } = await pages();
      const outcome = await (how === 'print'
        ? window.suaka.printPacket({ bytes: pdf })
        : window.suaka.savePacket({ bytes: pdf, fileName }));
      return outcome.kind;
    },
    onSuccess: () => onDone?.(),
  });
  return (
    <>
      <div className={classes.buttons}>
        <Button
          leftSection={<IconPrinter size={16} aria-hidden />}
          loading={output.isPending && output.variables === 'print'}
          disabled={output.isPending}
          onClick={() => output.mutate('print')}
        >
          {t(`ledger.${paper}.print`)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          loading={output.isPending && output.variables === 'save'}
          disabled={output.isPending}
          onClick={() => output.mutate('save')}
        >
          {t(`ledger.${paper}.save`)}
        </Button>
      </div>
      <ErrorNote error={output.error} />
      {output.data !== undefined && (
        <p className={classes.muted} role="status">
          {t(`ledger.${paper}.outcome.${output.data}`)}
        </p>
      )}
    </>
  );
}
