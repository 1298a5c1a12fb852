import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';
import { DraftBar } from './draft-bar';
import { FormsEditor } from './forms-editor';
import { StepsEditor } from './steps-editor';
import { useSaveDraft } from './use-save-draft';

const PARTS = ['steps', 'forms'] as const;

/** The draft: what is done with it as a whole above, what is changed in it below. */
export function DraftEditor({ draft }: { draft: SopDraft }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<(typeof PARTS)[number]>('steps');
  const saver = useSaveDraft(draft);
  return (
    <div className={classes.stack}>
      <DraftBar draft={draft} />
      <div>
        <SegmentedControl
          aria-label={t('sopVersions.editor.parts.label')}
          value={part}
          onChange={(chosen) => setPart(PARTS.find((one) => one === chosen) ?? 'steps')}
          data={PARTS.map((one) => ({ value: one, label: t(`sopVersions.editor.parts.${one}`) }))}
        />
      </div>
      <ErrorNote error={saver.error} />
      {part === 'steps' ? (
        <StepsEditor draft={draft} saver={saver} />
      ) : (
        <FormsEditor draft={draft} saver={saver} />
      )}
    </div>
  );
}
