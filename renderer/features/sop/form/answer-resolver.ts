import type { FieldErrors, Resolver } from 'react-hook-form';
import { type Form, fieldsOf } from '../../../../shared/domain/forms/definition';
import {
  type AnswerError,
  validateAnswers,
  type ValidationContext,
} from '../../../../shared/domain/forms/validate';
import { answerErrorCode, type FieldProblems, libraryError } from './field-problems';
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
    [...problemsByKey(problems)].map(([key, own]) => [fieldName(key), libraryError(own)]),
  );
}

/** The problems of each question together: a table can have many. */
export function problemsByKey(
  problems: readonly AnswerError[],
): ReadonlyMap<string, FieldProblems> {
  const keys = new Set(problems.map(({ key }) => key));
  return new Map(
    [...keys].map((key) => [
      key,
      problemsOfKey(
        key,
        problems.filter((one) => one.key === key),
      ),
    ]),
  );
}

function problemsOfKey(key: string, problems: readonly AnswerError[]): FieldProblems {
  const parts = problems.flatMap(({ path, code }) =>
    path === undefined ? [] : [[path.slice(key.length), code] as const],
  );
  return {
    whole: problems.find(({ path }) => path === undefined)?.code ?? null,
    parts: new Map(parts),
  };
}

/** The vault's `answers_incomplete` lists `path: code`; what cannot be read is left out. */
export function problemsOf(form: Form, fields: unknown): readonly AnswerError[] {
  if (!Array.isArray(fields)) return [];
  // The longest first: one key may be the beginning of another.
  const keys = fieldsOf(form)
    .map(({ key }) => key)
    .toSorted((a, b) => b.length - a.length);
  return fields.flatMap((field): AnswerError[] => {
    const [path = '', word = ''] = String(field).split(': ');
    const code = answerErrorCode(word);
    const key = keys.find(
      (one) => path.startsWith(one) && /^(?:$|[.[])/.test(path.slice(one.length)),
    );
    if (code === null || key === undefined) return [];
    return [path === key ? { key, code } : { key, code, path }];
  });
}
