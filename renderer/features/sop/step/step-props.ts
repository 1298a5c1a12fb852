import type { SopStep } from '../../../../shared/domain/sop/definition';
import type { StepProgress } from '../../../../shared/domain/sop/progress';
import type { CaseView } from '../../../case-parts/case-view';

/** One step of one case: what every view of a step is drawn from. */
export interface StepProps {
  readonly view: CaseView;
  readonly step: SopStep;
  readonly progress: StepProgress;
}
