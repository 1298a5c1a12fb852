import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../ui/language-switch';

/** Version and language, on every screen that is seen before unlocking. */
export function DoorFooter({ appVersion }: { appVersion: string }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between">
      <Text size="xs" c="dimmed">
        {t('accounts.version', { version: appVersion })}
      </Text>
      <LanguageSwitch />
    </Group>
  );
}
