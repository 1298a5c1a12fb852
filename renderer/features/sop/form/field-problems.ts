import type { FieldError } from 'react-hook-form';
import { ANSWER_ERROR_CODES, type AnswerErrorCode } from '../../../../shared/domain/forms/validate';

/** What is wrong with one question: as a whole, or in which of its parts (`.name`, `[2].amount`). */
export interface FieldProblems {
  readonly whole: AnswerErrorCode | null;
  readonly parts: ReadonlyMap<string, AnswerErrorCode>;
}

/** What the form library holds of the problems of one question. */
export function libraryError(problems: FieldProblems): FieldError {
  const [first] = problems.parts.values();
  const code = problems.whole ?? first ?? 'wrong_type';
  if (problems.parts.size === 0) return { type: code, message: code };
  return { type: code, message: code, types: Object.fromEntries(problems.parts) };
}

/** The problems of one question, out of what the form library holds. */
export function problemsIn(error: FieldError | undefined): FieldProblems {
  const parts = new Map(
    Object.entries(error?.types ?? {}).flatMap(([at, word]) => {
      const code = answerErrorCode(typeof word === 'string' ? word : undefined);
      return code === null ? [] : [[at, code] as const];
    }),
  );
  return { whole: parts.size > 0 ? null : answerErrorCode(error?.message), parts };
}

/** The code of an answer error, or `null` for any other text. */
export function answerErrorCode(text: string | undefined): AnswerErrorCode | null {
  return ANSWER_ERROR_CODES.find((code) => code === text) ?? null;
}
