import { Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConferenceRow } from '../../../shared/contract/conferences';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';

/** F-09 on paper or as a file: the minutes once closed, before that the attendance list. */
export function PrintButtons({ row }: { row: ConferenceRow }) {
  const { t } = useTranslation();
  const { client } = useVault();
  const isClosed = row.state === 'closed';
  const output = useMutation({
    mutationFn: async (how: 'print' | 'save') => {
      const { pdf } = await client.conferences.print({ conferenceId: row.conferenceId });
      if (how === 'print') return { how, outcome: await window.suaka.printPacket({ bytes: pdf }) };
      const fileName = `${row.caseNumber.replace(/[^A-Za-z0-9-]/g, '-')}-F-09.pdf`;
      return { how, outcome: await window.suaka.savePacket({ bytes: pdf, fileName }) };
    },
    onSuccess: ({ how, outcome }) => {
      if (outcome.kind === 'cancelled') return;
      const done = how === 'print' ? 'printed' : 'savedPdf';
      notifications.show({
        position: 'bottom-left',
        message: t(`conference.print.${outcome.kind === 'done' ? done : 'failed'}`),
        closeButtonProps: { 'aria-label': t('common.close') },
      });
    },
  });
  if (row.state === 'cancelled') return null;
  const name = t(`conference.print.${isClosed ? 'minutes' : 'list'}`);
  return (
    <>
      <Tooltip label={t('conference.print.hint')} disabled={isClosed}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          loading={output.isPending && output.variables === 'save'}
          onClick={() => output.mutate('save')}
        >
          {name}: {t('conference.print.save')}
        </Button>
      </Tooltip>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPrinter size={16} aria-hidden />}
        loading={output.isPending && output.variables === 'print'}
        onClick={() => output.mutate('print')}
      >
        {t('conference.print.print')}
      </Button>
      <ErrorNote error={output.error} />
    </>
  );
}
