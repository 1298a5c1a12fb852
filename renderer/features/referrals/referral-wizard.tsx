import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { preloadPdf } from '../../ui/pdf-pages/load-pdf';
import { Wizard } from './wizard';
import classes from './wizard.module.css';

/** Wizard rujukan: from the agency to the hand-over, resumable at every step. */
export function ReferralWizard() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { referralId } = useParams({ from: '/referrals/$referralId' });
  useEffect(preloadPdf, []);
  const referral = useQuery(
    queries.referrals.get.queryOptions({
      input: { referralId },
      // Each reading is recorded: it is read once, and answers to changes replace it.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  if (referral.isError) {
    return (
      <div className={classes.alone}>
        <ErrorNote error={referral.error} />
      </div>
    );
  }
  if (referral.data === undefined) {
    return (
      <div className={classes.alone}>
        <Loader size="sm" aria-label={t('common.loading')} />
      </div>
    );
  }
  return <Wizard key={referralId} view={referral.data} />;
}
