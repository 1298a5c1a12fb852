import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import type { Form } from '../../../shared/domain/forms/definition';
import {
  type Answers,
  askedAnswers,
  askedFields,
  draftAnswersSchema,
  isCalendarDate,
  validateAnswers,
} from '../../../shared/domain/forms/validate';
import { formById } from '../sop/load-data';
import { formOf, options, text } from './form-of';

function codesOf(form: Form, answers: Answers, facts: Answers = {}): readonly string[] {
  const context = { facts, today: '2026-11-24', now: '2026-11-24T05:00:00Z' };
  return validateAnswers(form, answers, context).map((error) => `${error.key} ${error.code}`);
}

const types = {
  text: { key: 'x.y', type: 'text' },
  longText: { key: 'x.y', type: 'longText' },
  short: { key: 'x.y', type: 'text', maxLength: 3 },
  number: { key: 'x.y', type: 'number', min: 0, max: 120 },
  date: { key: 'x.y', type: 'date' },
  plan: { key: 'x.y', type: 'date', allowFuture: true },
  dateTime: { key: 'x.y', type: 'dateTime' },
  choice: { key: 'x.y', type: 'choice', options },
  yesNo: { key: 'x.y', type: 'yesNo' },
  many: {
    key: 'x.y',
    type: 'many',
    options: [...options, { value: 'none', label: text, exclusive: true }],
  },
  open: { key: 'x.y', type: 'text', allowUnanswered: true },
  optional: { key: 'x.y', type: 'text', required: false },
};

describe('validateAnswers', () => {
  it.each<[keyof typeof types, AnswerValue | undefined, string]>([
    ['text', 'Contoh', ''],
    ['text', undefined, 'required'],
    ['text', '   ', 'required'],
    ['text', ['Contoh'], 'wrong_type'],
    ['text', 5, 'wrong_type'],
    ['text', 'x'.repeat(301), 'too_long'],
    ['longText', 'x'.repeat(10_001), 'too_long'],
    ['longText', 'x'.repeat(10_000), ''],
    ['short', 'abcd', 'too_long'],
    ['number', 0, ''],
    ['number', '12', 'not_a_number'],
    ['number', Number.NaN, 'not_a_number'],
    ['number', Number.POSITIVE_INFINITY, 'not_a_number'],
    ['number', -1, 'out_of_range'],
    ['number', 121, 'out_of_range'],
    ['date', '2026-11-24', ''],
    ['date', '2026-11-25', 'future_date'],
    ['date', '2026-02-30', 'bad_date'],
    ['date', '24-11-2026', 'bad_date'],
    ['date', 20_261_124, 'bad_date'],
    ['plan', '2027-01-01', ''],
    ['dateTime', '2026-11-24T05:00:00Z', ''],
    ['dateTime', '2026-11-24T05:00:01Z', 'future_date'],
    ['dateTime', '2026-11-24T12:00:00+07:00', 'bad_date'],
    ['choice', 'a', ''],
    ['choice', 'c', 'not_an_option'],
    ['choice', ['a'], 'wrong_type'],
    ['yesNo', 'unknown', ''],
    ['yesNo', 'maybe', 'not_an_option'],
    ['many', ['a', 'b'], ''],
    ['many', [], 'required'],
    ['many', 'a', 'wrong_type'],
    ['many', ['a', 'c'], 'not_an_option'],
    ['many', ['a', 'a'], 'not_an_option'],
    ['many', ['none'], ''],
    ['many', ['a', 'none'], 'not_an_option'],
    ['open', { unanswered: 'not_asked' }, ''],
    ['open', { unanswered: 'refused' }, ''],
    ['open', undefined, 'required'],
    ['text', { unanswered: 'refused' }, 'required'],
    ['optional', { unanswered: 'unknown' }, ''],
    ['optional', undefined, ''],
  ])('%s with %j gives "%s"', (type, value, code) => {
    const answers: Record<string, AnswerValue> = value === undefined ? {} : { 'x.y': value };
    expect(codesOf(formOf(types[type]), answers)).toEqual(code === '' ? [] : [`x.y ${code}`]);
  });

  it('names a key that the form does not have, even a strange one', () => {
    const form = formOf(types.optional);
    expect(codesOf(form, { 'a.b': 'x', constructor: 'y' })).toEqual([
      'a.b unknown_field',
      'constructor unknown_field',
    ]);
  });

  it('does not take a value from the prototype of the answers', () => {
    expect(codesOf(formOf(types.text), Object.create({ 'x.y': 'inherited' }))).toEqual([
      'x.y required',
    ]);
  });
});

describe('conditional fields', () => {
  const form = formOf(
    { key: 'a.one', type: 'yesNo', allowUnanswered: true },
    { key: 'a.two', type: 'yesNo', when: { fact: 'a.one', is: 'yes' } },
    { key: 'a.three', type: 'text', when: { fact: 'a.two', is: 'yes' } },
    { key: 'a.four', type: 'text', when: { fact: 'victim.isMinor', is: 'yes' } },
  );
  const keys = (answers: Answers, facts: Answers = {}) =>
    askedFields(form, answers, facts).map((field) => field.key);
  const adult = { 'victim.isMinor': 'no' };

  it('are asked when another form has not settled their condition', () => {
    expect(keys({})).toEqual(['a.one', 'a.four']);
    expect(keys({}, adult)).toEqual(['a.one']);
  });

  it('wait for a blank question of the same form, and are asked when it stays open', () => {
    expect(keys({ 'a.one': 'yes' }, adult)).toEqual(['a.one', 'a.two']);
    expect(keys({ 'a.one': 'no' }, adult)).toEqual(['a.one']);
    expect(keys({ 'a.one': { unanswered: 'unknown' } }, adult)).toEqual(['a.one', 'a.two']);
  });

  it('do not open further questions from an answer that is no longer asked', () => {
    const answers = { 'a.one': 'no', 'a.two': 'yes', 'a.three': 'sisa' };
    expect(keys(answers, adult)).toEqual(['a.one']);
    expect(askedAnswers(form, answers, adult)).toEqual({ 'a.one': 'no' });
    expect(codesOf(form, answers, adult)).toEqual([]);
  });

  it('go by the answer on this form, not by what the case knew before', () => {
    expect(keys({}, { ...adult, 'a.one': 'yes' })).toEqual(['a.one']);
  });
});

describe('the shipped forms', () => {
  it('let the registration be signed on a refusal, with another basis', () => {
    const form = formById('F-03a');
    const refusal = {
      'consent.explained': ['purpose', 'rights'],
      'consent.registration': 'refused',
      'consent.contact': 'refused',
    };
    const adult = { 'victim.isMinor': 'no' };
    expect(codesOf(form, refusal, adult)).toEqual(['consent.otherBasis required']);
    const based = { ...refusal, 'consent.otherBasis': 'legal_duty' };
    expect(codesOf(form, based, adult)).toEqual([]);
    expect(codesOf(form, based, { 'victim.isMinor': 'yes' })).toEqual([
      'consent.childAssent required',
    ]);
  });

  it('let a chronology be signed that the client does not wish to tell', () => {
    const answers: Answers = { 'narrative.chronology': { unanswered: 'refused' } };
    expect(codesOf(formById('F-01'), answers)).toEqual([]);
    expect(codesOf(formById('F-01'), {})).toEqual(['narrative.chronology required']);
  });

  it('do not ask a man about pregnancy, and ask when the sex is not known', () => {
    const asked = (facts: Answers) =>
      askedFields(formById('F-07'), {}, facts).some((field) => field.key === 'health.pregnancy');
    expect(asked({ 'victim.sex': 'male' })).toBe(false);
    expect(asked({ 'victim.sex': 'female' })).toBe(true);
    expect(asked({})).toBe(true);
  });
});

describe('a draft', () => {
  it('may hold any part of a form, and nothing that is no answer', () => {
    expect(draftAnswersSchema.safeParse({}).success).toBe(true);
    expect(draftAnswersSchema.safeParse({ 'x.y': { unanswered: 'refused' } }).success).toBe(true);
    expect(draftAnswersSchema.safeParse({ 'x.y': { unanswered: 'tired' } }).success).toBe(false);
    expect(draftAnswersSchema.safeParse({ 'x.y': null }).success).toBe(false);
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`x.y${i}`, 'a']));
    expect(draftAnswersSchema.safeParse(many).success).toBe(false);
  });
});

describe('isCalendarDate', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s is %s', (value, expected) => {
    expect(isCalendarDate(value)).toBe(expected);
  });
});
