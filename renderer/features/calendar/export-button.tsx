import { Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../app/language';
import { useVault } from '../../app/vault-context';

/** Saves own duties as a calendar file that says nothing about any client. */
export function ExportButton() {
  const { t } = useTranslation();
  const { client } = useVault();
  const save = useMutation({
    mutationFn: async () => {
      const counted = await client.calendar.export({});
      return window.suaka.saveCalendar({ ...counted, language: currentLanguage() });
    },
    onSettled: (outcome) =>
      notifications.show({
        position: 'bottom-left',
        message: t(`agenda.calendar.exported.${outcome?.kind ?? 'failed'}`),
        closeButtonProps: { 'aria-label': t('common.close') },
      }),
  });
  return (
    <Tooltip label={t('agenda.calendar.exportHelp')} multiline maw={320}>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('agenda.calendar.export')}
      </Button>
    </Tooltip>
  );
}
