import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../app/use-text';
import { useVault } from '../app/vault-context';
import { Card } from '../ui/card';
import { ErrorNote } from '../ui/error-note';
import { FieldGrid } from '../ui/field-grid';
import { useRefreshCases } from './case-view';

/** Chooses an agency and what the packet is for, and begins the referral. */
export function StartReferral({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [profileId, setProfileId] = useState<string | null>(null);
  const agencies = useQuery(queries.referrals.agencies.queryOptions());
  const start = useStartReferral();
  const profiles = agencies.data?.find(({ agency }) => agency.id === agencyId)?.profiles ?? [];
  const chooseAgency = (value: string | null) => {
    setAgencyId(value);
    const offered = agencies.data?.find(({ agency }) => agency.id === value)?.profiles ?? [];
    // One purpose leaves nothing to choose; several are the officer's decision.
    setProfileId(offered.length === 1 ? (offered[0]?.profileId ?? null) : null);
  };
  return (
    <Card title={t('caseFile.referrals.start')}>
      <FieldGrid>
        <Select
          label={t('caseFile.referrals.agency')}
          placeholder={t('caseFile.referrals.agencyPlaceholder')}
          nothingFoundMessage={t('caseFile.referrals.noAgency')}
          searchable
          clearable
          data={(agencies.data ?? []).map(({ agency }) => ({
            value: agency.id,
            label: agency.name,
          }))}
          value={agencyId}
          onChange={chooseAgency}
        />
        <Select
          label={t('caseFile.referrals.profile')}
          placeholder={t('caseFile.referrals.profilePlaceholder')}
          disabled={agencyId === null}
          data={profiles.map((profile) => ({
            value: profile.profileId,
            label: text(profile.name),
          }))}
          value={profileId}
          onChange={setProfileId}
        />
      </FieldGrid>
      <ErrorNote error={agencies.error ?? start.error} />
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
