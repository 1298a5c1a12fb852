import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepProgress } from '../../../../shared/domain/sop/progress';
import { useBilingual } from '../../../app/use-text';
import { type CaseView, stepOf } from '../../../case-parts/case-view';
import { PrintFormButton } from '../print/print-form-button';
import { StepBasis } from '../../sop-versions';
import { StepBody } from './step-body';
import classes from './step-panel.module.css';
import { StepWell } from './step-well';

interface StepPanelProps {
  readonly view: CaseView;
  readonly progress: StepProgress;
  readonly now: string;
  /** Somebody asked for this step, by the rail or by a link. */
  readonly chosen: boolean;
}

/** One step: what it is for, on what basis, what may be said, and what is to be filled in. */
export function StepPanel({ view, progress, now, chosen }: StepPanelProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = stepOf(view.sop, progress.stepId);
  // Whoever chose a step reads on from its title; opening the tab alone leaves the focus there.
  useEffect(() => {
    if (chosen) heading.current?.focus();
  }, [chosen]);
  if (step === undefined) return null;
  return (
    <div className={classes.place}>
      <article className={classes.panel} aria-labelledby="step-title">
        <header className={classes.head}>
          <h2 id="step-title" ref={heading} tabIndex={-1}>
            {text(step.title)}
          </h2>
          <PrintFormButton caseId={view.caseId} step={step} />
          <div className={classes.basis}>
            <StepBasis elementId={step.id} basis={step.basis} />
          </div>
        </header>
        <StepWell view={view} step={step} progress={progress} now={now} />
        {step.words !== undefined && (
          <p className={classes.words}>
            <span className="visually-hidden">{t('sop.words')}: </span>“{text(step.words)}”
          </p>
        )}
        <StepBody view={view} step={step} progress={progress} />
      </article>
    </div>
  );
}
