import type { Bilingual } from '../../../../shared/domain/bilingual';
import type { AnswerValue } from '../../../../shared/domain/facts/answer';
import {
  type FactTextContext,
  factText,
  fieldFormat,
} from '../../../../shared/domain/facts/catalogue';
import type { FormField } from '../../../../shared/domain/forms/definition';

/** An answer as a person reads it, by the words of its own question. */
export function answerText(
  field: FormField,
  value: AnswerValue,
  context: FactTextContext,
): Bilingual {
  return factText(fieldFormat(field), value, context);
}
