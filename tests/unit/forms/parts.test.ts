import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, valuesOf } from '../../../renderer/features/sop/form/form-values';
import { type AnswerValue, answerValueSchema, isBlank } from '../../../shared/domain/facts/answer';
import { factText, fieldFormat } from '../../../shared/domain/facts/catalogue';
import { checkForms, testProblem } from '../../../shared/domain/forms/check-forms';
import { type FormField, fieldsOf, formSchema } from '../../../shared/domain/forms/definition';
import {
  type Answers,
  askedAnswers,
  draftAnswersSchema,
  validateAnswers,
} from '../../../shared/domain/forms/validate';
import { answerVocabulary, knownFactKeys } from '../../../shared/domain/forms/check-forms';
import { formOf, options, rawForm, text } from './form-of';

const CONTEXT = { facts: {}, today: '2026-11-24', now: '2026-11-24T05:00:00Z' };

const kind = { id: 'Jenis', en: 'Kind' };
const LOSSES = {
  key: 'loss.items',
  type: 'group',
  maxRows: 3,
  fields: [
    {
      name: 'kind',
      type: 'choice',
      required: true,
      label: kind,
      options: [
        { value: 'wage', label: { id: 'Upah', en: 'Wage' } },
        { value: 'fee', label: { id: 'Biaya', en: 'Fee' } },
      ],
    },
    { name: 'amount', type: 'number', min: 0, required: true, label: text },
    { name: 'paidOn', type: 'date', required: false, label: text },
    { name: 'proven', type: 'yesNo', required: false, label: text },
    { name: 'note', type: 'text', maxLength: 10, required: false, label: text },
  ],
};
const PERSON = { key: 'return.receiver', type: 'person' };
const ADDRESS = { key: 'travel.destination', type: 'address' };
const FORM = formOf(PERSON, ADDRESS, LOSSES);

function problemsOf(field: Record<string, unknown>, value: AnswerValue): readonly string[] {
  const form = formOf(field);
  const [{ key } = { key: '' }] = fieldsOf(form);
  return validateAnswers(form, { [key]: value }, CONTEXT).map(
    (error) => `${error.path ?? error.key} ${error.code}`,
  );
}

const wage = { kind: 'wage', amount: 1_500_000 };

describe('an answer of several parts', () => {
  it.each<[string, Record<string, unknown>, AnswerValue, string[]]>([
    ['a person with a name', PERSON, { person: { name: 'Contoh Sari' } }, []],
    [
      'a person without a name',
      PERSON,
      { person: { name: ' ', phone: '0812' } },
      ['return.receiver.name required'],
    ],
    [
      'a person of blanks',
      PERSON,
      { person: { name: ' ', phone: '' } },
      ['return.receiver required'],
    ],
    [
      'too long a name and note',
      PERSON,
      { person: { name: 'x'.repeat(201), note: 'x'.repeat(2_001) } },
      ['return.receiver.name too_long', 'return.receiver.note too_long'],
    ],
    [
      'an address for a person',
      PERSON,
      { address: { street: 'Contoh' } },
      ['return.receiver wrong_type'],
    ],
    ['a line for a person', PERSON, 'Contoh Sari', ['return.receiver wrong_type']],
    ['a region alone', ADDRESS, { address: { region: '2171' } }, []],
    ['a village with dots', ADDRESS, { address: { region: '21.71.01.1001' } }, []],
    [
      'a region that is none',
      ADDRESS,
      { address: { region: 'Batam' } },
      ['travel.destination.region not_an_option'],
    ],
    ['an empty address', ADDRESS, { address: {} }, ['travel.destination required']],
    ['a full row', LOSSES, { rows: [{ ...wage, paidOn: '2026-01-31', proven: 'unknown' }] }, []],
    ['a blank row beside a full one', LOSSES, { rows: [{}, wage, { note: ' ' }] }, []],
    ['rows without a word', LOSSES, { rows: [{}, { note: ' ' }] }, ['loss.items required']],
    [
      'cells of the third row',
      LOSSES,
      {
        rows: [wage, {}, { kind: 'cash', amount: -1, paidOn: '2026-02-30', note: 'x'.repeat(11) }],
      },
      [
        'loss.items[2].kind not_an_option',
        'loss.items[2].amount out_of_range',
        'loss.items[2].paidOn bad_date',
        'loss.items[2].note too_long',
      ],
    ],
    [
      'a date ahead and a missing cell',
      LOSSES,
      { rows: [{ kind: 'wage', paidOn: '2026-11-25' }] },
      ['loss.items[0].amount required', 'loss.items[0].paidOn future_date'],
    ],
    [
      'a number in words',
      LOSSES,
      { rows: [{ ...wage, amount: '12' }] },
      ['loss.items[0].amount not_a_number'],
    ],
    [
      'an unknown column',
      LOSSES,
      { rows: [{ ...wage, secret: 'x' }] },
      ['loss.items[0] unknown_field'],
    ],
    [
      'more rows than allowed',
      LOSSES,
      { rows: [wage, wage, wage, wage] },
      ['loss.items too_many_rows'],
    ],
    [
      'a name of the object prototype',
      LOSSES,
      { rows: [{ ...wage, constructor: 'x' }] },
      ['loss.items[0] unknown_field'],
    ],
  ])('%s', (_name, field, value, expected) => {
    expect(problemsOf(field, value)).toEqual(expected);
  });

  it.each([
    ['a part that does not exist', { person: { name: 'Contoh', nik: '1' } }],
    ['two kinds at once', { person: { name: 'Contoh' }, rows: [] }],
    ['a row of rows', { rows: [{ items: [] }] }],
    ['too many rows', { rows: Array.from({ length: 201 }, () => ({})) }],
    [
      'too many cells',
      { rows: [Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`c${i}`, 1]))] },
    ],
    ['too much text', { rows: Array.from({ length: 11 }, () => ({ note: 'x'.repeat(20_000) })) }],
    ['a strange name of a cell', { rows: [{ 'a b': 'x' }] }],
  ])('is refused at the boundary: %s', (_name, value) => {
    expect(answerValueSchema.safeParse(value).success).toBe(false);
  });
});

const blankable = fc.option(fc.string({ maxLength: 40 }), { nil: undefined });
const parts = <T extends Record<string, unknown>>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, one]) => one !== undefined));

const persons = fc
  .record({
    name: fc.string({ maxLength: 250 }),
    relation: blankable,
    phone: blankable,
    note: blankable,
  })
  .map((person) => ({ person: parts(person) }));
const addresses = fc
  .record({
    region: fc.constantFrom(undefined, '21', '2171', '21.71', '21.7', 'Batam', ''),
    street: blankable,
    note: blankable,
  })
  .map((address) => ({ address: parts(address) }));
const rows = fc
  .array(
    fc
      .record({
        kind: fc.constantFrom(undefined, 'wage', 'fee', 'cash', ''),
        amount: fc.constantFrom(undefined, 0, 5, -1, 1e9, 'seribu', ''),
        paidOn: fc.constantFrom(undefined, '2026-01-31', '2026-02-30', '2027-01-01', ''),
        proven: fc.constantFrom(undefined, 'yes', 'unknown', 'maybe'),
        note: blankable,
      })
      .map(parts),
    { maxLength: 5 },
  )
  .map((list) => ({ rows: list }));
const answers = fc
  .record({ [PERSON.key]: persons, [ADDRESS.key]: addresses, [LOSSES.key]: rows })
  .map((raw) => draftAnswersSchema.parse(raw));

/** Mostly right: whole rows, and blank ones between them. */
const fitting = fc
  .record({
    [PERSON.key]: fc
      .record({ name: fc.string({ maxLength: 60 }), phone: blankable, note: blankable })
      .map((person) => ({ person: { ...parts(person), name: `x${person.name}` } })),
    [ADDRESS.key]: fc
      .record({ region: fc.constantFrom('21', '2171', ''), street: blankable, note: blankable })
      .map((address) => ({ address: { ...parts(address), note: `${address.note ?? ''}x` } })),
    [LOSSES.key]: fc
      .array(
        fc.oneof(
          fc.constantFrom({}, { note: ' ' }),
          fc
            .record({
              kind: fc.constantFrom('wage', 'fee'),
              amount: fc.nat(),
              proven: fc.constantFrom(undefined, 'yes', 'unknown', ''),
              note: fc.option(fc.string({ maxLength: 10 }), { nil: undefined }),
            })
            .map(parts),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((list) => ({ rows: [{ kind: 'wage', amount: 1 }, ...list.slice(1)] })),
  })
  .map((raw) => draftAnswersSchema.parse(raw));

const withPaths = (value: Answers) => validateAnswers(FORM, value, CONTEXT);

describe('answers of several parts, whatever is typed', () => {
  it('survive a draft as they were typed', () => {
    fc.assert(
      fc.property(answers, (typed) => {
        const kept = draftAnswersSchema.parse(JSON.parse(JSON.stringify(typed)));
        const shown = answersOf(FORM, valuesOf(FORM, kept));
        for (const [key, value] of Object.entries(typed)) {
          if (!isBlank(value)) expect(shown[key]).toEqual(value);
        }
      }),
    );
  });

  it('that may be signed are still right as they are sealed, and without a blank', () => {
    fc.assert(
      fc.property(fitting, (typed) => {
        expect(withPaths(typed)).toEqual([]);
        const sealed = askedAnswers(FORM, typed, {});
        expect(withPaths(sealed)).toEqual([]);
        expect(draftAnswersSchema.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed);
        expect(askedAnswers(FORM, sealed, {})).toEqual(sealed);
        expect(Object.values(sealed).some((value) => isBlank(value))).toBe(false);
      }),
    );
  });

  it('that may not be signed are refused with the place', () => {
    fc.assert(
      fc.property(answers, (typed) => {
        for (const { key, code, path } of withPaths(typed)) {
          const whole = ['required', 'too_many_rows'].includes(code);
          if (path === undefined) expect(whole).toBe(true);
          else
            expect(path).toMatch(
              /^(?:return\.receiver|travel\.destination|loss\.items\[\d\])\.\w+$/,
            );
          expect(path ?? key).toContain(key);
        }
      }),
    );
  });

  it('read as text in both languages without a code of the form', () => {
    const [, , losses] = fieldsOf(FORM);
    fc.assert(
      fc.property(fitting, (typed) => {
        expect(withPaths(typed)).toEqual([]);
        const value = typed[LOSSES.key];
        if (value === undefined || losses === undefined) return;
        const read = textOf(losses, value);
        expect(`${read.id}${read.en}`).not.toMatch(/\bwage\b|\bfee\b/);
      }),
    );
  });
});

function textOf(field: FormField, value: AnswerValue) {
  return factText(fieldFormat(field), value, {
    timeZone: 'Asia/Jakarta',
    regionName: (code) => (code === '2171' ? 'Kota Batam, Kepulauan Riau' : null),
  });
}

describe('the text of an answer of several parts', () => {
  const [person, address, losses] = fieldsOf(FORM);

  it.each<[FormField | undefined, AnswerValue, string, string]>([
    [
      person,
      { person: { name: 'Contoh Sari', relation: 'ibu', phone: '0812', note: 'sore hari' } },
      'Contoh Sari (ibu), telepon 0812; sore hari',
      'Contoh Sari (ibu), phone 0812; sore hari',
    ],
    [person, { person: { name: 'Contoh Sari', relation: '' } }, 'Contoh Sari', 'Contoh Sari'],
    [
      address,
      { address: { region: '2171', street: 'Jalan Contoh 1', note: 'dekat pasar' } },
      'Jalan Contoh 1, Kota Batam, Kepulauan Riau; dekat pasar',
      'Jalan Contoh 1, Kota Batam, Kepulauan Riau; dekat pasar',
    ],
    [address, { address: { region: '9999' } }, '9999', '9999'],
    [
      losses,
      {
        rows: [
          { kind: 'wage', amount: 1_500_000, paidOn: '2026-01-31' },
          {},
          { kind: 'fee', amount: 5, proven: 'no' },
        ],
      },
      '1. Jenis: Upah; Contoh: 1.500.000; Contoh: 31 Januari 2026\n2. Jenis: Biaya; Contoh: 5; Contoh: Tidak',
      '1. Kind: Wage; Example: 1,500,000; Example: 31 January 2026\n2. Kind: Fee; Example: 5; Example: No',
    ],
    [losses, { unanswered: 'refused' }, 'menolak menjawab', 'declined to answer'],
  ])('%#', (field, value, id, en) => {
    if (field === undefined) throw new Error('the form has three fields');
    expect(textOf(field, value)).toEqual({ id, en });
  });
});

describe('a form with fields of several parts', () => {
  it.each([
    ['a group without columns', { ...LOSSES, fields: undefined }],
    ['columns of a text', { key: 'x.y', type: 'text', fields: LOSSES.fields }],
    ['rows of a person', { ...PERSON, maxRows: 3 }],
    ['more rows than fit', { ...LOSSES, maxRows: 201 }],
    ['a group in a group', { ...LOSSES, fields: [{ ...LOSSES.fields[0], type: 'group' }] }],
    [
      'a column of codes without options',
      { ...LOSSES, fields: [{ name: 'kind', type: 'choice', required: true, label: text }] },
    ],
    ['options of a person', { ...PERSON, options }],
    ['a name that is no name', { ...LOSSES, fields: [{ ...LOSSES.fields[1], name: 'a.b' }] }],
  ])('is refused with %s', (_name, field) => {
    expect(formSchema.safeParse(rawForm(field)).success).toBe(false);
  });

  it('has single names of columns and single options', () => {
    const [first, second] = LOSSES.fields;
    const twice = { ...first, options: [...(first?.options ?? []), { value: 'fee', label: text }] };
    const found = checkForms([formOf({ ...LOSSES, fields: [twice, { ...second, name: 'kind' }] })]);
    expect(found.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'F-99.sections.0.fields.0.fields.0.options: duplicate option fee',
      'F-99.sections.0.fields.0.fields.1: duplicate name kind',
    ]);
  });

  it('lets a condition ask only whether such a fact is known', () => {
    const keys = knownFactKeys([FORM]);
    const vocabulary = answerVocabulary([FORM]);
    for (const { key } of fieldsOf(FORM)) {
      expect(testProblem(key, 'yes', keys, vocabulary)).toContain('ask only whether it is known');
      expect(testProblem(key, 3, keys, vocabulary)).not.toBeNull();
      expect(testProblem(key, null, keys, vocabulary)).toBeNull();
    }
    expect(testProblem('no.such', null, keys, vocabulary)).toBe('unknown fact no.such');
  });
});
