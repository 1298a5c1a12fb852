import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { CoordinationCard } from '../../ledger';
import classes from './case-file.module.css';
import type { CaseView } from '../../../case-parts/case-view';
import { ReferralRows } from '../../../case-parts/referral-rows';
import { StartReferral } from '../../../case-parts/start-referral';

/** Rujukan: what was referred from this file, and the start of another referral. */
export function ReferralsTab({ view: { caseId } }: { view: CaseView }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { data, error } = useQuery(queries.referrals.list.queryOptions({ input: { caseId } }));
  return (
    <div className={classes.sheet}>
      <StartReferral caseId={caseId} />
      <Card title={t('caseFile.referrals.title')}>
        <ErrorNote error={error} />
        {data?.length === 0 && <p className={classes.meta}>{t('caseFile.referrals.empty')}</p>}
        <ReferralRows rows={data ?? []} />
      </Card>
      <CoordinationCard caseId={caseId} />
    </div>
  );
}
