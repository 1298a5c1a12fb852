import { describe, expect, it } from 'vitest';
import type { FactView } from '../../../shared/contract/cases';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { chosenCodes, toggleCode } from '../../../renderer/features/sop/form/chip-choice';
import { problemsByKey, problemsOf } from '../../../renderer/features/sop/form/answer-resolver';
import { libraryError, problemsIn } from '../../../renderer/features/sop/form/field-problems';
import { sumsOf, valueOfRows, withCell } from '../../../renderer/features/sop/form/group-rows';
import { answersOf, valuesOf } from '../../../renderer/features/sop/form/form-values';
import { prefilled } from '../../../renderer/features/sop/form/prefill';
import { knownFor } from '../../../renderer/features/sop/step/known-for';
import { formOf } from '../forms/form-of';
import { formById } from '../sop/load-data';

const CONTEXT = { facts: {}, today: '2026-11-24', now: '2026-11-24T07:30:00Z' };
const INTAKE = { id: 'Pengaduan', en: 'Intake' };
const INTERVIEW = { id: 'Persetujuan wawancara', en: 'Consent to the interview' };
const MATRIX = { id: 'Matriks proses–cara–tujuan', en: 'Process–means–purpose matrix' };

function fact(key: string, value: AnswerValue, source = INTAKE, zone: FactView['zone'] = 'G') {
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  const text = { id: words, en: words };
  const label = { id: key, en: key };
  const recorded = { recordedAt: '2026-11-23T07:30:00Z', recordedBy: 'Contoh Rahmi', changes: 0 };
  return { key, zone, label, value, text, source, ...recorded } satisfies FactView;
}

describe('chips of a question', () => {
  const options = [{ value: 'a' }, { value: 'b' }, { value: 'none', exclusive: true as const }];

  it.each([
    [null, 'a', ['a']],
    [['a'], 'b', ['a', 'b']],
    [['a', 'b'], 'a', ['b']],
    [['a'], 'a', null],
    [['a', 'b'], 'none', ['none']],
    [['none'], 'a', ['a']],
    [{ unanswered: 'refused' as const }, 'a', ['a']],
  ])('turn %j with %s into %j', (value, code, expected) => {
    expect(toggleCode(value, code, options)).toEqual(expected);
  });

  it('show nothing as chosen while a question has only a reason for having no answer', () => {
    expect(chosenCodes({ unanswered: 'not_asked' })).toEqual([]);
  });
});

describe('the values of a form', () => {
  const form = formById('F-04');

  it('start with nothing chosen', () => {
    expect(Object.values(valuesOf(form, {})).every((value) => value === null)).toBe(true);
  });

  it('give back the answers they were made of, without blanks', () => {
    const answers = {
      'screening.process': ['PR1'],
      'screening.means': { unanswered: 'refused' as const },
      'screening.reasons': '  ',
      'screening.sources': [],
    };
    expect(answersOf(form, valuesOf(form, answers))).toEqual({
      'screening.process': ['PR1'],
      'screening.means': { unanswered: 'refused' },
    });
  });
});

describe('prefilling a form', () => {
  it('takes over what is known and leaves out what does not fit the question', () => {
    const facts = [
      fact('screening.process', ['PR1', 'PR2']),
      fact('screening.means', ['no_such_code']),
      fact('screening.decision', 'given'),
    ];
    expect(prefilled(formById('F-04'), facts, MATRIX, CONTEXT)).toEqual({
      'screening.process': ['PR1', 'PR2'],
    });
  });

  it('never carries a consent from one step into another', () => {
    const form = formById('F-03a-wawancara');
    const facts = [fact('consent.interview', 'agreed', MATRIX, 'M')];
    expect(prefilled(form, facts, INTERVIEW, CONTEXT)).toEqual({});
    const own = [fact('consent.interview', 'agreed', INTERVIEW, 'M')];
    expect(prefilled(form, own, INTERVIEW, CONTEXT)).toEqual({ 'consent.interview': 'agreed' });
  });

  it('asks again what was not asked elsewhere, but not what the client declined to tell', () => {
    const facts = [
      fact('screening.process', { unanswered: 'not_asked' }),
      fact('screening.purpose', { unanswered: 'refused' }),
    ];
    expect(prefilled(formById('F-04'), facts, MATRIX, CONTEXT)).toEqual({
      'screening.purpose': { unanswered: 'refused' },
    });
  });
});

describe('what is known before a form', () => {
  it('lists the facts it asks for first, then what was told in the same areas', () => {
    const facts = [
      fact('narrative.chronology', 'Diantar dari kapal'),
      fact('gate.G9', 'no', INTAKE, 'H'),
      fact('arrival.at', '2026-11-23T07:30:00Z', INTAKE, 'H'),
      fact('health.complaint', 'Nyeri perut', INTAKE, 'E'),
      fact('screening.documentsHeldBy', 'agent', MATRIX, 'I'),
      fact('migration.work', { unanswered: 'refused' }, MATRIX, 'I'),
    ];
    expect(knownFor(formById('F-04'), facts).map(({ key }) => key)).toEqual([
      'screening.documentsHeldBy',
      'narrative.chronology',
    ]);
  });
});

describe('what is wrong with a question of several parts', () => {
  const form = formOf(
    { key: 'return.receiver', type: 'person' },
    {
      key: 'loss.items',
      type: 'group',
      fields: [{ name: 'amount', type: 'number', required: true, label: INTAKE }],
    },
  );
  const fields = [
    'return.receiver.name: required',
    'loss.items[2].amount: out_of_range',
    'loss.items[2]: unknown_field',
    'no.such: required',
    'unknown_field',
  ];

  it('is read out of the vault’s answer and finds its way into each part', () => {
    const problems = problemsByKey(problemsOf(form, fields));
    expect([...problems.keys()]).toEqual(['return.receiver', 'loss.items']);
    const losses = problems.get('loss.items');
    if (losses === undefined) throw new Error('the table is wrong');
    expect(problemsIn(libraryError(losses))).toEqual({
      whole: null,
      parts: new Map([
        ['[2].amount', 'out_of_range'],
        ['[2]', 'unknown_field'],
      ]),
    });
  });

  it('is said as a whole where no part is to blame', () => {
    const error = libraryError({ whole: 'required', parts: new Map() });
    expect(problemsIn(error)).toEqual({ whole: 'required', parts: new Map() });
  });
});

describe('the rows of a table', () => {
  const rows = [{ amount: 5 }, { amount: 7, note: 'x' }];

  it('lose a cell that was emptied, and are no answer without a row', () => {
    expect(withCell(rows, 1, 'note', '')).toEqual([{ amount: 5 }, { amount: 7 }]);
    expect(withCell(rows, 0, 'note', 'y')).toEqual([{ amount: 5, note: 'y' }, rows[1]]);
    expect(valueOfRows([])).toBeNull();
  });

  it('are added up where they hold amounts of money', () => {
    const columns = ['amount', 'age'].map((name) => ({
      name,
      type: 'number' as const,
      required: true,
      label: INTAKE,
    }));
    const sums = sumsOf(columns, [...rows, {}, { amount: 'x', age: 4 }]);
    expect(sums.map(({ column, sum }) => [column.name, sum])).toEqual([['amount', 12]]);
  });
});
