import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import { useBilingual } from '../../../app/use-text';
import classes from '../sop-versions.module.css';
import { FormEditor } from './form-editor';
import type { DraftSaver } from './use-save-draft';

interface FormsEditorProps {
  readonly draft: SopDraft;
  readonly saver: DraftSaver;
}

/** The forms at the left, the chosen one at the right. */
export function FormsEditor({ draft, saver }: FormsEditorProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const [chosen, setChosen] = useState<string | null>(null);
  const { forms } = draft.definition;
  const form = forms.find(({ id }) => id === chosen);
  return (
    <div className={classes.editor}>
      <nav className={classes.steps} aria-label={t('sopVersions.editor.parts.forms')}>
        <ul>
          {forms.map(({ id, title }) => (
            <li key={id}>
              <UnstyledButton
                className={classes.step}
                aria-current={id === chosen}
                onClick={() => setChosen(id)}
              >
                {id} {text(title)}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
      {form === undefined ? (
        <p className={classes.muted}>{t('sopVersions.editor.chooseForm')}</p>
      ) : (
        <FormEditor key={form.id} draft={draft} form={form} saver={saver} />
      )}
    </div>
  );
}
