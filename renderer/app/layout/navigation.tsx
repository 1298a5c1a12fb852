import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session-context';
import { useVault } from '../vault-context';
import classes from './navigation.module.css';

const ITEMS = [
  { to: '/', name: 'home' },
  { to: '/cases', name: 'cases' },
  { to: '/referrals', name: 'referrals' },
  { to: '/settings', name: 'settings' },
] as const;

/** The places of the app, with how much waits in each, and who is at the desk. */
export function Navigation() {
  const { t } = useTranslation();
  const { officer } = useSession();
  const { queries } = useVault();
  const counts = useQuery(queries.home.counts.queryOptions()).data;
  return (
    <nav className={classes.nav} aria-label={t('common.nav.label')}>
      <ul className={classes.list}>
        {ITEMS.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} className={classes.item} activeOptions={{ exact: to === '/' }}>
              <span>{t(`common.nav.${name}`)}</span>
              {name === 'cases' && counts !== undefined && counts.openCases > 0 && (
                <span data-count>{counts.openCases}</span>
              )}
              {name === 'referrals' && counts !== undefined && counts.referralsWaiting > 0 && (
                <span className={classes.waiting}>{counts.referralsWaiting}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes.officer}>
        <strong>{officer.displayName}</strong>
        <span>{officer.position}</span>
        <AutoLockNote />
      </div>
    </nav>
  );
}

function AutoLockNote() {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState<number>();
  useEffect(() => {
    void window.suaka
      .getPreferences()
      .then((preferences) => setMinutes(preferences.idleLockMinutes));
  }, []);
  return minutes === undefined ? null : <span>{t('common.autoLock', { count: minutes })}</span>;
}
