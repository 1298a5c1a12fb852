import { z } from 'zod';
import { type AnswerValue, answerValueSchema, isUnanswered } from '../facts/answer';
import { evaluateOptional, type Facts, testsOf } from '../sop/condition';
import { type FieldOption, type Form, type FormField, fieldsOf, YES_NO_VALUES } from './definition';

/** Characters of a `text` field without its own limit. */
export const MAX_TEXT_LENGTH = 300;
/** Characters of a `longText` field without its own limit. */
export const MAX_LONG_TEXT_LENGTH = 10_000;
/** More answers than this in one form is not a form. */
export const MAX_ANSWERS = 500;

/** Answers to one form by fact key. A draft may hold any part of them. */
export type Answers = Facts;

/** A draft: well-formed values under any keys. Whether they may be signed is `validateAnswers`. */
export const draftAnswersSchema = z
  .record(z.string().min(1).max(100), answerValueSchema)
  .refine((answers) => Object.keys(answers).length <= MAX_ANSWERS, 'too many answers');

export const ANSWER_ERROR_CODES = [
  'required',
  'not_an_option',
  'bad_date',
  'future_date',
  'too_long',
  'not_a_number',
  'out_of_range',
  'wrong_type',
  'unknown_field',
] as const;
export type AnswerErrorCode = (typeof ANSWER_ERROR_CODES)[number];

export interface AnswerError {
  readonly key: string;
  readonly code: AnswerErrorCode;
}

/** What a signature is checked against: the other facts of the case, and the present. */
export interface ValidationContext {
  readonly facts: Facts;
  /** The shelter's calendar date, `YYYY-MM-DD`. */
  readonly today: string;
  /** The instant of signing, UTC ISO. */
  readonly now: string;
}

/**
 * Checks the answers of a form for signing. A draft is never checked: it may always be kept.
 * A question whose condition is false is not asked and so never missing; one whose condition is
 * unknown is asked.
 *
 * @returns one error per field at most, in the order of the form, then keys the form does not know.
 */
export function validateAnswers(
  form: Form,
  answers: Answers,
  context: ValidationContext,
): readonly AnswerError[] {
  const asked = askedFields(form, answers, context.facts);
  const errors: AnswerError[] = [];
  for (const field of asked) {
    const code = checkAnswer(field, answerTo(answers, field.key), context);
    if (code !== null) errors.push({ key: field.key, code });
  }
  const known = new Set(fieldsOf(form).map((field) => field.key));
  for (const key of Object.keys(answers)) {
    if (!known.has(key)) errors.push({ key, code: 'unknown_field' });
  }
  return errors;
}

/**
 * The fields that are asked, given the answers so far. A field whose condition is unknown is asked,
 * except while it follows a question of the same form that is still blank: a follow-up that stands
 * open before its question steers the answer. An answer left behind in a field that is no longer
 * asked does not open further questions.
 */
export function askedFields(form: Form, answers: Answers, facts: Facts): readonly FormField[] {
  const ownKeys = new Set(fieldsOf(form).map((field) => field.key));
  const known: Record<string, AnswerValue> = Object.fromEntries(
    Object.entries(facts).filter(([key]) => !ownKeys.has(key)),
  );
  const asked: FormField[] = [];
  for (const field of fieldsOf(form)) {
    if (!isAsked(field, known, ownKeys)) continue;
    asked.push(field);
    const answer = answerTo(answers, field.key);
    if (answer !== undefined) known[field.key] = answer;
  }
  return asked;
}

/** Only the answers to fields that are asked: what a signature seals and what becomes facts. */
export function askedAnswers(form: Form, answers: Answers, facts: Facts): Answers {
  const kept: Record<string, AnswerValue> = {};
  for (const field of askedFields(form, answers, facts)) {
    const answer = answerTo(answers, field.key);
    if (answer !== undefined) kept[field.key] = answer;
  }
  return kept;
}

/** `true` for a calendar date that exists, `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

function isAsked(field: FormField, known: Facts, ownKeys: ReadonlySet<string>): boolean {
  const truth = evaluateOptional(field.when, known);
  if (truth !== 'unknown' || field.when === undefined) return truth !== 'false';
  return testsOf(field.when).every((test) => !ownKeys.has(test.fact) || !isBlank(known[test.fact]));
}

/** No answer and no reason for having none. */
function isBlank(value: AnswerValue | undefined): boolean {
  const hasReason = typeof value === 'object' && 'unanswered' in value;
  return !hasReason && isUnanswered(value);
}

function answerTo(answers: Answers, key: string): AnswerValue | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

function checkAnswer(
  field: FormField,
  value: AnswerValue | undefined,
  context: ValidationContext,
): AnswerErrorCode | null {
  if (typeof value === 'object' && 'unanswered' in value) {
    // A reason for having no answer is itself an answer, where the form offers it.
    return field.allowUnanswered === true || !field.required ? null : 'required';
  }
  if (value === undefined || isUnanswered(value)) return field.required ? 'required' : null;
  switch (field.type) {
    case 'text':
      return checkText(value, field.maxLength ?? MAX_TEXT_LENGTH);
    case 'longText':
      return checkText(value, field.maxLength ?? MAX_LONG_TEXT_LENGTH);
    case 'number':
      return checkNumber(value, field);
    case 'date':
      return checkDate(value, field, context.today);
    case 'dateTime':
      return checkInstant(value, field, context.now);
    case 'choice':
      return checkOneOf(
        value,
        (field.options ?? []).map((option) => option.value),
      );
    case 'yesNo':
      return checkOneOf(value, YES_NO_VALUES);
    case 'many':
      return checkMany(value, field.options ?? []);
  }
}

function checkText(value: AnswerValue, maxLength: number): AnswerErrorCode | null {
  if (typeof value !== 'string') return 'wrong_type';
  return value.length > maxLength ? 'too_long' : null;
}

function checkNumber(value: AnswerValue, field: FormField): AnswerErrorCode | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'not_a_number';
  const tooSmall = field.min !== undefined && value < field.min;
  const tooLarge = field.max !== undefined && value > field.max;
  return tooSmall || tooLarge ? 'out_of_range' : null;
}

function checkDate(value: AnswerValue, field: FormField, today: string): AnswerErrorCode | null {
  if (typeof value !== 'string' || !isCalendarDate(value)) return 'bad_date';
  return value > today && field.allowFuture !== true ? 'future_date' : null;
}

function checkInstant(value: AnswerValue, field: FormField, now: string): AnswerErrorCode | null {
  if (typeof value !== 'string' || !z.iso.datetime().safeParse(value).success) return 'bad_date';
  const ahead = Date.parse(value) > Date.parse(now);
  return ahead && field.allowFuture !== true ? 'future_date' : null;
}

function checkOneOf(value: AnswerValue, allowed: readonly string[]): AnswerErrorCode | null {
  if (typeof value !== 'string') return 'wrong_type';
  return allowed.includes(value) ? null : 'not_an_option';
}

function checkMany(value: AnswerValue, options: readonly FieldOption[]): AnswerErrorCode | null {
  if (typeof value !== 'object' || 'unanswered' in value) return 'wrong_type';
  const chosen = value.map((code) => options.find((option) => option.value === code));
  const strange = chosen.includes(undefined) || new Set(value).size !== value.length;
  const contradicts = value.length > 1 && chosen.some((option) => option?.exclusive === true);
  return strange || contradicts ? 'not_an_option' : null;
}
