import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../../app/vault-context';
import { useFieldError, useFieldLabel, useIntake } from './use-intake-field';

/** Region codes shorter than this match half the country. */
const MIN_LETTERS = 2;
const QUERY_MAX = 100;

/** Where the client comes from: a province, regency or district found by its name. */
export function RegionField() {
  const { control } = useIntake();
  return (
    <Controller
      control={control}
      name="victim.originRegion"
      render={({ field }) => <RegionSelect {...field} />}
    />
  );
}

interface RegionSelectProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly onBlur: () => void;
  readonly ref: (instance: HTMLInputElement | null) => void;
}

function RegionSelect({ value, onChange, onBlur, ref }: RegionSelectProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const label = useFieldLabel();
  const error = useFieldError('victim.originRegion');
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
      ref={ref}
      label={label('victim.originRegion')}
      error={error}
      placeholder={t('intake.originPlaceholder')}
      data={shown.map(({ code, name }) => ({ value: code, label: name }))}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      onBlur={onBlur}
      onSearchChange={setText}
      // The vault has searched already; its order stands.
      filter={({ options }) => options}
      nothingFoundMessage={
        wanted.length < MIN_LETTERS ? t('intake.originTypeMore') : t('common.searchEmpty')
      }
      clearable
      clearButtonProps={{ 'aria-label': t('intake.clear') }}
      searchable
    />
  );
}
