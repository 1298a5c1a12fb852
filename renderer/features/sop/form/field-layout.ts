import { type AnswerValue, type UnansweredReason } from '../../../../shared/domain/facts/answer';
import type { FormField } from '../../../../shared/domain/forms/definition';

/** More options than this do not fit beside another question. */
const MAX_OPTIONS_BESIDE = 5;

/** Whether a question takes the whole row. */
export function isWide(field: FormField): boolean {
  return field.type === 'longText' || (field.options?.length ?? 0) > MAX_OPTIONS_BESIDE;
}

/** Why a question has no answer, if the value says so. */
export function unansweredReason(value: AnswerValue | null): UnansweredReason | null {
  return typeof value === 'object' && value !== null && 'unanswered' in value
    ? value.unanswered
    : null;
}

/** Whether there is one control that a label can belong to; chips form a group instead. */
export function labelsControl(field: FormField, value: AnswerValue | null): boolean {
  if (unansweredReason(value) !== null) return false;
  return field.type !== 'choice' && field.type !== 'many' && field.type !== 'yesNo';
}
