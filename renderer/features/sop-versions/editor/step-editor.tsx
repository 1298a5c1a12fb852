import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { replaceClock, replaceStep } from '../../../../shared/domain/sop/edit';
import { Card } from '../../../ui/card';
import classes from '../sop-versions.module.css';
import { isWhole } from './bilingual-field';
import { StepActions } from './step-actions';
import { StepClocks } from './step-clocks';
import { StepRules } from './step-rules';
import { StepTexts } from './step-texts';
import type { StepWords } from './step-words';
import type { DraftSaver } from './use-save-draft';
import { useKeptStep } from './use-kept-step';

interface StepEditorProps {
  readonly draft: SopDraft;
  readonly step: SopStep;
  readonly saver: DraftSaver;
  readonly onRemoved: () => void;
}

/** One step: its texts, rules and clocks. What is typed reaches the draft with "Simpan ke draf". */
export function StepEditor(props: StepEditorProps) {
  const kept = useKeptStep(props.draft.draftId, props.step.id);
  if (kept.words === undefined) return null;
  return <KnownStepEditor {...props} kept={kept} />;
}

type KnownProps = StepEditorProps & { readonly kept: ReturnType<typeof useKeptStep> };

function KnownStepEditor({ draft, step, saver, onRemoved, kept }: KnownProps) {
  const { t } = useTranslation();
  const { definition } = draft;
  const stored: StepWords = {
    step,
    clocks: definition.sop.clocks.filter(({ stepId }) => stepId === step.id),
  };
  const [words, setWords] = useState<StepWords>(kept.words ?? stored);
  const change = (next: StepWords) => {
    setWords(next);
    kept.keep(next);
  };
  const isDirty = JSON.stringify(words) !== JSON.stringify(stored);
  const save = () => {
    const next = words.clocks.reduce(replaceClock, replaceStep(definition, words.step));
    saver.save(next, () => void kept.discard());
  };
  const undo = () => {
    setWords(stored);
    void kept.discard();
  };
  return (
    <Card title={step.id}>
      <div className={classes.stack}>
        <StepTexts step={words.step} onChange={(next) => change({ ...words, step: next })} />
        <StepRules
          definition={definition}
          step={words.step}
          onChange={(next) => change({ ...words, step: next })}
        />
        <StepClocks clocks={words.clocks} onChange={(clocks) => change({ ...words, clocks })} />
        <StepActions
          draft={draft}
          stepId={step.id}
          saver={saver}
          isDirty={isDirty}
          isSound={isSound(words)}
          onSave={save}
          onUndo={undo}
          onRemoved={onRemoved}
        />
        {saver.isSaved && !isDirty && (
          <p className={classes.good} role="status">
            {t('sopVersions.editor.saved')}
          </p>
        )}
      </div>
    </Card>
  );
}

/** Whether the draft may take it: every text in both languages, every limit a number above zero. */
function isSound({ step, clocks }: StepWords): boolean {
  const { title, purpose, role, exit, words } = step;
  const texts = [title, purpose, role, exit, ...(words === undefined ? [] : [words])];
  return texts.every(isWhole) && clocks.every(({ limit }) => limit.amount >= 1);
}
