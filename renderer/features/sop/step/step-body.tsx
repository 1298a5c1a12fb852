import { FormStep } from '../form/form-step';
import { AwaitingStep } from './awaiting-step';
import { ConferenceStep } from './conference-step';
import { DoneStep } from './done-step';
import { IntakeStep } from './intake-step';
import { LockedStep } from './locked-step';
import { NotApplicableStep } from './not-applicable-step';
import { ReferralStep } from './referral-step';
import { SkippedStep } from './skipped-step';
import { StepNotices } from './step-notices';
import type { StepProps } from './step-props';
import { TaskStep } from './task-step';

/** What can be done in the step as it stands. */
export function StepBody(props: StepProps) {
  switch (props.progress.state) {
    case 'locked':
      return <LockedStep {...props} />;
    case 'not_applicable':
      return <NotApplicableStep {...props} />;
    case 'done':
      return <DoneStep {...props} />;
    case 'skipped':
      return <SkippedStep {...props} />;
    case 'awaiting_approval':
      return <AwaitingStep {...props} />;
    case 'available':
    case 'in_progress':
    case 'deferred':
      return (
        <>
          <StepNotices {...props} />
          <OpenStep {...props} />
        </>
      );
  }
}

function OpenStep({ view, step, progress }: StepProps) {
  switch (step.kind.kind) {
    case 'intake':
      return <IntakeStep view={view} />;
    case 'form':
      return <FormStep view={view} step={step} progress={progress} formId={step.kind.formId} />;
    case 'referral':
      return <ReferralStep view={view} step={step} profiles={step.kind.profiles} />;
    case 'task':
      return <TaskStep view={view} step={step} progress={progress} />;
    case 'conference':
      return <ConferenceStep view={view} step={step} />;
  }
}
