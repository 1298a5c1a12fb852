import { TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../ui/field-grid';
import classes from './accounts.module.css';
import type { FirstRunForm } from './first-run-form';

/** Who the shelter is and who its first officer. */
export function FirstRunPeople() {
  const { t } = useTranslation();
  const { register, formState } = useFormContext<FirstRunForm>();
  const field = (name: 'shelterName' | 'city' | 'displayName' | 'position') => ({
    label: t(`accounts.firstRun.${name}`),
    error: formState.errors[name] !== undefined && t('common.required'),
    autoComplete: 'off',
    ...register(name),
  });
  return (
    <FieldGrid>
      <TextInput
        {...field('shelterName')}
        placeholder="UPTD PPA Kota Contoh"
        autoFocus
        data-autofocus
      />
      <TextInput {...field('city')} placeholder="Kota Contoh" />
      <TextInput {...field('displayName')} />
      <TextInput {...field('position')} />
      <p className={classes.below}>{t('accounts.firstRun.roleHelp')}</p>
    </FieldGrid>
  );
}
