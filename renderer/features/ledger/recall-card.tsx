import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LedgerDetail } from '../../../shared/contract/ledger';
import type { ReferralRow } from '../../../shared/contract/referrals';
import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { useLedgerDetail } from './ledger-detail';
import classes from './ledger.module.css';
import { PaperButtons } from './paper-buttons';
import { ToldForm } from './told-form';
import { useKeepDetail } from './use-keep-detail';

/** Penarikan: the agency still holds a copy; its letter, and whether it was told. */
export function RecallCard({ row }: { row: ReferralRow }) {
  const { t } = useTranslation();
  const { dateOf, dateTimeOf } = useDates();
  const detail = useLedgerDetail(row.recall === null ? null : row.referralId);
  if (row.recall === null) return null;
  const { withdrawnAt, dueAt, basis } = row.recall;
  const withdrawal = detail.data?.withdrawal ?? null;
  const told = withdrawal !== null && withdrawal.toldOn !== null;
  return (
    <Card title={t('ledger.recall.title')}>
      <div className={classes.stack}>
        <p className={told ? classes.muted : classes.urgent}>
          {!told && <IconAlertTriangle size={18} aria-hidden />}
          <span>
            {t('ledger.recall.text', { date: dateOf(withdrawnAt), agency: row.agencyName })}{' '}
            {!told && <strong>{t('ledger.recall.due', { date: dateTimeOf(dueAt) })}</strong>}
          </span>
        </p>
        <p className={classes.muted}>{basis}</p>
        <ErrorNote error={detail.error} />
        {detail.data !== undefined &&
          (withdrawal === null ? (
            <IssueLetter referralId={row.referralId} />
          ) : (
            <Letter row={row} withdrawal={withdrawal} withdrawnAt={withdrawnAt} />
          ))}
      </div>
    </Card>
  );
}

function IssueLetter({ referralId }: { referralId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { role } = useSession().officer;
  const keep = useKeepDetail();
  const issue = useMutation(queries.ledger.issueWithdrawal.mutationOptions({ onSuccess: keep }));
  if (!mayCall('ledger.issueWithdrawal', role)) {
    return <p className={classes.muted}>{t('ledger.recall.onlyManagers')}</p>;
  }
  return (
    <>
      <p className={classes.muted}>{t('ledger.recall.issueHelp')}</p>
      <ErrorNote error={issue.error} />
      <Button loading={issue.isPending} onClick={() => issue.mutate({ referralId })}>
        {t('ledger.recall.issue')}
      </Button>
    </>
  );
}

interface LetterProps {
  readonly row: ReferralRow;
  readonly withdrawal: NonNullable<LedgerDetail['withdrawal']>;
  readonly withdrawnAt: string;
}

function Letter({ row, withdrawal, withdrawnAt }: LetterProps) {
  const { t } = useTranslation();
  const { client } = useVault();
  const { date, dateOf } = useDates();
  const { referralId } = row;
  const { number, issuedAt, toldOn, toldTo, toldHow } = withdrawal;
  return (
    <>
      <p>{t('ledger.recall.issued', { number, date: dateOf(issuedAt) })}</p>
      <PaperButtons paper="recall" pages={() => client.ledger.withdrawalLetter({ referralId })} />
      {toldOn === null || toldHow === null ? (
        <ToldForm referralId={referralId} withdrawnAt={withdrawnAt} />
      ) : (
        <p className={classes.good}>
          <IconCircleCheck size={18} aria-hidden />
          {t('ledger.recall.told', {
            date: date(toldOn),
            to: toldTo ?? '',
            how: t(`ledger.recall.ways.${toldHow}`),
          })}
        </p>
      )}
    </>
  );
}
