import { type AnswerValue, isChoices } from '../../../../shared/domain/facts/answer';
import type { FieldOption } from '../../../../shared/domain/forms/definition';

/** The codes that are chosen; an unanswered or open question has none. */
export function chosenCodes(value: AnswerValue | null): readonly string[] {
  if (typeof value === 'string') return [value];
  return isChoices(value) ? value : [];
}

type ChipOption = Pick<FieldOption, 'value' | 'exclusive'>;

/** Ticks or unticks one of many. "None of these" cannot stand beside another option. */
export function toggleCode(
  value: AnswerValue | null,
  code: string,
  options: readonly ChipOption[],
): AnswerValue | null {
  const chosen = chosenCodes(value);
  if (chosen.includes(code)) {
    const rest = chosen.filter((one) => one !== code);
    return rest.length === 0 ? null : rest;
  }
  const isExclusive = (one: string) =>
    options.some((option) => option.value === one && option.exclusive === true);
  return isExclusive(code) ? [code] : [...chosen.filter((one) => !isExclusive(one)), code];
}
