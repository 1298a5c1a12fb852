import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HelpDialog } from '../../features/help/help-dialog';
import classes from './app-frame.module.css';
import { Header } from './header';
import { Navigation } from './navigation';
import { focusNextRegion } from './regions';

/** The frame around every screen: header, navigation, content, and help over it. */
export function AppFrame() {
  const { t } = useTranslation();
  const [isHelpOpen, help] = useDisclosure(false);
  // They work while one is typing as well.
  useHotkeys(
    [
      ['F1', help.toggle],
      ['F6', focusNextRegion],
      ['shift+F6', focusNextRegion],
    ],
    [],
    true,
  );
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('common.skipToContent')}
      </a>
      <Header onHelp={help.open} />
      <Navigation onHelp={help.open} />
      <main id="content" className={classes.content} tabIndex={-1} data-region>
        <Outlet />
      </main>
      <HelpDialog isOpen={isHelpOpen} onClose={help.close} />
    </div>
  );
}
