import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../ui/language-switch';
import classes from './accounts.module.css';

interface DoorFooterProps {
  readonly appVersion: string;
  /** Opens what IT staff may see without unlocking. */
  readonly onMaintenance?: () => void;
}

/** Version, maintenance and language, on every screen that is seen before unlocking. */
export function DoorFooter({ appVersion, onMaintenance }: DoorFooterProps) {
  const { t } = useTranslation();
  return (
    <footer className={classes.submit}>
      <span className={classes.links}>
        <Text size="xs" c="dimmed">
          {t('accounts.version', { version: appVersion })}
        </Text>
        {onMaintenance !== undefined && (
          <Anchor component="button" type="button" size="xs" onClick={onMaintenance}>
            {t('accounts.door.maintenance')}
          </Anchor>
        )}
      </span>
      <LanguageSwitch />
    </footer>
  );
}
