import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../app/vault-context';
import { Card } from '../ui/card';
import { ErrorNote } from '../ui/error-note';
import { AgencyFields, NO_AGENCY } from './agency-fields';
import { useRefreshCases } from './case-view';

/** Chooses an agency and what the packet is for, and begins the referral. */
export function StartReferral({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const [{ agencyId, profileId }, choose] = useState(NO_AGENCY);
  const start = useStartReferral();
  return (
    <Card title={t('caseFile.referrals.start')}>
      <AgencyFields value={{ agencyId, profileId }} onChange={choose} />
      <ErrorNote error={start.error} />
      <Button
        disabled={agencyId === null || profileId === null}
        loading={start.isPending}
        onClick={() => {
          if (agencyId !== null && profileId !== null)
            start.mutate({ caseId, agencyId, profileId });
        }}
      >
        {t('caseFile.referrals.submit')}
      </Button>
    </Card>
  );
}

/** Begins a referral and opens it. */
export function useStartReferral() {
  const { queries } = useVault();
  const navigate = useNavigate();
  const refresh = useRefreshCases();
  return useMutation(
    queries.referrals.start.mutationOptions({
      onSuccess: async ({ referralId }) => {
        await navigate({ to: '/referrals/$referralId', params: { referralId } });
        await refresh();
      },
    }),
  );
}
