import { IconAlertTriangle, IconClockHour4 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '../../../shared/contract/referrals';
import { daysLeftText } from '../../../shared/domain/dates/duration';
import { daysBetween } from '../../../shared/domain/dates/plain-date';
import { useBilingual, useDates } from '../../app/use-text';
import { Card } from '../../ui/card';
import { Pill } from '../../ui/pill';
import type { Moment } from '../../case-parts/case-filters';
import { isReplyLate } from '../../case-parts/referral-filters';
import classes from './waiting-referrals.module.css';

const ROWS = 6;

/** Rujukan menunggu jawaban: what went out and was not confirmed, the earliest answer first. */
export function WaitingReferrals({
  rows,
  moment,
}: {
  rows: readonly ReferralRow[];
  moment: Moment;
}) {
  const { t } = useTranslation();
  const text = useBilingual();
  return (
    <Card title={t('home.waiting.title')}>
      {rows.length === 0 && <p className={classes.empty}>{t('home.waiting.empty')}</p>}
      <ul className={classes.list}>
        {rows.slice(0, ROWS).map((row) => (
          <li key={row.referralId} className={classes.row}>
            <span className={classes.who}>
              <Link
                to="/referrals/$referralId"
                params={{ referralId: row.referralId }}
                className={classes.agency}
              >
                {row.agencyName}
              </Link>
              <span className={classes.about}>
                {row.codeName} · {text(row.profileName)}
              </span>
            </span>
            <ReplyPill row={row} moment={moment} />
          </li>
        ))}
      </ul>
      {rows.length > ROWS && (
        <Link to="/referrals" search={{ filter: 'waiting' }} className={classes.more}>
          {t('home.waiting.showAll', { count: rows.length })}
        </Link>
      )}
    </Card>
  );
}

function ReplyPill({ row, moment }: { row: ReferralRow; moment: Moment }) {
  const { t } = useTranslation();
  const { date, language, plainDateOf } = useDates();
  if (row.replyBy === null) return <Pill tone="accent">{t('home.waiting.sent')}</Pill>;
  const days = daysBetween(plainDateOf(moment.now), row.replyBy);
  if (isReplyLate(row, moment)) {
    return (
      <Pill tone="danger" icon={<IconAlertTriangle aria-hidden />}>
        {daysLeftText(days, 'calendar', language)}
      </Pill>
    );
  }
  return (
    <Pill tone="warn" icon={<IconClockHour4 aria-hidden />}>
      {days === 0
        ? t('home.waiting.today')
        : t('home.waiting.replyBy', { date: shortDay(date(row.replyBy)) })}
    </Pill>
  );
}

/** `1 Des`: an answer is never a year away, and a pill is small. */
function shortDay(longDate: string): string {
  return longDate.replace(/^(\d+ \p{L}{3}).*$/u, '$1');
}
