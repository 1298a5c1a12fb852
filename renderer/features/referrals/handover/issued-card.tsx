import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { useDates } from '../../../app/use-text';
import { Card } from '../../../ui/card';
import { ReferralStatePill } from '../../../case-parts/referral-state';
import classes from './handover.module.css';

/** The number the letter got, since when, and until when an answer is expected. */
export function IssuedCard({ view }: { view: ReferralView }) {
  const { t } = useTranslation();
  const { date, dateTimeOf } = useDates();
  const { letterNumber, issuedAt, replyBy } = view.row;
  return (
    <Card title={t('referrals.handover.number')} aside={<ReferralStatePill row={view.row} />}>
      <p className={classes.number}>{letterNumber}</p>
      <Text c="dimmed">
        {issuedAt !== null && t('referrals.handover.issuedAt', { date: dateTimeOf(issuedAt) })}
        {replyBy !== null && ` · ${t('referrals.handover.replyBy', { date: date(replyBy) })}`}
      </Text>
    </Card>
  );
}
