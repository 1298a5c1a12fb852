import { Kbd, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session-context';
import { usePreferences } from '../use-preferences';
import { useVault } from '../vault-context';
import classes from './navigation.module.css';
import { useFreshCounts } from './use-fresh-counts';
import { useReminders } from './use-reminders';

const ITEMS = [
  { to: '/', name: 'home' },
  { to: '/cases', name: 'cases' },
  { to: '/referrals', name: 'referrals' },
  { to: '/calendar', name: 'calendar' },
  { to: '/settings', name: 'settings' },
] as const;

/** The places of the app, with how much waits in each, and who is at the desk. */
export function Navigation({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const { queries } = useVault();
  // The position often is the role in other words.
  const isOther = !officer.position.startsWith(t(`access.roles.${officer.role}`));
  const counts = useQuery(queries.home.counts.queryOptions()).data;
  const pressing = useReminders();
  useFreshCounts();
  return (
    <nav className={classes.nav} aria-label={t('common.nav.label')} data-region>
      <ul className={classes.list}>
        {ITEMS.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} className={classes.item} activeOptions={{ exact: to === '/' }}>
              <span>{t(`common.nav.${name}`)}</span>
              {name === 'home' && pressing > 0 && (
                <span className={classes.waiting} title={t('agenda.reminders.count')}>
                  {pressing}
                  <span className="visually-hidden"> {t('agenda.reminders.count')}</span>
                </span>
              )}
              {name === 'cases' && counts !== undefined && counts.openCases > 0 && (
                <span className={classes.count}>{counts.openCases}</span>
              )}
              {name === 'referrals' && counts !== undefined && counts.referralsWaiting > 0 && (
                <span className={classes.waiting} title={t('common.nav.waiting')}>
                  {counts.referralsWaiting}
                  <span className="visually-hidden"> {t('common.nav.waiting')}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
        <li className={classes.last}>
          <UnstyledButton className={classes.item} onClick={onHelp}>
            <span>{t('common.nav.help')}</span>
            <Kbd className={classes.key}>F1</Kbd>
          </UnstyledButton>
        </li>
      </ul>
      <div className={classes.officer}>
        <strong>{officer.displayName}</strong>
        <span>{t(`access.roles.${officer.role}`)}</span>
        {isOther && <span>{officer.position}</span>}
        <AutoLockNote />
        <Link to="/password" className={classes.password}>
          {t('accounts.changePassword.title')}
        </Link>
      </div>
    </nav>
  );
}

function AutoLockNote() {
  const { t } = useTranslation();
  const minutes = usePreferences()?.idleLockMinutes;
  return minutes === undefined ? null : <span>{t('common.autoLock', { count: minutes })}</span>;
}
