import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../app/vault-context';

/** Region codes shorter than this match half the country. */
const MIN_LETTERS = 2;
const QUERY_MAX = 100;

interface RegionSelectProps {
  readonly label: string;
  readonly error?: string | undefined;
  /** A code of the Ministry of Home Affairs, or empty. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A province, regency or district, found by its name. */
export function RegionSelect({ value, onChange, ...input }: RegionSelectProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim().slice(0, QUERY_MAX), 150);
  const found = useQuery(
    queries.regions.search.queryOptions({
      input: { text: wanted },
      enabled: wanted.length >= MIN_LETTERS,
      placeholderData: keepPreviousData,
    }),
  );
  const chosen = useQuery(
    queries.regions.byCode.queryOptions({ input: { code: value }, enabled: value !== '' }),
  ).data;
  const regions = wanted.length >= MIN_LETTERS ? (found.data ?? []) : [];
  const own = chosen ?? (value === '' ? null : { code: value, name: value });
  const shown = own === null ? regions : [own, ...regions.filter(({ code }) => code !== own.code)];
  return (
    <Select
      {...input}
      placeholder={t('common.region.placeholder')}
      data={shown.map(({ code, name }) => ({ value: code, label: name }))}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      onSearchChange={setText}
      // The vault has searched already; its order stands.
      filter={({ options }) => options}
      nothingFoundMessage={
        wanted.length < MIN_LETTERS ? t('common.region.typeMore') : t('common.searchEmpty')
      }
      clearable
      clearButtonProps={{ 'aria-label': t('common.region.clear') }}
      searchable
    />
  );
}
