import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../case-parts/case-view';
import { useCaseNavigation } from '../../../case-parts/case-view';
import { CompleteIntake } from '../../cases';
import classes from './step-panel.module.css';

/** The reception: its form is the intake itself. */
export function IntakeStep({ view: { caseId } }: { view: CaseView }) {
  const { t } = useTranslation();
  const { toTab } = useCaseNavigation(caseId);
  return (
    <div className={classes.body}>
      <p className={classes.muted}>{t('sop.intake.text')}</p>
      <CompleteIntake caseId={caseId} onDone={() => toTab('summary')} embedded />
    </div>
  );
}
