import { z } from 'zod';
import { type AnswerValue, isChoices } from '../facts/answer';
import type { FieldOption } from './field-parts';

export const ANSWER_ERROR_CODES = [
  'required',
  'not_an_option',
  'bad_date',
  'future_date',
  'too_long',
  'not_a_number',
  'out_of_range',
  'too_many_rows',
  'wrong_type',
  'unknown_field',
] as const;
export type AnswerErrorCode = (typeof ANSWER_ERROR_CODES)[number];

/** `true` for a calendar date that exists, `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

/** @param maxLength characters */
export function checkText(value: AnswerValue, maxLength: number): AnswerErrorCode | null {
  if (typeof value !== 'string') return 'wrong_type';
  return value.length > maxLength ? 'too_long' : null;
}

/** The limits of a number, both included. */
interface NumberRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export function checkNumber(value: AnswerValue, { min, max }: NumberRange): AnswerErrorCode | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'not_a_number';
  const tooSmall = min !== undefined && value < min;
  const tooLarge = max !== undefined && value > max;
  return tooSmall || tooLarge ? 'out_of_range' : null;
}

interface DatedField {
  readonly allowFuture?: boolean | undefined;
}

/** @param today the shelter's calendar date, `YYYY-MM-DD` */
export function checkDate(
  value: AnswerValue,
  field: DatedField,
  today: string,
): AnswerErrorCode | null {
  if (typeof value !== 'string' || !isCalendarDate(value)) return 'bad_date';
  return value > today && field.allowFuture !== true ? 'future_date' : null;
}

/** @param now UTC ISO instant */
export function checkInstant(
  value: AnswerValue,
  field: DatedField,
  now: string,
): AnswerErrorCode | null {
  if (typeof value !== 'string' || !z.iso.datetime().safeParse(value).success) return 'bad_date';
  const ahead = Date.parse(value) > Date.parse(now);
  return ahead && field.allowFuture !== true ? 'future_date' : null;
}

export function checkOneOf(value: AnswerValue, allowed: readonly string[]): AnswerErrorCode | null {
  if (typeof value !== 'string') return 'wrong_type';
  return allowed.includes(value) ? null : 'not_an_option';
}

export function checkMany(
  value: AnswerValue,
  options: readonly FieldOption[],
): AnswerErrorCode | null {
  if (!isChoices(value)) return 'wrong_type';
  const chosen = value.map((code) => options.find((option) => option.value === code));
  const strange = chosen.includes(undefined) || new Set(value).size !== value.length;
  const contradicts = value.length > 1 && chosen.some((option) => option?.exclusive === true);
  return strange || contradicts ? 'not_an_option' : null;
}
