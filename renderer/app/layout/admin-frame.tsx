import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session-context';
import classes from './admin-frame.module.css';
import { adminPlacesFor } from './admin-places';

/** Administrasi: only the places in which the role of the officer can do something. */
export function AdminFrame() {
  const { t } = useTranslation();
  const places = adminPlacesFor(useSession().officer.role);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('settings.title')}</h1>
        {places.length > 0 && (
          <nav aria-label={t('settings.title')}>
            <ul className={classes.tabs}>
              {places.map(({ to, name }) => (
                <li key={to}>
                  <Link to={to} className={classes.tab} activeOptions={{ exact: true }}>
                    {t(`settings.places.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <Outlet />
    </div>
  );
}
