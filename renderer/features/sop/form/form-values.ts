import { type AnswerValue, isBlank } from '../../../../shared/domain/facts/answer';
import { type Form, fieldsOf } from '../../../../shared/domain/forms/definition';
import type { Answers } from '../../../../shared/domain/forms/validate';

/**
 * What the form library holds: one value per field under a name without dots, which it would read
 * as paths. `null` is a question nobody has answered yet.
 */
export type FormValues = Record<string, AnswerValue | null>;

/** The name of a field in the form library. */
export function fieldName(key: string): string {
  return key.replaceAll('.', '__');
}

/** Form values out of answers; everything else stays open. Nothing is ever chosen beforehand. */
export function valuesOf(form: Form, answers: Answers): FormValues {
  return Object.fromEntries(
    fieldsOf(form).map(({ key }) => [fieldName(key), answers[key] ?? null]),
  );
}

/** Answers out of form values, without the blank ones. */
export function answersOf(form: Form, values: FormValues): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const { key } of fieldsOf(form)) {
    const value = values[fieldName(key)] ?? null;
    if (value !== null && !isBlank(value)) answers[key] = value;
  }
  return answers;
}
