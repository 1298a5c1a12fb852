import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../../app/vault-context';
import { Card } from '../../../../ui/card';
import { ErrorNote } from '../../../../ui/error-note';
import { useCaseNavigation } from '../../../../case-parts/case-view';
import { ReferralRows } from '../../../../case-parts/referral-rows';
import classes from './summary.module.css';

/** The referrals of this case and where each stands. */
export function CaseReferralsCard({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { toTab } = useCaseNavigation(caseId);
  const { data, error } = useQuery(queries.referrals.list.queryOptions({ input: { caseId } }));
  const all = (
    <UnstyledButton className={classes.all} onClick={() => toTab('referrals')}>
      {t('caseFile.summary.referralsAll')}
    </UnstyledButton>
  );
  return (
    <Card title={t('caseFile.summary.referrals')} aside={all}>
      <ErrorNote error={error} />
      {data?.length === 0 && (
        <p className={classes.muted}>{t('caseFile.summary.referralsEmpty')}</p>
      )}
      <ReferralRows rows={(data ?? []).slice(0, 4)} />
    </Card>
  );
}
