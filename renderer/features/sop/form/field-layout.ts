import {
  type AnswerValue,
  isReason,
  type UnansweredReason,
} from '../../../../shared/domain/facts/answer';
import { type FormField, isPartedType } from '../../../../shared/domain/forms/definition';

/** More options than this do not fit beside another question. */
const MAX_OPTIONS_BESIDE = 5;

/** Whether a question takes the whole row. */
export function isWide(field: FormField): boolean {
  if (field.type === 'longText' || isPartedType(field.type)) return true;
  return (field.options?.length ?? 0) > MAX_OPTIONS_BESIDE;
}

/** Why a question has no answer, if the value says so. */
export function unansweredReason(value: AnswerValue | null): UnansweredReason | null {
  return isReason(value) ? value.unanswered : null;
}

/** Whether there is one control that a label can belong to; chips and parts form a group instead. */
export function labelsControl(field: FormField, value: AnswerValue | null): boolean {
  if (unansweredReason(value) !== null || isPartedType(field.type)) return false;
  return field.type !== 'choice' && field.type !== 'many' && field.type !== 'yesNo';
}
