import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '../../shared/contract/referrals';
import { waitsForAnswer } from '../../shared/domain/ledger/follow-up';
import { useBilingual, useDates } from '../app/use-text';
import classes from '../features/cases/case-file/summary/summary.module.css';
import { ReferralStatePill } from './referral-state';

/** Referrals of a case, one line each, leading to the referral. */
export function ReferralRows({ rows }: { rows: readonly ReferralRow[] }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const dates = useDates();
  const when = (row: ReferralRow) => {
    if (row.receivedAt !== null) {
      const day =
        row.receivedAt.length === 10 ? dates.date(row.receivedAt) : dates.dateOf(row.receivedAt);
      return t('caseFile.referrals.receivedOn', { date: day });
    }
    if (waitsForAnswer(row) && row.replyBy !== null) {
      return t('caseFile.referrals.replyBy', { date: dates.date(row.replyBy) });
    }
    return t('caseFile.referrals.startedOn', { date: dates.dateOf(row.createdAt) });
  };
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <li key={row.referralId}>
          <div className={classes.rowMain}>
            <Link
              className={classes.rowLink}
              to="/referrals/$referralId"
              params={{ referralId: row.referralId }}
            >
              {row.agencyName}
            </Link>
            <p className={classes.muted}>{text(row.profileName)}</p>
            <p className={classes.muted}>
              {row.letterNumber ?? t('caseFile.referrals.noNumber')} · {when(row)}
            </p>
          </div>
          <ReferralStatePill row={row} />
        </li>
      ))}
    </ul>
  );
}
