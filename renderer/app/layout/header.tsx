import { Button, Kbd, UnstyledButton } from '@mantine/core';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lockNow } from '../pending-writes';
import { useSession } from '../session-context';
import { CommandPalette } from './command-palette';
import classes from './header.module.css';
import { palette } from './palette-store';

/** Brand, the search that finds everything, the shelter, and the lock that is always there. */
export function Header({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const { shelter } = useSession();
  return (
    <header className={classes.header} data-region>
      <span className={classes.brand}>{t('common.appName')}</span>
      <UnstyledButton className={classes.search} onClick={palette.open}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.searchText}>{t('common.search')}</span>
        <Kbd className={classes.key}>Ctrl K</Kbd>
      </UnstyledButton>
      <span className={classes.shelter} title={shelter.name}>
        {shelter.name}
      </span>
      <Button
        className={classes.lock}
        leftSection={<IconLock size={16} aria-hidden />}
        rightSection={<Kbd className={classes.lockKey}>F12</Kbd>}
        onClick={lockNow}
      >
        {t('common.lockNow')}
      </Button>
      <CommandPalette onHelp={onHelp} />
    </header>
  );
}
