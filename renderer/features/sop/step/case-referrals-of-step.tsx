import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { ReferralRows } from '../../../case-parts/referral-rows';
import { profileNameOf, type ReferralPurpose } from './referral-purpose';
import classes from './step-panel.module.css';

interface CaseReferralsOfStepProps {
  readonly caseId: string;
  readonly purpose: ReferralPurpose;
}

/** Referrals of this case that were made for the step, with their state. */
export function CaseReferralsOfStep({ caseId, purpose }: CaseReferralsOfStepProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const agencies = useQuery(queries.referrals.agencies.queryOptions());
  const list = useQuery(queries.referrals.list.queryOptions({ input: { caseId } }));
  const name = profileNameOf(agencies.data ?? [], purpose);
  const rows = (list.data ?? []).filter((row) => row.profileName.id === name?.id);
  if (rows.length === 0) return <ErrorNote error={agencies.error ?? list.error} />;
  return (
    <section className={classes.answers}>
      <h3>{t('sop.referral.made')}</h3>
      <ReferralRows rows={rows} />
    </section>
  );
}
