import type { Bilingual } from '../../../../shared/domain/bilingual';
import { type AnswerValue, isParted } from '../../../../shared/domain/facts/answer';
import {
  type FactTextContext,
  factText,
  fieldFormat,
} from '../../../../shared/domain/facts/catalogue';
import type { FormField } from '../../../../shared/domain/forms/definition';
import type { Answers } from '../../../../shared/domain/forms/validate';

/** An answer as a person reads it, by the words of its own question. */
export function answerText(
  field: FormField,
  value: AnswerValue,
  context: FactTextContext,
): Bilingual {
  return factText(fieldFormat(field), value, context);
}

/** Codes of the regions that answers name, each once. */
export function regionsIn(answers: Answers): readonly string[] {
  const codes = Object.values(answers).flatMap((value) =>
    isParted(value) && 'address' in value ? [value.address.region ?? ''] : [],
  );
  return [...new Set(codes)].filter((code) => code !== '');
}
