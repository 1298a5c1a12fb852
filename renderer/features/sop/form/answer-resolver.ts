import type { FieldErrors, Resolver } from 'react-hook-form';
import {
  type AnswerError,
  ANSWER_ERROR_CODES,
  type AnswerErrorCode,
  validateAnswers,
  type ValidationContext,
} from '../../../../shared/domain/forms/validate';
import type { Form } from '../../../../shared/domain/forms/definition';
import { answersOf, fieldName, type FormValues } from './form-values';

/** Checks the answers by the domain's own rule, the same that the vault checks them by. */
export function answerResolver(form: Form, context: () => ValidationContext): Resolver<FormValues> {
  return (values) => {
    const problems = validateAnswers(form, answersOf(form, values), context());
    return problems.length === 0
      ? { values, errors: {} }
      : { values: {}, errors: fieldErrors(problems) };
  };
}

function fieldErrors(problems: readonly AnswerError[]): FieldErrors<FormValues> {
  return Object.fromEntries(
    problems.map(({ key, code }) => [fieldName(key), { type: code, message: code }]),
  );
}

/** The vault's `answers_incomplete` lists `key: code`; what cannot be read is left out. */
export function problemsOf(fields: unknown): readonly AnswerError[] {
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((field) => {
    const [key = '', word = ''] = String(field).split(': ');
    const code = answerErrorCode(word);
    return code === null ? [] : [{ key, code }];
  });
}

/** The code of an answer error, or `null` for any other text. */
export function answerErrorCode(text: string | undefined): AnswerErrorCode | null {
  return ANSWER_ERROR_CODES.find((code) => code === text) ?? null;
}
