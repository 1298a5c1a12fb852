import type { Form } from '../../../../shared/domain/forms/definition';
import type { Answers } from '../../../../shared/domain/forms/validate';
import type { Facts } from '../../../../shared/domain/sop/condition';
import type { CaseView } from '../../../case-parts/case-view';
import { NeedsPanel } from './needs-panel';
import { RiskPanel } from './risk-panel';
import { ScreeningPanel } from './screening-panel';

export interface AsideProps {
  readonly form: Form;
  readonly answers: Answers;
  readonly known: Facts;
  readonly view: CaseView;
}

/** The reviewer of F-04b sees what the companion saw, beside an own decision. */
const REVIEW_FORM = 'F-04b';
/** The intervention plan, which begins with the needs. */
const PLAN_FORM = 'F-08';
const SCREENING_FORMS: readonly string[] = ['F-04', REVIEW_FORM];
const RISK_FORM = 'F-06';

/** Whether a panel stands beside the form. */
export function hasAside(formId: string): boolean {
  return SCREENING_FORMS.includes(formId) || formId === RISK_FORM || formId === PLAN_FORM;
}

/** What the answers come to so far, worked out anew at every tick. */
export function FormAside({ form, answers, known, view }: AsideProps) {
  // The vault keeps who the client is apart; that the client is a foreigner is a flag of the case.
  const foreign = view.header.flags.includes('foreign') ? { 'gate.G4': 'yes' } : {};
  const facts: Facts = { ...known, ...foreign, ...answers };
  if (form.id === RISK_FORM) return <RiskPanel facts={facts} />;
  if (form.id === PLAN_FORM) return <NeedsPanel facts={facts} />;
  if (form.id === REVIEW_FORM) {
    return <ScreeningPanel facts={facts} decisionKey="review.decision" />;
  }
  return <ScreeningPanel facts={facts} decisionKey="screening.decision" />;
}
