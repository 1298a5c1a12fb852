import { type InputWrapperProps, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldError, type FieldPathByValue, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ShelterDraft } from './shelter-fields';

type ShelterPath = Exclude<FieldPathByValue<ShelterDraft, string>, 'timeZone' | 'paper'>;

interface ShelterLineProps {
  readonly name: ShelterPath;
  readonly description?: ReactNode;
  readonly placeholder?: string;
}

/** One line of the settings, with its label and what is wrong with it. */
export function ShelterLine({ name, description, placeholder }: ShelterLineProps) {
  const { t } = useTranslation();
  const { register, getFieldState, formState } = useFormContext<ShelterDraft>();
  const error = useShelterError(getFieldState(name, formState).error);
  return (
    <TextInput
      {...register(name)}
      label={t(`settings.fields.${name}`)}
      description={description}
      placeholder={placeholder}
      error={error}
      inputWrapperOrder={LABEL_FIRST}
      autoComplete="off"
    />
  );
}

/** What is wrong in words; zod's own messages are not for people. */
function useShelterError(error: FieldError | undefined): string | undefined {
  const { t } = useTranslation();
  if (error === undefined) return undefined;
  const code = SHELTER_ERRORS.find((known) => known === error.message);
  if (code !== undefined) return t(`settings.errors.${code}`);
  if (error.type === 'too_big') return t('settings.errors.too_long');
  return error.type === 'too_small' ? t('common.required') : t('settings.errors.invalid');
}

const SHELTER_ERRORS = [
  'case_prefix',
  'nip_18_digits',
  'pattern_empty',
  'pattern_too_long',
  'pattern_bad_character',
  'pattern_unbalanced_brace',
  'pattern_unknown_placeholder',
  'pattern_width_not_allowed',
  'pattern_sequence_missing',
] as const;

/** Explanations below, so that the fields of a row stand level. */
const LABEL_FIRST: NonNullable<InputWrapperProps['inputWrapperOrder']> = [
  'label',
  'input',
  'error',
  'description',
];
