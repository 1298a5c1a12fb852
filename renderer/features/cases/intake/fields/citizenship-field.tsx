import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../../app/language';
import { namedCountries } from './countries';
import { useFieldError, useFieldLabel, useIntake } from './use-intake-field';

/** Citizenship: WNI first, then "not known", then countries by name. */
export function CitizenshipField() {
  const { t } = useTranslation();
  const { control } = useIntake();
  const label = useFieldLabel();
  const error = useFieldError('victim.citizenship');
  const language = currentLanguage();
  const countries = useMemo(() => namedCountries(language), [language]);
  return (
    <Controller
      control={control}
      name="victim.citizenship"
      render={({ field }) => (
        <Select
          ref={field.ref}
          label={label('victim.citizenship')}
          error={error}
          placeholder={t('intake.choose')}
          data={[
            { value: 'ID', label: t('intake.indonesian') },
            { value: 'unknown', label: t('common.unknown') },
            { group: t('intake.frequentCountries'), items: [...countries.frequent] },
            { group: t('intake.otherCountries'), items: [...countries.others] },
          ]}
          value={field.value === '' ? null : field.value}
          onChange={(chosen) => field.onChange(chosen ?? '')}
          onBlur={field.onBlur}
          nothingFoundMessage={t('common.searchEmpty')}
          maxDropdownHeight={280}
          required
          searchable
        />
      )}
    />
  );
}
