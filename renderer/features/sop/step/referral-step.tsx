import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { Pill } from '../../../ui/pill';
import type { CaseView } from '../../../case-parts/case-view';
import { useStartReferral } from '../../../case-parts/start-referral';
import { CaseReferralsOfStep } from './case-referrals-of-step';
import { recipientsFor } from './recipients';
import list from './referral-step.module.css';
import { SkipButton } from './skip-button';
import classes from './step-panel.module.css';

interface ReferralStepProps {
  readonly view: CaseView;
  readonly step: SopStep;
  readonly profiles: readonly string[];
}

/** A step that a packet finishes: the agencies that fit, and what was prepared already. */
export function ReferralStep({ view, step, profiles }: ReferralStepProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const agencies = useQuery(queries.referrals.agencies.queryOptions());
  const start = useStartReferral();
  const fitting = recipientsFor(agencies.data ?? [], profiles);
  return (
    <>
      <div className={classes.body}>
        <p>{t('sop.referral.text')}</p>
        <ErrorNote error={agencies.error ?? start.error} />
        <CaseReferralsOfStep caseId={view.caseId} profiles={profiles} />
        <section className={classes.answers}>
          <h3>{t('sop.referral.agencies')}</h3>
          {agencies.data !== undefined && fitting.length === 0 && (
            <p className={classes.muted}>{t('sop.referral.noAgencies')}</p>
          )}
          <ul className={list.agencies}>
            {fitting.map(({ agency, profileId, purpose }) => (
              <li key={`${agency.id} ${profileId}`}>
                <div className={list.name}>
                  <strong>{agency.name}</strong>
                  <span className={classes.muted}>
                    {agency.addressee} · {t('sop.referral.area', { area: agency.area })}{' '}
                    {profiles.length > 1 && `· ${text(purpose)}`}
                  </span>
                </div>
                {agency.status === 'needs_confirmation' && (
                  <Pill tone="warn">{t('sop.referral.unverified')}</Pill>
                )}
                <Button
                  variant="default"
                  aria-label={t('sop.referral.prepareFor', { agency: agency.name })}
                  disabled={start.isPending}
                  onClick={() =>
                    start.mutate({ caseId: view.caseId, agencyId: agency.id, profileId })
                  }
                >
                  {t('sop.referral.prepare')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className={classes.footer}>
        <span className={classes.footerNote} />
        <SkipButton view={view} step={step} />
      </footer>
    </>
  );
}
