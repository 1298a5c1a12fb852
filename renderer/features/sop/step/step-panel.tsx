import { useEffect, useRef } from 'react';
import type { StepProgress } from '../../../../shared/domain/sop/progress';
import { useBilingual } from '../../../app/use-text';
import { BasisNote } from '../../../ui/basis-note';
import { type CaseView, stepOf } from '../../cases/case-file/case-view';
import { StepBody } from './step-body';
import classes from './step-panel.module.css';
import { StepWell } from './step-well';

interface StepPanelProps {
  readonly view: CaseView;
  readonly progress: StepProgress;
  readonly now: string;
}

/** One step: what it is for, on what basis, what may be said, and what is to be filled in. */
export function StepPanel({ view, progress, now }: StepPanelProps) {
  const text = useBilingual();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = stepOf(view.sop, progress.stepId);
  // Whoever chose a step by keyboard reads on from its title.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (step === undefined) return null;
  return (
    <div className={classes.place}>
      <article className={classes.panel} aria-labelledby="step-title">
        <header className={classes.head}>
          <h2 id="step-title" ref={heading} tabIndex={-1}>
            {text(step.title)}
          </h2>
          <div className={classes.basis}>
            <BasisNote basis={step.basis} />
          </div>
        </header>
        <StepWell view={view} step={step} progress={progress} now={now} />
        {step.words !== undefined && <p className={classes.words}>“{text(step.words)}”</p>}
        <StepBody view={view} step={step} progress={progress} />
      </article>
    </div>
  );
}
