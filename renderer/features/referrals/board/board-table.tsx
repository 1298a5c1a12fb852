import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '../../../../shared/contract/referrals';
import { useBilingual, useDates } from '../../../app/use-text';
import { ReferralStatePill } from '../../../case-parts/referral-state';
import classes from './board.module.css';

const COLUMNS = ['agency', 'case', 'purpose', 'number', 'replyBy', 'receipt', 'answer'] as const;

/** One line for each referral; the whole line opens it. */
export function BoardTable({ rows }: { rows: readonly ReferralRow[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      <table className={classes.table} aria-label={t('referrals.board.label')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`referrals.board.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BoardRow key={row.referralId} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BoardRow({ row }: { row: ReferralRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { date, dateOf } = useDates();
  return (
    <tr data-state={row.state}>
      <td>
        {/* The link's area is the whole row: one stop for the keyboard, a large one for the mouse. */}
        <Link
          to="/referrals/$referralId"
          params={{ referralId: row.referralId }}
          className={classes.open}
        >
          {row.agencyName}
        </Link>
      </td>
      <td>
        <strong>{row.codeName}</strong>
        <small>{row.caseNumber}</small>
      </td>
      <td>{bilingual(row.profileName)}</td>
      <td className={classes.exact}>
        {row.letterNumber ?? '–'}
        {row.issuedAt !== null && (
          <small>{t('referrals.board.issuedOn', { date: dateOf(row.issuedAt) })}</small>
        )}
      </td>
      <td className={classes.exact}>
        {row.replyBy === null ? '–' : date(row.replyBy)}
        <span className={classes.state}>
          <ReferralStatePill row={row} />
        </span>
      </td>
      <td className={classes.exact}>
        {row.receivedAt === null ? t('referrals.board.none') : date(row.receivedAt)}
      </td>
      <td className={classes.exact}>
        {row.answeredOn === null ? t('referrals.board.none') : date(row.answeredOn)}
      </td>
    </tr>
  );
}
