import sheet from '../case-file.module.css';
import type { CaseView } from '../../../../case-parts/case-view';
import { AssignmentCard } from '../../../access';
import { MoveCaseCard } from '../../../sop-versions';
import { CaseReferralsCard } from './case-referrals-card';
import { DeadlinesCard } from './deadlines-card';
import { KnownFactsCard } from './known-facts-card';
import { NextStepCard } from './next-step-card';
import { ProgressCard } from './progress-card';
import { RiskCard } from './risk-card';
import { SafetyPlanCard } from './safety-plan-card';
import classes from './summary.module.css';

/** Ringkasan: what to do now, and around it what presses and what is known. */
export function SummaryTab({ view }: { view: CaseView }) {
  return (
    <div className={sheet.sheet}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <NextStepCard view={view} />
          <KnownFactsCard caseId={view.caseId} />
          <SafetyPlanCard caseId={view.caseId} />
        </div>
        <div className={classes.column}>
          <DeadlinesCard view={view} />
          <RiskCard view={view} />
          <AssignmentCard caseId={view.caseId} number={view.header.number} />
          <MoveCaseCard caseId={view.caseId} />
          <ProgressCard view={view} />
          <CaseReferralsCard caseId={view.caseId} />
        </div>
      </div>
    </div>
  );
}
