import { z } from 'zod';
import {
  type AnswerValue,
  answerValueSchema,
  isBlank,
  isReason,
  isUnanswered,
  tidyAnswer,
} from '../facts/answer';
import { evaluateOptional, type Facts, testsOf } from '../sop/condition';
import {
  type AnswerErrorCode,
  checkDate,
  checkInstant,
  checkMany,
  checkNumber,
  checkOneOf,
  checkText,
} from './check-answer';
import { checkAddress, checkGroup, checkPerson, type PartError } from './check-parts';
import { type Form, type FormField, fieldsOf, YES_NO_VALUES } from './definition';

export { ANSWER_ERROR_CODES, type AnswerErrorCode, isCalendarDate } from './check-answer';

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

/** What is kept of a form while it is being filled in. */
export const draftPayloadSchema = z.object({ answers: draftAnswersSchema });

export interface AnswerError {
  readonly key: string;
  readonly code: AnswerErrorCode;
  /** Where in an answer of several parts, such as `loss.items[2].amount` (rows count from 0). */
  readonly path?: string;
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
 * @returns one error per field, or per part of a person, address or group, in the order of the form;
 * then keys the form does not know.
 */
export function validateAnswers(
  form: Form,
  answers: Answers,
  context: ValidationContext,
): readonly AnswerError[] {
  const asked = askedFields(form, answers, context.facts);
  const errors: AnswerError[] = [];
  for (const field of asked) {
    errors.push(...checkField(field, answerTo(answers, field.key), context));
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
    // A person without a single word, or a table of empty rows, is no answer.
    if (answer !== undefined && !isBlank(answer)) kept[field.key] = tidyAnswer(answer);
  }
  return kept;
}

function isAsked(field: FormField, known: Facts, ownKeys: ReadonlySet<string>): boolean {
  const truth = evaluateOptional(field.when, known);
  if (truth !== 'unknown' || field.when === undefined) return truth !== 'false';
  return testsOf(field.when).every((test) => !ownKeys.has(test.fact) || !isBlank(known[test.fact]));
}

function answerTo(answers: Answers, key: string): AnswerValue | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

function checkField(
  field: FormField,
  value: AnswerValue | undefined,
  context: ValidationContext,
): readonly AnswerError[] {
  const { key } = field;
  if (isReason(value)) {
    // A reason for having no answer is itself an answer, where the form offers it.
    const allowed = field.allowUnanswered === true || !field.required;
    return allowed ? [] : [{ key, code: 'required' }];
  }
  if (value === undefined || isUnanswered(value)) {
    return field.required ? [{ key, code: 'required' }] : [];
  }
  return checkAnswer(field, value, context).map(({ at, code }) =>
    at === '' ? { key, code } : { key, code, path: `${key}${at}` },
  );
}

function checkAnswer(
  field: FormField,
  value: AnswerValue,
  context: ValidationContext,
): readonly PartError[] {
  switch (field.type) {
    case 'person':
      return checkPerson(value);
    case 'address':
      return checkAddress(value);
    case 'group':
      return checkGroup(value, field, context.today);
    default: {
      const code = checkSingle(field, value, context);
      return code === null ? [] : [{ at: '', code }];
    }
  }
}

function checkSingle(
  field: FormField,
  value: AnswerValue,
  context: ValidationContext,
): AnswerErrorCode | null {
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
    default:
      return 'wrong_type';
  }
}
