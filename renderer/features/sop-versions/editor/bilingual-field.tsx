import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../../shared/domain/bilingual';
import { FieldGrid } from '../../../ui/field-grid';

/** The longest text of one field of the SOP that the editor takes, in characters. */
const MAX_LENGTH = 4_000;

interface BilingualFieldProps {
  readonly label: string;
  readonly value: Bilingual;
  readonly onChange: (value: Bilingual) => void;
  /** Both may be left empty together. */
  readonly optional?: boolean;
}

/** One text in both languages: both are needed, because the window speaks either. */
export function BilingualField({ label, value, onChange, optional = false }: BilingualFieldProps) {
  const { t } = useTranslation();
  const mayBeEmpty = optional && value.id === '' && value.en === '';
  const field = (language: 'id' | 'en') => ({
    value: value[language],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...value, [language]: event.currentTarget.value }),
    error: !mayBeEmpty && value[language].trim() === '' && t('common.required'),
    maxLength: MAX_LENGTH,
    autosize: true,
    minRows: 1,
  });
  return (
    <FieldGrid>
      <Textarea label={t('sopVersions.editor.indonesian', { field: label })} {...field('id')} />
      <Textarea label={t('sopVersions.editor.english', { field: label })} {...field('en')} />
    </FieldGrid>
  );
}

/** Whether both languages say something. */
export function isWhole({ id, en }: Bilingual): boolean {
  return id.trim() !== '' && en.trim() !== '';
}
