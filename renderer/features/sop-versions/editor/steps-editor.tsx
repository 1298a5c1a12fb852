import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import { type SopStage, type SopStep, stepsOf } from '../../../../shared/domain/sop/definition';
import { addStep, nextStepId } from '../../../../shared/domain/sop/edit';
import { useBilingual } from '../../../app/use-text';
import classes from '../sop-versions.module.css';
import { StepEditor } from './step-editor';
import type { DraftSaver } from './use-save-draft';

interface StepsEditorProps {
  readonly draft: SopDraft;
  readonly saver: DraftSaver;
}

/** Stages and steps at the left, the chosen step at the right. */
export function StepsEditor({ draft, saver }: StepsEditorProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const newStep = useNewStep();
  const [chosen, setChosen] = useState<string | null>(null);
  const { sop } = draft.definition;
  const step = stepsOf(sop).find(({ id }) => id === chosen);
  const add = (stage: SopStage) => {
    const made = newStep(nextStepId(stage));
    saver.save(addStep(draft.definition, stage.id, made), () => setChosen(made.id));
  };
  return (
    <div className={classes.editor}>
      <nav className={classes.steps} aria-label={t('sopVersions.editor.parts.steps')}>
        {sop.stages.map((stage) => (
          <section key={stage.id}>
            <h3>
              {stage.id} {text(stage.title)}
            </h3>
            <ul>
              {stage.steps.map(({ id, title }) => (
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
            <UnstyledButton
              className={classes.add}
              disabled={saver.isPending}
              onClick={() => add(stage)}
            >
              + {t('sopVersions.editor.addStep', { stage: stage.id })}
            </UnstyledButton>
          </section>
        ))}
      </nav>
      {step === undefined ? (
        <p className={classes.muted}>{t('sopVersions.editor.choose')}</p>
      ) : (
        <StepEditor
          key={step.id}
          draft={draft}
          step={step}
          saver={saver}
          onRemoved={() => setChosen(null)}
        />
      )}
    </div>
  );
}

/** A step to begin with: a task of class C that waits for nothing. */
function useNewStep(): (id: string) => SopStep {
  const { t } = useTranslation();
  const both = {
    id: t('sopVersions.editor.newStep', { lng: 'id' }),
    en: t('sopVersions.editor.newStepEnglish', { lng: 'id' }),
  };
  return (id) => ({
    id,
    title: both,
    purpose: both,
    role: both,
    kind: { kind: 'task' },
    riskClass: 'C',
    requires: [],
    basis: [{ text: t('sopVersions.editor.ownDesign', { lng: 'id' }), status: 'design' }],
    exit: both,
  });
}
