import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import { type Form, type FormField, fieldsOf } from '../../../../shared/domain/forms/definition';
import { replaceForm } from '../../../../shared/domain/sop/edit';
import { useBilingual } from '../../../app/use-text';
import { Card } from '../../../ui/card';
import classes from '../sop-versions.module.css';
import { BilingualField, isWhole } from './bilingual-field';
import type { DraftSaver } from './use-save-draft';

interface FormEditorProps {
  readonly draft: SopDraft;
  readonly form: Form;
  readonly saver: DraftSaver;
}

/**
 * The words of a form and which answers it needs. Which facts it asks for, and their zones, come
 * from Suaka: they decide what an agency may get.
 */
export function FormEditor({ draft, form, saver }: FormEditorProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(form);
  const isDirty = JSON.stringify(words) !== JSON.stringify(form);
  const isSound = isWhole(words.title) && fieldsOf(words).every(isFieldWhole);
  const replace = (field: FormField) =>
    setWords({
      ...words,
      sections: words.sections.map((section) => ({
        ...section,
        fields: section.fields.map((one) => (one.key === field.key ? field : one)),
      })),
    });
  return (
    <Card title={form.id}>
      <div className={classes.stack}>
        <BilingualField
          label={t('sopVersions.editor.title')}
          value={words.title}
          onChange={(title) => setWords({ ...words, title })}
        />
        {fieldsOf(words).map((field) => (
          <FieldEditor key={field.key} field={field} onChange={replace} />
        ))}
        <div className={classes.bar}>
          <span role="status" className={classes.good}>
            {saver.isSaved && !isDirty && t('sopVersions.editor.saved')}
          </span>
          <Button
            variant="default"
            disabled={!isDirty || saver.isPending}
            onClick={() => setWords(form)}
          >
            {t('sopVersions.editor.undo')}
          </Button>
          <Button
            disabled={!isDirty || !isSound}
            loading={saver.isPending}
            onClick={() => saver.save(replaceForm(draft.definition, words))}
          >
            {t('sopVersions.editor.save')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

interface FieldEditorProps {
  readonly field: FormField;
  readonly onChange: (field: FormField) => void;
}

function FieldEditor({ field, onChange }: FieldEditorProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { options, ...rest } = field;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('sopVersions.editor.question', { label: text(field.label) })}</legend>
      <BilingualField
        label={t('sopVersions.editor.label')}
        value={field.label}
        onChange={(label) => onChange({ ...field, label })}
      />
      <Switch
        label={t('sopVersions.editor.required')}
        checked={field.required}
        onChange={(event) => onChange({ ...field, required: event.currentTarget.checked })}
      />
      {(options ?? []).map((option) => (
        <BilingualField
          key={option.value}
          label={t('sopVersions.editor.option', { value: option.value })}
          value={option.label}
          onChange={(label) =>
            onChange({
              ...rest,
              options: (options ?? []).map((one) =>
                one.value === option.value ? { ...one, label } : one,
              ),
            })
          }
        />
      ))}
    </fieldset>
  );
}

function isFieldWhole({ label, options }: FormField): boolean {
  return isWhole(label) && (options ?? []).every((option) => isWhole(option.label));
}
