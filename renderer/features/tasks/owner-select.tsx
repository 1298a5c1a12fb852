import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../app/vault-context';

interface OwnerSelectProps {
  /** Only officers who may open this case can have its tasks. */
  readonly caseId: string | undefined;
  readonly value: string | null;
  readonly onChange: (officerId: string | null) => void;
  readonly error?: string | undefined;
}

/** Who is to do it. */
export function OwnerSelect({ caseId, value, onChange, error }: OwnerSelectProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const colleagues = useQuery(
    queries.tasks.colleagues.queryOptions({ input: caseId === undefined ? {} : { caseId } }),
  );
  return (
    <Select
      label={t('agenda.tasks.owner')}
      data={(colleagues.data ?? []).map(({ officerId, displayName }) => ({
        value: officerId,
        label: displayName,
      }))}
      value={value}
      onChange={onChange}
      error={error}
      allowDeselect={false}
    />
  );
}
