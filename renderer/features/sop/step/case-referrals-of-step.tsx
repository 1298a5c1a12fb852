import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { ReferralRows } from '../../../case-parts/referral-rows';
import classes from './step-panel.module.css';

interface CaseReferralsOfStepProps {
  readonly caseId: string;
  readonly profiles: readonly string[];
}

/** Referrals of this case that were made for the step, with their state. */
export function CaseReferralsOfStep({ caseId, profiles }: CaseReferralsOfStepProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const list = useQuery(queries.referrals.list.queryOptions({ input: { caseId } }));
  const rows = (list.data ?? []).filter((row) => profiles.includes(row.profileId));
  if (rows.length === 0) return <ErrorNote error={list.error} />;
  return (
    <section className={classes.answers}>
      <h3>{t('sop.referral.made')}</h3>
      <ReferralRows rows={rows} />
    </section>
  );
}
