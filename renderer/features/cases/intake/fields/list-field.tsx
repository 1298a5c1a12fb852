import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../../../app/use-text';
import type { IntakePath } from '../intake-values';
import type { ChoiceLabels } from './choice-field';
import { useFieldError, useFieldLabel, useIntake } from './use-intake-field';

/** One code out of a longer list, found by typing. */
export function ListField({
  path,
  labels,
  description,
  required = false,
}: {
  path: IntakePath;
  labels: ChoiceLabels;
  description?: ReactNode;
  required?: boolean;
}) {
  const { t } = useTranslation();
  const { control } = useIntake();
  const say = useBilingual();
  const label = useFieldLabel();
  const error = useFieldError(path);
  return (
    <Controller
      control={control}
      name={path}
      render={({ field }) => (
        <Select
          ref={field.ref}
          label={label(path)}
          description={description}
          error={error}
          placeholder={t('intake.choose')}
          data={Object.entries(labels).map(([value, text]) => ({ value, label: say(text) }))}
          value={field.value === '' ? null : field.value}
          onChange={(chosen) => field.onChange(chosen ?? '')}
          onBlur={field.onBlur}
          nothingFoundMessage={t('common.searchEmpty')}
          required={required}
          clearable={!required}
          clearButtonProps={{ 'aria-label': t('intake.clear') }}
          searchable
        />
      )}
    />
  );
}
