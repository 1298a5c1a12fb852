import type { FactView } from '../../../../shared/contract/cases';
import type { Bilingual } from '../../../../shared/domain/bilingual';
import type { AnswerValue } from '../../../../shared/domain/facts/answer';
import { type Form, fieldsOf } from '../../../../shared/domain/forms/definition';
import {
  type Answers,
  type ValidationContext,
  validateAnswers,
} from '../../../../shared/domain/forms/validate';

/**
 * What is known already of what the form asks, so that it is not asked again.
 *
 * A choice of consent is taken over only into the step that recorded it: consent to one thing is
 * not consent to another (UU 27/2022 Pasal 22). So is "not asked", which says that asking is due.
 */
export function prefilled(
  form: Form,
  facts: readonly FactView[],
  stepTitle: Bilingual,
  context: ValidationContext,
): Answers {
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  const answers: Record<string, AnswerValue> = {};
  for (const { key } of fieldsOf(form)) {
    const fact = byKey.get(key);
    if (fact === undefined) continue;
    const ownStep = fact.source.id === stepTitle.id;
    if (!ownStep && (key.startsWith('consent.') || isNotAsked(fact.value))) continue;
    answers[key] = fact.value;
  }
  const unfit = new Set(validateAnswers(form, answers, context).map((error) => error.key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !unfit.has(key)));
}

function isNotAsked(value: AnswerValue): boolean {
  return typeof value === 'object' && 'unanswered' in value && value.unanswered === 'not_asked';
}

/** Two answers that say the same. */
export function sameAnswer(left: AnswerValue | null, right: AnswerValue | null): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
