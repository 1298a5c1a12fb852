import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ReferralPlaces } from '../../app/layout/referral-places';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './ledger.module.css';

const COLUMNS = ['agency', 'packets', 'answered', 'inTime', 'median', 'overdue'] as const;

/** Waktu jawaban: how fast each agency answers, the late ones first. */
export function ResponseTimes() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { data, error } = useQuery(queries.ledger.responseTimes.queryOptions());
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('ledger.times.title')}</h1>
        <ReferralPlaces />
      </header>
      <ErrorNote error={error} />
      {data === undefined && error === null && (
        <Loader size="sm" aria-label={t('common.loading')} />
      )}
      {data?.length === 0 && <p className={classes.empty}>{t('ledger.times.empty')}</p>}
      {data !== undefined && data.length > 0 && (
        <>
          <p className={classes.muted}>{t('ledger.times.intro')}</p>
          <div className={classes.sheet}>
            <table className={classes.table} aria-label={t('ledger.times.label')}>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {t(`ledger.times.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.map((one) => (
                  <tr key={one.agencyId}>
                    <td>
                      <strong>{one.agencyName}</strong>
                    </td>
                    <td>{one.packets}</td>
                    <td>{one.answered}</td>
                    <td>{one.inTime}</td>
                    <td>
                      {one.medianDays === null
                        ? '–'
                        : t('ledger.times.days', { count: one.medianDays })}
                    </td>
                    <td data-tone={one.overdue > 0 ? 'danger' : undefined}>{one.overdue}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}
