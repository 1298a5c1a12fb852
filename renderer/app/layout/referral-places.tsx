import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './admin-frame.module.css';

const PLACES = [
  { to: '/referrals', name: 'referrals' },
  { to: '/referrals/ledger', name: 'ledger' },
  { to: '/referrals/response-times', name: 'times' },
  { to: '/referrals/agencies', name: 'agencies' },
  { to: '/verify', name: 'verify' },
] as const;

/** The screens about what leaves the office, one beside the other. */
export function ReferralPlaces() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('ledger.places.label')}>
      <ul className={classes.tabs}>
        {PLACES.map(({ to, name }) => (
          <li key={to}>
            <Link
              to={to}
              className={classes.tab}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t(`ledger.places.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
