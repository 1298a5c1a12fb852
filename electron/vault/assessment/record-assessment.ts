import { UserError } from '../../../shared/contract/errors';
import { isPlainDate } from '../../../shared/domain/dates/plain-date';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import type { Form } from '../../../shared/domain/forms/definition';
import {
  assessRisk,
  explainRisk,
  needsLevelReason,
  riskLevelOf,
} from '../../../shared/domain/risk/assess-risk';
import type { RiskRecord, ScreeningRecord } from '../../../shared/domain/risk/record';
import { explainScreening } from '../../../shared/domain/screening/explain-screening';
import type { Facts } from '../../../shared/domain/sop/condition';
import type { UseCaseContext } from '../state';
import { insertAssessment } from './assessment.store';

interface SignedForm {
  readonly caseId: string;
  readonly stepId: string;
  readonly form: Form;
  /** The facts of the case with the signed answers over them. */
  readonly facts: Facts;
}

/**
 * Keeps what a signed screening or risk form came to, by the rule of today. Other forms leave no
 * trace here. Must run in the transaction of the signature.
 *
 * @throws UserError `answers_incomplete` when the officer's level differs from the rule's and no
 * reason is given: both are kept, and one without the other could not be understood later
 */
export function recordAssessment(context: UseCaseContext, signed: SignedForm): void {
  const { screening, risk } = context.resources.assessment;
  const { caseId, stepId, form, facts } = signed;
  const common = { caseId, stepId, at: context.now, byId: context.officer.officerId };
  const { db } = context.vault;
  if (form.id === risk.formId) {
    insertAssessment(db, { ...common, kind: 'risk', result: riskRecord(context, facts) });
  }
  if (form.id === screening.formId) {
    const result = screeningRecord(context, form, facts);
    insertAssessment(db, { ...common, kind: 'screening', result });
  }
}

function riskRecord({ resources }: UseCaseContext, facts: Facts): RiskRecord {
  const rule = resources.assessment.risk;
  const assessment = assessRisk(rule, facts);
  const chosen = riskLevelOf(facts['risk.level']) ?? assessment.level;
  const differs = needsLevelReason(assessment, chosen);
  // A reason left over from an earlier assessment explains nothing where both agree.
  const reason = differs ? textOf(facts['risk.levelReason']) : null;
  if (differs && reason === null) {
    throw new UserError('answers_incomplete', { fields: ['risk.levelReason: required'] });
  }
  const reviewDate = textOf(facts['risk.reviewDate']);
  return {
    ruleVersion: assessment.ruleVersion,
    level: assessment.level,
    score: assessment.score,
    chosenLevel: chosen,
    reason,
    explanation: explainRisk(rule, assessment),
    lines: [...assessment.lines],
    reviewDate: reviewDate !== null && isPlainDate(reviewDate) ? reviewDate : null,
  };
}

function screeningRecord({ resources }: UseCaseContext, form: Form, facts: Facts): ScreeningRecord {
  const guide = resources.assessment.screening;
  const { result, head, difference } = explainScreening(guide, form, facts);
  return {
    guideVersion: guide.version,
    result: result.result,
    indicated: result.indicated,
    rule: result.rule,
    decision: textOf(facts['screening.decision']) ?? '',
    difference,
    explanation: head,
  };
}

function textOf(value: AnswerValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
