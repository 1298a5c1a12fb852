import type { AssessmentEntry, AssessmentRules } from '../../../shared/contract/assessment';
import { readCase } from '../cases/records';
import type { UseCaseContext } from '../state';
import { readAssessments } from './assessment.store';

/** The rules that screening, risk, needs and safety plan are worked out with. */
export function readRules(context: UseCaseContext): AssessmentRules {
  return context.resources.assessment;
}

/** Every signed screening and risk assessment of a case. @throws UserError `not_found` */
export function readAssessmentHistory(
  context: UseCaseContext,
  { caseId }: { readonly caseId: string },
): AssessmentEntry[] {
  readCase(context.vault.db, caseId);
  return readAssessments(context.vault.db, caseId);
}
