import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../app/use-text';
import { useVault } from '../app/vault-context';
import { ErrorNote } from '../ui/error-note';
import { FieldGrid } from '../ui/field-grid';

/** To whom a packet goes and what for; `null` while not chosen. */
export interface AgencyChoice {
  readonly agencyId: string | null;
  readonly profileId: string | null;
}

export const NO_AGENCY: AgencyChoice = { agencyId: null, profileId: null };

interface AgencyFieldsProps {
  readonly value: AgencyChoice;
  readonly onChange: (choice: AgencyChoice) => void;
}

/** Chooses an agency and what the packet is for. */
export function AgencyFields({ value, onChange }: AgencyFieldsProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const agencies = useQuery(queries.referrals.agencies.queryOptions());
  const profilesOf = (agencyId: string | null) =>
    agencies.data?.find(({ agency }) => agency.id === agencyId)?.profiles ?? [];
  const chooseAgency = (agencyId: string | null) => {
    const [only, ...others] = profilesOf(agencyId);
    // One purpose leaves nothing to choose; several are the officer's decision.
    const profileId = others.length === 0 ? (only?.profileId ?? null) : null;
    onChange({ agencyId, profileId });
  };
  return (
    <>
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
          value={value.agencyId}
          onChange={chooseAgency}
        />
        <Select
          label={t('caseFile.referrals.profile')}
          placeholder={t('caseFile.referrals.profilePlaceholder')}
          disabled={value.agencyId === null}
          data={profilesOf(value.agencyId).map((profile) => ({
            value: profile.profileId,
            label: text(profile.name),
          }))}
          value={value.profileId}
          onChange={(profileId) => onChange({ ...value, profileId })}
        />
      </FieldGrid>
      <ErrorNote error={agencies.error} />
    </>
  );
}
