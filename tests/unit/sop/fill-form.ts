import type { AnswerValue, GroupRow } from '../../../shared/domain/facts/answer';
import type { Form, FormField } from '../../../shared/domain/forms/definition';
import {
  type Answers,
  askedAnswers,
  askedFields,
  validateAnswers,
} from '../../../shared/domain/forms/validate';
import type { CaseAnswers } from '../../fixtures/cases/case';

type Column = NonNullable<FormField['fields']>[number];

interface Present {
  readonly facts: Answers;
  /** The shelter's calendar date. */
  readonly today: string;
  readonly now: string;
}

/**
 * The answers of a form as an officer would sign it: what the case says, what the file knows
 * already, and an invented value for every question that has to be answered.
 *
 * @param used takes the keys that the case answered
 * @throws Error when the form may not be signed with them
 */
export function fillForm(
  form: Form,
  told: CaseAnswers,
  present: Present,
  used: Set<string>,
): Answers {
  let answers: Answers = {};
  // An answer may open further questions, so the form is read again until nothing is added.
  for (;;) {
    const added = missingAnswers(form, answers, told, present);
    if (Object.keys(added).length === 0) break;
    answers = { ...answers, ...added };
  }
  for (const key of Object.keys(answers)) if (Object.hasOwn(told, key)) used.add(key);
  const errors = validateAnswers(form, answers, present);
  if (errors.length > 0) throw new Error(`${form.id}: ${JSON.stringify(errors)}`);
  return askedAnswers(form, answers, present.facts);
}

function missingAnswers(
  form: Form,
  answers: Answers,
  told: CaseAnswers,
  present: Present,
): Answers {
  const added: Record<string, AnswerValue> = {};
  for (const field of askedFields(form, answers, present.facts)) {
    if (Object.hasOwn(answers, field.key)) continue;
    const value = told[field.key] ?? present.facts[field.key];
    if (value !== undefined) added[field.key] = inTime(value, present);
    else if (field.required) added[field.key] = inventedAnswer(field, present);
  }
  return added;
}

function inTime(value: AnswerValue, { today, now }: Present): AnswerValue {
  if (value === '@today') return today;
  return value === '@now' ? now : value;
}

function inventedAnswer(field: FormField, present: Present): AnswerValue {
  switch (field.type) {
    case 'person':
      return { person: { name: 'Contoh Penerima Rekaan' } };
    case 'address':
      return { address: { region: '2171', note: 'alamat rekaan' } };
    case 'group':
      return { rows: [rowOf(field.fields ?? [], present)] };
    case 'dateTime':
      return present.now;
    case 'many':
      return [firstOption(field)];
    default:
      return inventedScalar(field, field.type, present);
  }
}

function rowOf(columns: readonly Column[], present: Present): GroupRow {
  return Object.fromEntries(
    columns
      .filter((column) => column.required)
      .map((column) => [column.name, inventedScalar(column, column.type, present)]),
  );
}

function inventedScalar(
  asked: Pick<FormField, 'options' | 'min'>,
  type: Exclude<FormField['type'], 'person' | 'address' | 'group' | 'dateTime' | 'many'>,
  { today }: Present,
): string | number {
  switch (type) {
    case 'text':
    case 'longText':
      return 'isian rekaan';
    case 'number':
      return asked.min ?? 1;
    case 'date':
      return today;
    case 'choice':
      return firstOption(asked);
    case 'yesNo':
      return 'yes';
  }
}

function firstOption({ options = [] }: Pick<FormField, 'options'>): string {
  const first = options[0];
  if (first === undefined) throw new Error('a question without options');
  return first.value;
}
