import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '../../../shared/contract/referrals';
import { followUpOf } from '../../../shared/domain/ledger/follow-up';
import { useDates } from '../../app/use-text';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { AnswerForm } from './answer-form';
import { AnswerList } from './answer-list';
import { useLedgerDetail } from './ledger-detail';
import classes from './ledger.module.css';

/** Jawaban instansi: until when it is expected, what came, and the form for it. */
export function AnswerCard({ row }: { row: ReferralRow }) {
  const { t } = useTranslation();
  const { date, plainDateOf } = useDates();
  const [adding, setAdding] = useState(false);
  const detail = useLedgerDetail(row.referralId);
  const answers = detail.data?.answers ?? [];
  const followUp = followUpOf(row, plainDateOf(new Date().toISOString()));
  const waits = answers.length === 0 && row.replyBy !== null && row.recall === null;
  return (
    <Card title={t('ledger.answer.title')}>
      <div className={classes.stack}>
        <ErrorNote error={detail.error} />
        {answers.length > 0 && <AnswerList answers={answers} />}
        {waits && row.replyBy !== null && (
          <Text c="dimmed" size="sm">
            {t(followUp === 'overdue' ? 'ledger.answer.late' : 'ledger.answer.waiting', {
              date: date(row.replyBy),
            })}{' '}
            {t('ledger.answer.intro')}
          </Text>
        )}
        {adding ? (
          <AnswerForm row={row} onDone={() => setAdding(false)} />
        ) : (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t(answers.length === 0 ? 'ledger.answer.record' : 'ledger.answer.another')}
          </Button>
        )}
      </div>
    </Card>
  );
}
