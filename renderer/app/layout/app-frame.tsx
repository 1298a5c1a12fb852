import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './app-frame.module.css';
import { Header } from './header';
import { Navigation } from './navigation';

/** The frame around every screen: header, navigation, content. */
export function AppFrame() {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('common.skipToContent')}
      </a>
      <Header />
      <Navigation />
      <main id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
