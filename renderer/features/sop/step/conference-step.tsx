import { useTranslation } from 'react-i18next';
import { ConferencesOfStep, ConveneForStep } from '../../conference';
import { SkipButton } from './skip-button';
import classes from './step-panel.module.css';
import type { StepProps } from './step-props';

/** A step that a closed case conference finishes. */
export function ConferenceStep({ view, step }: Pick<StepProps, 'view' | 'step'>) {
  const { t } = useTranslation();
  const ref = { caseId: view.caseId, stepId: step.id };
  return (
    <>
      <div className={classes.body}>
        <p>{t('conference.step.text')}</p>
        <ConferencesOfStep {...ref} />
      </div>
      <footer className={classes.footer}>
        <span className={classes.footerNote} />
        <SkipButton view={view} step={step} />
        <ConveneForStep {...ref} />
      </footer>
    </>
  );
}
